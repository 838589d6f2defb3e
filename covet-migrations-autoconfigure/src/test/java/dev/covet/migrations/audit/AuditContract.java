package dev.covet.migrations.audit;

import static dev.covet.migrations.audit.AuditKind.CONFLICT;
import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.covet.migrations.audit.AuditSettings.SqlDetail;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.plan.RollbackRules;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.MigrationExecutionException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the audit says on every engine. */
abstract class AuditContract extends AuditFixture {

    private final Migration users = described(
            "0001_users",
            "People who log in",
            Map.of("ticket", "JIRA-7", "approver", "kim", "reason", "GDPR", "area", "login"),
            users());

    private static CreateTable users() {
        return new CreateTable(Table.of(
                        "users",
                        List.of(
                                Column.of("id", ColumnType.parse("integer")).notNull(),
                                Column.of("email", ColumnType.parse("varchar(100)"))))
                .withPrimaryKey(new PrimaryKey("pk_users", List.of("id"))));
    }

    @Test
    void aRunIsRecordedFromItsBeginningToItsEndInOneChain() {
        migrator(users, migration("0002_two", sql("INSERT INTO users (id) VALUES (1), (2)")))
                .migrate(PlanRequest.everything());

        assertThat(kinds())
                .containsExactly(
                        "RUN_STARTED",
                        "MIGRATION_STARTED",
                        "STATEMENT",
                        "MIGRATION_APPLIED",
                        "MIGRATION_STARTED",
                        "STATEMENT",
                        "MIGRATION_APPLIED",
                        "RUN_COMPLETED");
        assertThat(breaks(new ChainHash(null))).isEmpty();
        assertThat(rows())
                .extracting(row -> row.get(AuditColumn.EXECUTION))
                .hasSize(8)
                .allMatch(rows().get(0).get(AuditColumn.EXECUTION)::equals);
    }

    @Test
    void aMigrationIsRecordedWithWhoWhatWhenWhyAndWithWhichEffect() {
        migrator(users, migration("0002_two", sql("INSERT INTO users (id) VALUES (1), (2)")))
                .migrate(PlanRequest.everything());

        assertThat(rows().get(3))
                .containsEntry(AuditColumn.MIGRATION, "0001_users")
                .containsEntry(AuditColumn.DESCRIPTION, "People who log in")
                .containsEntry(AuditColumn.DIRECTION, "FORWARD")
                .containsEntry(AuditColumn.CHECKSUM, users.checksum().toString())
                .containsEntry(AuditColumn.TICKET, "JIRA-7")
                .containsEntry(AuditColumn.APPROVER, "kim")
                .containsEntry(AuditColumn.REASON, "GDPR")
                .containsEntry(AuditColumn.OUTCOME, "SUCCESS")
                .containsEntry(AuditColumn.EXECUTOR, "dana")
                .containsEntry(AuditColumn.HOST, "node-1")
                .containsEntry(AuditColumn.ENVIRONMENT, "staging")
                .containsEntry(AuditColumn.APPLICATION, "shop")
                .containsEntry(AuditColumn.APPLICATION_VERSION, "2.1.0")
                .containsEntry(AuditColumn.COMMIT, "abc123")
                .hasEntrySatisfying(
                        AuditColumn.METADATA, text -> assertThat(text).contains("\"area\":\"login\""))
                .hasEntrySatisfying(
                        AuditColumn.DURATION,
                        micros -> assertThat(Long.parseLong(micros)).isPositive());
        assertThat(rows().get(5))
                .containsEntry(AuditColumn.SQL, "INSERT INTO users (id) VALUES (1), (2)")
                .containsEntry(AuditColumn.STATEMENT, "1")
                .containsEntry(AuditColumn.ROWS, "2");
    }

    @Test
    void aFailureStaysRecordedWhenItsTransactionIsRolledBackWithoutTheValuesThatItMet() {
        var twice = migration(
                "0002_twice", sql("INSERT INTO users (id) SELECT 4700 + 11; INSERT INTO users (id) SELECT 4700 + 11"));

        assertThatThrownBy(() -> migrator(
                                audit(settings(false, SqlDetail.MASKED, null)), database.dataSource(), users, twice)
                        .migrate(PlanRequest.everything()))
                .isInstanceOf(MigrationExecutionException.class);

        assertThat(kinds()).endsWith("MIGRATION_STARTED", "STATEMENT", "STATEMENT", "MIGRATION_FAILED", "RUN_FAILED");
        var failed = rows().get(rows().size() - 2);
        assertThat(failed)
                .containsEntry(AuditColumn.MIGRATION, "0002_twice")
                .containsEntry(AuditColumn.OUTCOME, "FAILURE")
                .hasEntrySatisfying(AuditColumn.ERROR, text -> assertThat(text).contains("Statement 2 of 2"))
                .hasEntrySatisfying(
                        AuditColumn.TRACE,
                        text -> assertThat(text)
                                .contains("MigrationExecutionException", "\tat dev.covet.migrations", "Caused by: "));
        assertThat(rows())
                .allSatisfy(row -> assertThat(String.valueOf(row.get(AuditColumn.ERROR))
                                + row.get(AuditColumn.TRACE)
                                + row.get(AuditColumn.DETAILS))
                        .doesNotContain("4711"));
        assertThat(breaks(new ChainHash(null))).isEmpty();
    }

    @Test
    void aRollbackIsRecorded() {
        var migrator = migrator(users);
        migrator.migrate(PlanRequest.everything());

        migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(kinds())
                .containsSubsequence("RUN_COMPLETED", "RUN_STARTED", "MIGRATION_ROLLED_BACK", "RUN_COMPLETED");
        assertThat(rows())
                .filteredOn(row -> "MIGRATION_ROLLED_BACK".equals(row.get(AuditColumn.KIND)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry(AuditColumn.DIRECTION, "BACKWARD"));
        assertThat(breaks(new ChainHash(null))).isEmpty();
    }

    @Test
    void whatWasForcedIsRecordedWithTheRulesThatItOverruled() {
        var filled = migration("0002_fill", sql("INSERT INTO users (id) VALUES (1), (2)"));
        var strict = migrator(new RollbackRules(Risk.MEDIUM, true, 0, true), users);
        migrator(users, filled).migrate(PlanRequest.everything());
        database.execute("DELETE FROM _covet_migrations WHERE name = '0002_fill'");
        assertThatThrownBy(() -> strict.rollback(new RollbackRequest.Steps(1), false))
                .isInstanceOf(ConfigurationException.class);
        assertThat(kinds()).last().isEqualTo("REFUSED");

        strict.rollback(new RollbackRequest.Steps(1), true);

        var begun = rows().stream()
                .filter(row -> "RUN_STARTED".equals(row.get(AuditColumn.KIND)))
                .map(row -> String.valueOf(row.get(AuditColumn.DETAILS)))
                .toList();
        assertThat(begun).hasSize(2);
        assertThat(begun.get(0)).doesNotContain("forced");
        assertThat(begun.get(1))
                .contains("\"forced\":\"true\"", "\"overruled\":\"")
                .contains("max-");
    }

    @Test
    void whatIsRefusedIsRecorded() {
        migrator(users).migrate(PlanRequest.everything());
        var dropping = migrator(users, migration("0002_drop", new DropTable("users")));

        assertThatThrownBy(() -> dropping.migrate(PlanRequest.everything())).isInstanceOf(ConfigurationException.class);

        assertThat(kinds()).last().isEqualTo("REFUSED");
        assertThat(rows().get(rows().size() - 1).get(AuditColumn.ERROR)).contains("users");
    }

    @Test
    void nothingToDoRecordsNothing() {
        var migrator = migrator(users);
        migrator.migrate(PlanRequest.everything());
        var before = rows().size();

        migrator.migrate(PlanRequest.everything());

        assertThat(rows()).hasSize(before);
    }

    @Test
    void statementsAreRecordedWithoutTheirLiteralsWhereThatIsWanted() {
        var insert = migration("0002_two", sql("INSERT INTO users (id, email) VALUES (1, 'eve@example.org')"));

        migrator(audit(settings(false, SqlDetail.MASKED, null)), database.dataSource(), users, insert)
                .migrate(PlanRequest.everything());

        assertThat(rows().get(5).get(AuditColumn.SQL)).isEqualTo("INSERT INTO users (id, email) VALUES (…, '…')");
    }

    @Test
    void statementsAreNotRecordedWhereThatIsWanted() {
        migrator(audit(settings(false, SqlDetail.NONE, null)), database.dataSource(), users)
                .migrate(PlanRequest.everything());

        assertThat(kinds()).contains("STATEMENT");
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.get(AuditColumn.SQL)).isNull());
    }

    @Test
    void everyTextComesBackAsItWasHashed() {
        var odd = "<b>\"quoted\"</b>\r\n\t' \\ \u0000 ü 漢字 \uD83D\uDE00 \uD83D " + "x".repeat(10_000);

        migrator(described("0001_odd", odd.replace("\u0000", ""), Map.of("reason", odd, "\n\"key", odd), users()))
                .migrate(PlanRequest.everything());

        assertThat(breaks(new ChainHash(null))).isEmpty();
        assertThat(rows().get(1).get(AuditColumn.REASON))
                .isEqualTo(odd.replace('\u0000', '\uFFFD').replace("\uD83D ", "\uFFFD "));
    }

    @Test
    void writersAtTheSameTimeMakeOneChain() throws Exception {
        var executor = Executors.newFixedThreadPool(10);
        Callable<Boolean> node = () -> {
            for (var i = 0; i < 10; i++) {
                audit(AuditSettings.usual())
                        .record(AuditEvent.of(CONFLICT, UUID.randomUUID().toString()));
            }
            return true;
        };
        try {
            for (var ended : executor.invokeAll(
                    IntStream.range(0, 10).mapToObj(i -> node).toList())) {
                assertThat(ended.get()).isTrue();
            }
        } finally {
            executor.shutdown();
        }

        assertThat(rows()).hasSize(100);
        assertThat(breaks(new ChainHash(null))).isEmpty();
    }

    @Test
    void aKeyedChainCannotBeComputedWithoutItsKey() {
        migrator(audit(settings(true, SqlDetail.FULL, "a long secret")), database.dataSource(), users)
                .migrate(PlanRequest.everything());

        assertThat(breaks(new ChainHash("a long secret"))).isEmpty();
        assertThat(breaks(new ChainHash("another secret"))).hasSize(kinds().size());
    }

    @Test
    void nothingIsDoneThatCannotBeRecordedWhereItMust() {
        makeAuditUnusable();

        assertThatThrownBy(() -> migrator(audit(settings(true, SqlDetail.FULL, null)), database.dataSource(), users)
                        .migrate(PlanRequest.everything()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("could not be recorded")
                .hasMessageContaining("covet.migrations.audit.required");

        assertThat(tables()).doesNotContain("users");
    }

    @Test
    void elseItIsDoneWithAWarning() {
        makeAuditUnusable();

        migrator(users).migrate(PlanRequest.everything());

        assertThat(tables()).contains("users");
    }

    @Test
    void anApplicationWithOneConnectionIsAuditedToo() {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(database.dataSource());
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(2_000);
            var audit = new Audit(covet(pool), "_covet_", settings(true, SqlDetail.FULL, null), ORIGIN);

            migrator(audit, pool, users).migrate(PlanRequest.everything());
        }

        assertThat(kinds()).last().isEqualTo("RUN_COMPLETED");
    }

    private void makeAuditUnusable() {
        try (var session = covet().open()) {
            session.execute("CREATE TABLE _covet_audit_chain (id integer)");
        }
    }

    private List<String> tables() {
        try (var session = covet().open()) {
            return session.query(session.dialect().tableNames(), row -> row.getString(1));
        }
    }
}
