package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.backup.Backups;
import dev.covet.migrations.backup.manifest.BackupReason;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An application that wants a backup before each run of migrations. */
class BackupBeforeMigrationsTest {

    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @TempDir
    private Path folder;

    @TempDir
    private Path store;

    private MigrationFolder migrations;
    private ApplicationContextRunner application;

    @BeforeEach
    void makeApplication() {
        migrations = new MigrationFolder(folder).withBooks();
        application = Applications.on(database)
                .withPropertyValues(
                        "covet.migrations.locations=" + migrations.location(),
                        "spring.datasource.hikari.maximum-pool-size=1",
                        "spring.datasource.hikari.connection-timeout=2000",
                        "covet.migrations.backup.mode=before-migrate",
                        "covet.migrations.backup.directory=" + store.resolve("backups"));
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void getsOneWhereThereIsSomethingToLose() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Backups.class).list()).isEmpty();
        });
        database.execute("INSERT INTO books VALUES (1, 'Emma')");
        application.run(
                context -> assertThat(context.getBean(Backups.class).list()).isEmpty());
        migrations.with("0003_more.sql", "-- covet:up\nCREATE TABLE more (id INT PRIMARY KEY);\n");

        application.run(context -> assertThat(context.getBean(Backups.class).list())
                .singleElement()
                .satisfies(entry -> {
                    var backup = entry.readable().orElseThrow();
                    assertThat(backup.reason()).isEqualTo(BackupReason.BEFORE_MIGRATE);
                    assertThat(backup.note()).isEqualTo("before 0003_more");
                }));
    }

    @Test
    void doesNotMigrateWithoutOne() throws IOException {
        application.run(context -> assertThat(context).hasNotFailed());
        Files.deleteIfExists(store.resolve("backups"));
        Files.writeString(store.resolve("backups"), "in the way");
        migrations.with("0003_more.sql", "-- covet:up\nCREATE TABLE more (id INT PRIMARY KEY);\n");

        application.run(context -> assertThat(context).hasFailed());

        assertThat(database.tables()).doesNotContain("more");
    }
}
