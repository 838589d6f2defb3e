package dev.covet.migrations.actuate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.covet.migrations.actuate.shelf.ShelfApplication;
import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.report.DriftDescriptor;
import dev.covet.migrations.testing.DatabaseContract;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Drift as a running application tells it: by the endpoint {@code migrationdrift} and the gauge, on every engine. */
abstract class MigrationDriftContract extends DatabaseContract {

    @TempDir
    private Path folder;

    private MigrationFolder migrations;
    private ConfigurableApplicationContext application;

    @BeforeEach
    void writeMigrations() {
        migrations = new MigrationFolder(folder).with("0001_create_shelves.yaml", """
                operations:
                  - createTable:
                      name: shelves
                      columns:
                        - {name: id, type: bigint, nullable: false}
                        - {name: label, type: varchar(40)}
                      primaryKey: {columns: [id]}
                """);
    }

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void whatWasMigratedIsEqual() {
        start();

        var drift = drift();

        assertThat(drift.differences()).isZero();
        assertThat(drift.pending()).isEmpty();
        assertThat(drift.problems()).isNull();
        assertThat(drift.entitiesToMigrations().differences()).isEmpty();
        assertThat(drift.migrationsToDatabase().differences()).isEmpty();
        assertThat(drift.entitiesToDatabase().differences()).isEmpty();
        assertThat(gauge()).isZero();
    }

    @Test
    void whatOnlyEntitiesHaveIsMissingFromMigrationsAndDatabase() {
        migrations.with("0001_create_shelves.yaml", """
                operations:
                  - createTable:
                      name: shelves
                      columns: [{name: id, type: bigint, nullable: false}]
                      primaryKey: {columns: [id]}
                """);
        start();

        var drift = drift();

        assertThat(drift.entitiesToMigrations().differences()).containsExactly("add column shelves.label");
        assertThat(drift.migrationsToDatabase().differences()).isEmpty();
        assertThat(drift.entitiesToDatabase().differences()).containsExactly("add column shelves.label");
        assertThat(gauge()).isOne();
    }

    @Test
    void whatSomebodyChangedInTheDatabaseDiffersFromMigrationsAndEntities() {
        start();
        database.execute(
                "ALTER TABLE shelves DROP COLUMN label",
                "CREATE TABLE forgotten (id INT NOT NULL PRIMARY KEY)",
                "CREATE INDEX idx_by_hand ON shelves (id)");

        var drift = drift();

        assertThat(drift.entitiesToMigrations().differences()).isEmpty();
        assertThat(drift.migrationsToDatabase().differences())
                .containsExactlyInAnyOrder(
                        "add column shelves.label", "drop table forgotten", "drop index shelves.idx_by_hand");
        assertThat(drift.entitiesToDatabase().differences()).contains("add column shelves.label");
        assertThat(gauge()).isEqualTo(3.0);
    }

    @Test
    void whatIsPendingIsNoDriftOfTheDatabase() {
        start("covet.migrations.on-startup=none");

        var drift = drift();

        assertThat(drift.pending()).containsExactly("0001_create_shelves");
        assertThat(drift.entitiesToMigrations().differences()).isEmpty();
        assertThat(drift.migrationsToDatabase().differences()).isEmpty();
        assertThat(drift.entitiesToDatabase().differences()).containsExactly("create table shelves");
        assertThat(gauge()).isZero();
    }

    @Test
    void nobodyComparesUntilSomebodyAsks() {
        database.execute("CREATE TABLE forgotten (id INT NOT NULL PRIMARY KEY)");

        start();

        assertThat(application.getBean(DriftWatch.class).last()).isEmpty();
        assertThat(gauge()).isNaN();
        assertThat(drift().differences()).isOne();
        assertThat(gauge()).isOne();
    }

    @Test
    void withAnIntervalTheGaugeIsComputedOnceTheApplicationIsReady() {
        database.execute("CREATE TABLE forgotten (id INT NOT NULL PRIMARY KEY)");

        start("covet.migrations.drift.interval=1s");

        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(gauge()).isOne());
        database.execute("DROP TABLE forgotten");
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(gauge()).isZero());
    }

    @Test
    void whatCannotBeComparedIsAProblemInTheAnswerAndNoNumber() {
        start();
        assertThat(drift().differences()).isZero();
        migrations.with("0002_wrong.yaml", "operations:\n  - addColum: {table: shelves}\n");

        var drift = drift();

        assertThat(drift.differences()).isNull();
        assertThat(drift.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("addColum");
            assertThat(problem.where()).contains("0002_wrong.yaml");
        });
        assertThat(gauge()).isNaN();
    }

    private void start(String... more) {
        var properties = Stream.of(
                        Stream.of(Applications.dataSource(database)),
                        Stream.of(
                                "covet.migrations.locations=" + migrations.location(),
                                "covet.migrations.source-directory=" + migrations.path(),
                                "spring.jpa.hibernate.ddl-auto=none",
                                "spring.docker.compose.enabled=false",
                                "spring.main.banner-mode=off",
                                "management.endpoints.web.exposure.include=migrationdrift"),
                        Arrays.stream(more))
                .flatMap(each -> each)
                .toArray(String[]::new);
        application = new SpringApplicationBuilder(ShelfApplication.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .run();
    }

    private DriftDescriptor drift() {
        return application
                .getBean(MigrationDriftEndpoint.class)
                .drift()
                .databases()
                .get("default");
    }

    private double gauge() {
        return application
                .getBean(MeterRegistry.class)
                .get("covet.migrations.drift")
                .tag("database", "default")
                .gauge()
                .value();
    }
}
