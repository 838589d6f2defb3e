package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.covet.migrations.autoconfigure.library.LibraryApplication;
import dev.covet.migrations.autoconfigure.library.LibraryDatabase;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.metrics.test.autoconfigure.AutoConfigureMetrics;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a whole application shows over HTTP, as a stranger sees it with its actuator open. */
@SpringBootTest(
        classes = LibraryApplication.class,
        properties = {
            "management.endpoints.web.exposure.include=*",
            "management.endpoint.health.show-details=always",
            "covet.migrations.environment=test"
        })
@AutoConfigureMockMvc
@AutoConfigureMetrics
@DirtiesContext
class OperatorsViewTest {

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
    void theStatusIsTheContract() {
        var status = get("/actuator/migrations");

        assertThat(status)
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.databases.default")
                .satisfies(value -> assertThat(value)
                        .asInstanceOf(InstanceOfAssertFactories.MAP)
                        .containsOnlyKeys(
                                "engine", "engineVersion", "schemaVersion", "current", "health", "counts", "migrations")
                        .containsEntry("engine", "sqlite")
                        .containsEntry("schemaVersion", "1.0.0")
                        .containsEntry("current", "0002_add_isbn")
                        .containsEntry("health", "UP_TO_DATE"));
        assertThat(status)
                .bodyJson()
                .extractingPath("$.databases.default.counts")
                .asMap()
                .containsExactlyInAnyOrderEntriesOf(Map.of("applied", 2, "pending", 0, "failed", 0, "orphaned", 0));
        assertThat(status)
                .bodyJson()
                .extractingPath("$.databases.default.migrations[0]")
                .asMap()
                .containsOnlyKeys(
                        "name",
                        "app",
                        "version",
                        "description",
                        "state",
                        "appliedAt",
                        "durationMs",
                        "checksum",
                        "dependsOn",
                        "risk")
                .containsEntry("name", "0001_create_books")
                .containsEntry("app", "default")
                .containsEntry("description", "The books of a library")
                .containsEntry("state", "APPLIED");
        assertThat(status)
                .bodyJson()
                .extractingPath("$.databases.default.migrations[1].dependsOn")
                .asArray()
                .containsExactly("0001_create_books");
        assertThat(status)
                .bodyJson()
                .extractingPath("$.databases.default.migrations[1].appliedAt")
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void oneMigrationIsShownWithItsOperationsAndTheirSql() {
        assertThat(get("/actuator/migrations/0001_create_books"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"database": "default", "name": "0001_create_books", "state": "APPLIED", "transactional": true,
                         "operations": [{"description": "create table books"}]}""");
        assertThat(get("/actuator/migrations/0002_add_isbn"))
                .bodyJson()
                .extractingPath("$.operations[0].statements")
                .asArray()
                .containsExactly(
                        "ALTER TABLE books ADD COLUMN isbn VARCHAR(20)",
                        "CREATE UNIQUE INDEX uk_books_isbn ON books (isbn)");
    }

    @Test
    void aMigrationThatNobodyKnowsIsNotFound() {
        assertThat(get("/actuator/migrations/0003_nothing")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nothingCanBeChanged() {
        assertThat(http.post()
                        .uri("/actuator/migrations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void healthCountsWhatIsApplied() {
        assertThat(get("/actuator/health/migrations")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"status": "UP",
                         "details": {"default": {"applied": 2, "pending": 0, "failed": 0, "orphaned": 0}}}""");
    }

    @Test
    void aChangedMigrationEndsReadinessAndNotLiveness() {
        assertThat(get("/actuator/health/readiness")).hasStatusOk();
        var checksum = DATABASE.value("SELECT checksum FROM _covet_migrations WHERE name = '0002_add_isbn'");

        DATABASE.execute("UPDATE _covet_migrations SET checksum = '1:00' WHERE name = '0002_add_isbn'");

        assertThat(get("/actuator/health/readiness")).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(get("/actuator/health/liveness")).hasStatusOk();
        DATABASE.execute("UPDATE _covet_migrations SET checksum = '" + checksum + "' WHERE name = '0002_add_isbn'");
        assertThat(get("/actuator/health/readiness")).hasStatusOk();
    }

    @Test
    void infoSaysWhatIsReached() {
        assertThat(get("/actuator/info"))
                .bodyJson()
                .extractingPath("$.migrations.default")
                .asMap()
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "environment",
                        "test",
                        "current",
                        "0002_add_isbn",
                        "schemaVersion",
                        "1.0.0",
                        "applied",
                        2,
                        "pending",
                        0));
    }

    @Test
    void metersAreThereAlthoughMigrationsRanBeforeThem() {
        assertThat(measured("covet.migrations.applied")).isEqualTo(2.0);
        assertThat(measured("covet.migrations.pending")).isZero();
        assertThat(measured("covet.migrations.failed")).isZero();
        assertThat(measured("covet.migrations.orphaned")).isZero();
        assertThat(measured("covet.migrations.rows")).isZero();
        assertThat(measured("covet.migrations.slow")).isZero();
        assertThat(measured("covet.migrations.lock.wait")).isEqualTo(1.0);
    }

    @Test
    void theTimerOfMigrationsHasItsTags() {
        assertThat(
                        get(
                                "/actuator/metrics/covet.migration?tag=outcome:success&tag=direction:forward&tag=database:default"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.measurements[0].value")
                .isEqualTo(2.0);
    }

    private MvcTestResult get(String uri) {
        return http.get().uri(uri).exchange();
    }

    private Double measured(String meter) {
        var result = get("/actuator/metrics/" + meter + "?tag=database:default");
        assertThat(result).hasStatusOk();
        return JsonPath.read(
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8),
                "$.measurements[0].value");
    }
}
