package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.source;
import static dev.covet.migrations.migration.Migrations.sql;
import static dev.covet.migrations.migration.Migrations.withoutTransaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Scripts that change the schema, the role or other settings of their session, as dumps do. */
class WanderingScriptTest {

    private final Migration after = migration("0002_after", sql("CREATE TABLE b (id int)"));

    @Test
    void aDumpThatEmptiesTheSearchPathLeavesItToOthersAsItWas() {
        var dump = migration(
                "0001_dump",
                sql("SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.a (id int)"));
        try (var database = TestEngine.POSTGRESQL.freshDatabase();
                var one = connection(database)) {
            migrate(one, dump, after);

            assertThat(applied(one)).containsExactly("0001_dump", "0002_after");
            assertThat(database.tables()).contains("a", "b");
            assertThat(ask(one, "SHOW search_path")).isEqualTo("\"$user\", public");
        }
    }

    @Test
    void aRoleThatMayDoNothingElseIsTakenForTheScriptOnly() {
        try (var database = TestEngine.POSTGRESQL.freshDatabase();
                var one = connection(database)) {
            var role = "owner_" + database.name();
            database.execute("CREATE ROLE " + role, "CREATE SCHEMA theirs AUTHORIZATION " + role);
            try {
                migrate(
                        one,
                        migration("0001_role", sql("SET ROLE " + role + "; CREATE TABLE theirs.a (id int)")),
                        after);

                assertThat(applied(one)).containsExactly("0001_role", "0002_after");
                assertThat(ask(one, "SELECT tableowner FROM pg_tables WHERE tablename = 'a'"))
                        .isEqualTo(role);
                assertThat(ask(one, "SELECT current_setting('role')")).isEqualTo("none");
            } finally {
                database.execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aScriptMayWorkInAnotherDatabase(TestEngine engine) {
        try (var database = engine.freshDatabase();
                var elsewhere = engine.freshDatabase();
                var one = connection(database)) {
            var there = elsewhere.name();
            migrate(one, migration("0001_use", sql("USE " + there + "; CREATE TABLE a (id int); SELECT 1")), after);

            assertThat(applied(one)).containsExactly("0001_use", "0002_after");
            assertThat(elsewhere.tables()).containsExactly("a");
            assertThat(database.tables()).contains("b", "_covet_migrations");
            assertThat(ask(one, "SELECT DATABASE()")).isEqualTo(database.name());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void aScriptThatFailsElsewhereIsRecordedHere(TestEngine engine) {
        try (var database = engine.freshDatabase();
                var elsewhere = engine.freshDatabase();
                var one = connection(database)) {
            var broken = migration("0001_use", sql("USE " + elsewhere.name() + "; CREATE TABEL a (id int)"));

            assertThatThrownBy(() -> migrate(one, broken))
                    .isInstanceOf(MigrationExecutionException.class)
                    .hasNoSuppressedExceptions();

            assertThat(ask(one, "SELECT state FROM _covet_migrations")).isEqualTo("FAILED");
            assertThat(elsewhere.tables()).isEmpty();
        }
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                Arguments.of(
                        TestEngine.POSTGRESQL,
                        "SET statement_timeout = 12345; SELECT set_config('TimeZone', 'Asia/Tokyo', false)",
                        "SELECT current_setting('statement_timeout') || current_setting('TimeZone')"),
                Arguments.of(
                        TestEngine.MYSQL,
                        "SET FOREIGN_KEY_CHECKS = 0; /*!40101 SET SQL_MODE = 'NO_AUTO_VALUE_ON_ZERO' */",
                        "SELECT CONCAT(@@foreign_key_checks, @@sql_mode)"),
                Arguments.of(
                        TestEngine.MARIADB,
                        "SET FOREIGN_KEY_CHECKS = 0; SET time_zone = '+09:00'",
                        "SELECT CONCAT(@@foreign_key_checks, @@time_zone)"),
                Arguments.of(
                        TestEngine.SQLITE,
                        "PRAGMA recursive_triggers = 1; SELECT 1",
                        "SELECT recursive_triggers FROM pragma_recursive_triggers"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void settingsThatAScriptChangesAreThoseOfTheScriptOnly(TestEngine engine, String script, String question) {
        try (var database = engine.freshDatabase();
                var one = connection(database)) {
            var before = ask(one, question);

            migrate(one, withoutTransaction(migration("0001_settings", sql(script))), after);

            assertThat(ask(one, question)).isEqualTo(before);
        }
    }

    /** As a pool of one connection gives the same to everybody, one after the other. */
    private static SingleConnectionDataSource connection(TestDatabase database) {
        return new SingleConnectionDataSource(database.jdbcUrl(), database.username(), database.password(), true);
    }

    private static List<String> applied(SingleConnectionDataSource one) {
        return JdbcClient.create(one)
                .sql("SELECT name FROM _covet_migrations WHERE state = 'APPLIED' ORDER BY id")
                .query(String.class)
                .list();
    }

    private static String ask(SingleConnectionDataSource one, String question) {
        return JdbcClient.create(one).sql(question).query(String.class).single();
    }

    private static void migrate(SingleConnectionDataSource one, Migration... migrations) {
        var rules = new PlanRules(OutOfOrder.WARN, Orphaned.REFUSE);
        var settings =
                new MigratorSettings("_covet_", rules, Duration.ofSeconds(10), Duration.ofSeconds(30), false, false);
        new Migrator(
                        new Database("default", one, null, Dialects::of),
                        source(migrations),
                        settings,
                        new NoJavaSteps(),
                        new MigrationListener() {})
                .migrate(PlanRequest.everything());
    }
}
