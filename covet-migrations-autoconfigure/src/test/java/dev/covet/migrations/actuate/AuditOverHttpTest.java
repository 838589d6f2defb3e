package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.library.LibraryApplication;
import dev.covet.migrations.autoconfigure.library.LibraryDatabase;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The audit as it is seen over HTTP. */
@SpringBootTest(
        classes = LibraryApplication.class,
        properties = "management.endpoints.web.exposure.include=migrationaudit,migrationreport")
@AutoConfigureMockMvc
@DirtiesContext
class AuditOverHttpTest {

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
    void theAuditIsTheContract() {
        var audit = get("/actuator/migrationaudit?limit=2");

        assertThat(audit)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$")
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKeys(
                        "statistics",
                        "migrationVelocity",
                        "recentFailures",
                        "conflicts",
                        "health",
                        "slowestMigrations",
                        "slowestStatements",
                        "events",
                        "next");
        assertThat(audit)
                .bodyJson()
                .extractingPath("$.statistics")
                .asMap()
                .containsKeys(
                        "totalExecutions",
                        "successRate",
                        "averageDurationSeconds",
                        "rollbacksPerformed",
                        "failedExecutions",
                        "totalRowsAffected")
                .containsEntry("totalExecutions", 2)
                .containsEntry("successRate", 1.0);
        assertThat(audit)
                .bodyJson()
                .extractingPath("$.migrationVelocity[0].date")
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(audit).bodyJson().extractingPath("$.events").asArray().hasSize(2);
        assertThat(get("/actuator/migrationaudit/0001_create_books"))
                .bodyJson()
                .extractingPath("$.events[0].migration")
                .isEqualTo("0001_create_books");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    migrationaudit?limit=0|The limit must be from 1 to 1000
                    migrationaudit?limit=many|limit must be a whole number
                    migrationaudit?since=yesterday|'yesterday' is no date
                    migrationaudit?since=2026-13-01|'2026-13-01' is no date
                    migrationaudit?kind=NOTHING|kind cannot be 'NOTHING'
                    migrationaudit?outcome=maybe|outcome cannot be 'maybe'
                    migrationaudit?before=-|before must be a whole number
                    migrationreport?from=2026-02-02&to=2026-01-01|before it begins
                    migrationreport?format=pdf|format cannot be 'pdf'
                    """)
    void aWrongRequestIsAnsweredWithTheReason(String request, String reason) {
        assertThat(get("/actuator/" + request))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .failure()
                .hasMessageContaining(reason);
    }

    @Test
    void theReportComesInThreeForms() {
        assertThat(get("/actuator/migrationreport?from=2020-01-01"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"database": "default", "complete": true, "violations": [], "verification": {"intact": true}}""");
        assertThat(get("/actuator/migrationreport?format=csv"))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\"id\",\"at\",\"kind\",\"migration\"")
                .contains("\"0001_create_books\"");
        assertThat(get("/actuator/migrationreport?format=HTML"))
                .hasStatusOk()
                .hasContentType("text/html;charset=UTF-8")
                .bodyText()
                .contains("<h2>All changes (2)</h2>");
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }
}
