package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.library.LibraryApplication;
import dev.covet.migrations.autoconfigure.library.LibraryDatabase;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Undoing migrations as curl does it. */
@SpringBootTest(
        classes = LibraryApplication.class,
        properties = {
            "management.endpoints.web.exposure.include=migrationrollback",
            "management.endpoint.migrationrollback.access=unrestricted"
        })
@AutoConfigureMockMvc
@DirtiesContext
class RollbackOverHttpTest {

    private static final String ROLLBACK = "/actuator/migrationrollback";
    private static final TestDatabase DATABASE = TestEngine.SQLITE.freshDatabase();

    @Autowired
    private MockMvcTester http;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        LibraryDatabase.register(DATABASE, registry);
    }

    @AfterAll
    static void dropDatabase() {
        DATABASE.close();
    }

    @Test
    void itIsValidatedAndDone() {
        assertThat(http.get().uri(ROLLBACK + "?steps=1"))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.migrations")
                .asArray()
                .containsExactly("0002_add_isbn");

        var done = http.post()
                .uri(ROLLBACK)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"steps\": 1}")
                .exchange();

        assertThat(done).hasStatus(HttpStatus.OK);
        assertThat(done).bodyJson().extractingPath("$.done").isEqualTo(true);
        assertThat(DATABASE.query("SELECT name FROM _covet_migrations WHERE state = 'APPLIED'"))
                .hasSize(1);
    }

    @Test
    void whatMeansNothingIsRefusedWithTheReason() {
        assertThat(http.get().uri(ROLLBACK + "?steps=some"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asString()
                .contains("'some'");
        assertThat(http.post()
                        .uri(ROLLBACK)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"steps\": 0}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("$.problems[0].what")
                .asString()
                .contains("'steps' is '0'");
    }

    @Test
    void aMigrationThatIsNotThereIsSaid() {
        assertThat(http.get().uri(ROLLBACK + "?target=0009_nowhere"))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.errors[0]")
                .asString()
                .contains("0009_nowhere");
    }
}
