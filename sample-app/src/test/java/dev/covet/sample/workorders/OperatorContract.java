package dev.covet.sample.workorders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.http.HttpStatus;

/** What the application tells those who operate it about its migrations. */
interface OperatorContract {

    String LAST = "0012_customer_contacts";

    Visitor visitor();

    SampleDatabase database();

    HealthEndpointGroups healthGroups();

    @Test
    default void theDatabaseIsUpToDate() {
        assertThat(visitor().get("/actuator/migrations"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.databases")
                .asMap()
                .containsOnlyKeys("default")
                .extractingByKey("default", InstanceOfAssertFactories.map(String.class, Object.class))
                .containsOnlyKeys(
                        "engine", "engineVersion", "schemaVersion", "current", "health", "counts", "migrations")
                .containsEntry("engine", database().engineName())
                .containsEntry("schemaVersion", "1.5.0")
                .containsEntry("current", LAST)
                .containsEntry("health", "UP_TO_DATE")
                .containsEntry("counts", Map.of("applied", 12, "pending", 0, "failed", 0, "orphaned", 0))
                .extractingByKey("engineVersion", InstanceOfAssertFactories.STRING)
                .containsPattern("\\d+\\.\\d+");
    }

    @Test
    default void entitiesMigrationsAndDatabaseSayTheSame() {
        assertThat(visitor().get("/actuator/migrationdrift"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.databases.default")
                .asMap()
                .containsEntry("differences", 0)
                .containsEntry("pending", List.of())
                // The defaults in the migrations are for other writers than the entities, and stay.
                .hasEntrySatisfying("entitiesToMigrations", OperatorContract::hasNoDifferences)
                .hasEntrySatisfying("migrationsToDatabase", OperatorContract::hasNoDifferences)
                .hasEntrySatisfying("entitiesToDatabase", OperatorContract::hasNoDifferences);
    }

    private static void hasNoDifferences(Object comparison) {
        assertThat(comparison)
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("differences", List.of());
    }

    @Test
    default void everyMigrationIsAppliedInItsOrder() {
        var status = visitor().get("/actuator/migrations");

        assertThat(status)
                .bodyJson()
                .extractingPath("$.databases.default.migrations[*].name")
                .asArray()
                .containsExactly(
                        "0001_core_tables",
                        "0002_core_indexes",
                        "0003_field_service_tables",
                        "0004_security_tables",
                        "0005_access_logs",
                        "0006_lookup_indexes",
                        "0007_work_order_search",
                        "0008_demo_company",
                        "0009_technician_workload",
                        "0010_estimates",
                        "0011_customer_search_names",
                        LAST);
        assertThat(status)
                .bodyJson()
                .extractingPath("$.databases.default.migrations[*].state")
                .asArray()
                .containsOnly("APPLIED");
    }

    @Test
    default void aMigrationIsListedWithWhatIsKnownOfIt() {
        assertThat(visitor().get("/actuator/migrations"))
                .bodyJson()
                .extractingPath("$.databases.default.migrations[11]")
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
                .containsEntry("version", "1.5.0")
                .containsEntry("description", "Customers are reached by e-mail too")
                .hasEntrySatisfying("appliedAt", at -> assertThat(at).asString().matches("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .hasEntrySatisfying(
                        "checksum", checksum -> assertThat(checksum).asString().isNotBlank())
                .extractingByKey("dependsOn", InstanceOfAssertFactories.LIST)
                .containsExactly("0011_customer_search_names");
    }

    @Test
    default void aMigrationIsShownWithItsOperationsAndTheirSql() {
        var migration = visitor().get("/actuator/migrations/{name}", LAST);

        assertThat(migration).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"database": "default", "name": "0012_customer_contacts", "version": "1.5.0", "state": "APPLIED"}
                """);
        assertThat(migration)
                .bodyJson()
                .extractingPath("$.operations[0].statements[0]")
                .asString()
                .matches("ALTER TABLE .customers. RENAME COLUMN .phone. TO .contact_phone.");
        assertThat(migration)
                .bodyJson()
                .extractingPath("$.operations[1].statements[0]")
                .asString()
                .matches("(?i)ALTER TABLE .customers. ADD COLUMN .contact_email. varchar\\(255\\).*");
    }

    @Test
    default void theFileForThisEngineIsTheOneThatRan() {
        assertThat(visitor().get("/actuator/migrations/0007_work_order_search"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.origin")
                .asString()
                .endsWith("0007_work_order_search." + database().engineName() + ".sql");
    }

    @Test
    default void aMigrationThatNobodyKnowsIsNotFound() {
        assertThat(visitor().get("/actuator/migrations/0013_unheard_of")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    default void nobodyCanMigrateOverTheWeb() {
        assertThat(visitor().post("/actuator/migrations", "{}")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(visitor().delete("/actuator/migrations/" + LAST)).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    default void theApplicationIsHealthyWithItsMigrations() {
        assertThat(visitor().get("/actuator/health")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"status": "UP", "components": {"migrations": {"status": "UP", "details":
                    {"default": {"applied": 12, "pending": 0, "failed": 0, "orphaned": 0}}}}}
                """);
    }

    /** The answers of the two groups name no components, for anybody may ask them. */
    @Test
    default void itIsReadyByItsMigrationsAndAliveWithoutThem() {
        assertThat(visitor().get("/actuator/health/readiness")).hasStatusOk();
        assertThat(visitor().get("/actuator/health/liveness")).hasStatusOk();
        assertThat(healthGroups().get("readiness").isMember("migrations")).isTrue();
        assertThat(healthGroups().get("liveness").isMember("migrations")).isFalse();
    }

    @Test
    default void theAppliedMigrationsAreMeasured() {
        assertThat(visitor().get("/actuator/metrics/covet.migrations.applied"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"name": "covet.migrations.applied", "measurements": [{"statistic": "VALUE", "value": 12.0}],
                         "availableTags": [{"tag": "database", "values": ["default"]}]}
                        """);
    }

    @Test
    default void theInfoSaysHowFarTheDatabaseIs() {
        assertThat(visitor().get("/actuator/info")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"migrations": {"default": {"current": "0012_customer_contacts", "schemaVersion": "1.5.0",
                    "applied": 12, "pending": 0}}}
                """);
    }
}
