package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.operation;
import static dev.covet.migrations.source.SourceTests.readYaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class YamlMigrationReaderTest {

    @Test
    void aWholeFileIsRead() {
        var migration = readYaml("""
                description: Add e-mail verification to users
                app: accounts                      # default: the file's folder
                version: 1.4.0
                dependsOn: [0041_create_users]
                metadata: {ticket: JIRA-1234, reason: GDPR, approver: dana@example.org, count: 3}
                transactional: never
                operations:
                  - addColumn: {table: users, column: {name: email_verified, type: boolean, nullable: false, default: false}}
                  - addColumn: {table: users, column: {name: verified_at, type: timestamp}}
                  - addIndex:  {table: users, name: idx_users_email_verified, columns: [email_verified]}
                  - sql: {up: "UPDATE users SET a = 1", down: "", engines: [postgresql], state: []}
                  - backfill: {table: users, set: {status: "'active'"}, where: "status IS NULL", batchSize: 500, pause: 50ms}
                  - java: {class: com.example.EncryptCredentials}
                """);

        assertThat(migration.description()).isEqualTo("Add e-mail verification to users");
        assertThat(migration.app()).isEqualTo("accounts");
        assertThat(migration.version()).isEqualTo(Version.parse("1.4.0"));
        assertThat(migration.dependsOn()).containsExactly("0041_create_users");
        assertThat(migration.metadata())
                .containsExactly(
                        Map.entry("ticket", "JIRA-1234"),
                        Map.entry("reason", "GDPR"),
                        Map.entry("approver", "dana@example.org"),
                        Map.entry("count", "3"));
        assertThat(migration.transactional()).isEqualTo(TransactionMode.NEVER);
        assertThat(migration.operations())
                .containsExactly(
                        new AddColumn(
                                "users",
                                column("email_verified", "boolean")
                                        .notNull()
                                        .withDefault(new ColumnDefault.OfBoolean(false))),
                        new AddColumn("users", column("verified_at", "timestamp")),
                        new AddIndex(
                                "users",
                                new Index(
                                        "idx_users_email_verified",
                                        List.of(new IndexPart.OfColumn("email_verified", SortOrder.ASC)),
                                        false,
                                        null)),
                        new RunSql(
                                SqlText.of("UPDATE users SET a = 1"),
                                SqlText.of(""),
                                List.of(Engine.POSTGRESQL),
                                List.of()),
                        new Backfill(
                                "users",
                                List.of(new Assignment("status", SqlText.of("'active'"))),
                                SqlText.of("status IS NULL"),
                                500,
                                Duration.ofMillis(50)),
                        new RunJava("com.example.EncryptCredentials", false));
    }

    @Test
    void whatAFileLeavesOutIsTheDefault() {
        var migration = readYaml("operations: []\n");

        assertThat(migration.description()).isEmpty();
        assertThat(migration.app()).isEqualTo("default");
        assertThat(migration.version()).isNull();
        assertThat(migration.dependsOn()).isNull();
        assertThat(migration.metadata()).isEmpty();
        assertThat(migration.transactional()).isEqualTo(TransactionMode.AUTO);
        assertThat(migration.operations()).isEmpty();
    }

    @Test
    void dependingOnNothingIsNotTheSameAsNotSaying() {
        assertThat(readYaml("dependsOn: []\noperations: []\n").dependsOn()).isEmpty();
    }

    @Test
    void jsonIsYaml() {
        assertThat(readYaml("{\"operations\": [{\"dropTable\": {\"name\": \"users\"}}]}")
                        .operations())
                .containsExactly(new DropTable("users"));
    }

    @Nested
    class Columns {

        @Test
        void allKeysAreTaken() {
            assertThat(columnOf(
                            "{name: a, type: varchar(20), nullable: false, default: x, collation: C, comment: why}"))
                    .isEqualTo(new Column(
                            "a",
                            ColumnType.parse("varchar(20)"),
                            false,
                            new ColumnDefault.OfText("x"),
                            null,
                            null,
                            "C",
                            "why"));
            assertThat(columnOf("{name: a, type: integer, generated: {expression: b + 1, stored: true}}")
                            .generated())
                    .isEqualTo(new Generated(SqlText.of("b + 1"), true));
            assertThat(columnOf("{name: a, type: integer, generated: {expression: b + 1}}")
                            .generated())
                    .isEqualTo(new Generated(SqlText.of("b + 1"), false));
        }

        @Test
        void anIdentityIsAlwaysOrByDefault() {
            assertThat(columnOf("{name: a, type: bigint, identity: true}").identity())
                    .isEqualTo(Identity.BY_DEFAULT);
            assertThat(columnOf("{name: a, type: bigint, identity: by default}").identity())
                    .isEqualTo(Identity.BY_DEFAULT);
            assertThat(columnOf("{name: a, type: bigint, identity: always}").identity())
                    .isEqualTo(Identity.ALWAYS);
            assertThat(columnOf("{name: a, type: bigint, identity: false}").identity())
                    .isNull();
        }

        @Test
        void defaultsAreWhatTheyLookLike() {
            assertThat(defaultOf("default: 1.50")).isEqualTo(new ColumnDefault.OfNumber(new BigDecimal("1.50")));
            assertThat(defaultOf("default: 0x1F")).isEqualTo(new ColumnDefault.OfNumber(new BigDecimal("31")));
            assertThat(defaultOf("default: true")).isEqualTo(new ColumnDefault.OfBoolean(true));
            assertThat(defaultOf("default: \"true\"")).isEqualTo(new ColumnDefault.OfText("true"));
            assertThat(defaultOf("default: yes")).isEqualTo(new ColumnDefault.OfText("yes"));
            assertThat(defaultOf("default: 0123")).isEqualTo(new ColumnDefault.OfText("0123"));
            assertThat(defaultOf("default: ''")).isEqualTo(new ColumnDefault.OfText(""));
            assertThat(defaultOf("default: null")).isNull();
            assertThat(defaultOf("defaultExpression: now()"))
                    .isEqualTo(new ColumnDefault.OfExpression(SqlText.of("now()")));
        }

        @Test
        void sqlMayDifferByEngine() {
            assertThat(defaultOf("defaultExpression: {postgresql: now(), default: CURRENT_TIMESTAMP}"))
                    .isEqualTo(new ColumnDefault.OfExpression(
                            new SqlText("CURRENT_TIMESTAMP", Map.of(Engine.POSTGRESQL, "now()"))));
        }

        @Test
        void enginesOwnTypesAreWrittenByEngine() {
            assertThat(columnOf("{name: a, type: {native: {postgresql: tsvector, mysql: text}}}")
                            .type())
                    .isEqualTo(new ColumnType.Native(
                            SqlText.of(Map.of(Engine.POSTGRESQL, "tsvector", Engine.MYSQL, "text"))));
            assertThat(columnOf("{name: a, type: {array: {native: citext}}}").type())
                    .isEqualTo(new ColumnType.Array(new ColumnType.Native(SqlText.of("citext"))));
            assertThat(columnOf("{name: a, type: \"array(varchar(3))\"}").type())
                    .isEqualTo(ColumnType.parse("array(varchar(3))"));
        }

        private ColumnDefault defaultOf(String keys) {
            return columnOf("{name: a, type: text, " + keys + "}").defaultValue();
        }

        private Column columnOf(String column) {
            return ((AddColumn) operation("addColumn: {table: t, column: " + column + "}")).column();
        }
    }

    @Nested
    class NamesOfConstraints {

        @Test
        void thatAreLeftOutAreMade() {
            assertThat(operation("addPrimaryKey: {table: t, columns: [a]}"))
                    .isEqualTo(new AddPrimaryKey("t", new PrimaryKey("pk_t", List.of("a"))));
            assertThat(operation("dropPrimaryKey: {table: t}")).isEqualTo(new DropPrimaryKey("t", "pk_t"));
            assertThat(operation("addUnique: {table: t, columns: [a, b]}"))
                    .isEqualTo(new AddUnique("t", new Unique("uk_t_a_b", List.of("a", "b"))));
            assertThat(operation("addCheck: {table: t, expression: a > 0}"))
                    .isEqualTo(
                            new AddCheck("t", new Check(Names.check("t", SqlText.of("a > 0")), SqlText.of("a > 0"))));
            assertThat(operation("addForeignKey: {table: t, columns: [a], references: {table: u, columns: [id]}}"))
                    .isEqualTo(new AddForeignKey(
                            "t",
                            new ForeignKey(
                                    "fk_t_a",
                                    List.of("a"),
                                    "u",
                                    List.of("id"),
                                    ReferentialAction.NO_ACTION,
                                    ReferentialAction.NO_ACTION)));
            var parts = List.<IndexPart>of(
                    new IndexPart.OfColumn("a", SortOrder.ASC),
                    new IndexPart.OfColumn("b", SortOrder.DESC),
                    new IndexPart.OfExpression(SqlText.of("lower(c)"), SortOrder.ASC));
            assertThat(operation("addIndex: {table: t, columns: [a, {name: b, order: desc}, {expression: lower(c)}],"
                            + " unique: true, where: a IS NOT NULL}"))
                    .isEqualTo(new AddIndex(
                            "t", new Index(Names.index("t", parts), parts, true, SqlText.of("a IS NOT NULL"))));
        }
    }

    @Test
    void aTableIsReadWithEverythingThatBelongsToIt() {
        var operation = operation("""
                createTable:
                      name: orders
                      columns:
                        - {name: id, type: bigint, identity: true}
                        - {name: customer_id, type: bigint, nullable: false}
                      primaryKey: [id]
                      uniques:
                        - {columns: [customer_id, id]}
                      foreignKeys:
                        - {columns: [customer_id], references: {table: customers, columns: [id]}, onDelete: set null, onUpdate: CASCADE}
                      checks:
                        - {name: positive, expression: id > 0}
                      indexes:
                        - {columns: [customer_id]}
                      comment: What people buy
                """);

        var table = ((CreateTable) operation).table();
        assertThat(table.name()).isEqualTo("orders");
        assertThat(table.columns()).extracting(Column::name).containsExactly("id", "customer_id");
        assertThat(table.columns()).extracting(Column::nullable).containsOnly(false);
        assertThat(table.primaryKey()).isEqualTo(new PrimaryKey("pk_orders", List.of("id")));
        assertThat(table.uniques())
                .containsExactly(new Unique("uk_orders_customer_id_id", List.of("customer_id", "id")));
        assertThat(table.foreignKeys()).singleElement().satisfies(key -> {
            assertThat(key.name()).isEqualTo("fk_orders_customer_id");
            assertThat(key.onDelete()).isEqualTo(ReferentialAction.SET_NULL);
            assertThat(key.onUpdate()).isEqualTo(ReferentialAction.CASCADE);
        });
        assertThat(table.checks()).containsExactly(new Check("positive", SqlText.of("id > 0")));
        assertThat(table.indexes()).extracting(Index::name).containsExactly("ix_orders_customer_id");
        assertThat(table.comment()).isEqualTo("What people buy");
    }

    @Test
    void alteringAColumnTakesAFill() {
        assertThat(operation("alterColumn: {table: t, column: {name: a, type: text, nullable: false}, fill: none}"))
                .isEqualTo(new AlterColumn("t", column("a", "text").notNull(), new ColumnDefault.OfText("none")));
    }

    @Test
    void droppingNamesTheTableAndTheThing() {
        assertThat(operation("dropColumn: {table: t, name: a}")).isEqualTo(new DropColumn("t", "a"));
    }

    @Test
    void aSequenceBeginsAtOneAndGoesOnByOne() {
        assertThat(operation("createSequence: {name: s}"))
                .isEqualTo(new CreateSequence(new Sequence("s", 1, 1, false)));
        assertThat(operation("createSequence: {name: s, start: -5, increment: 50, cycle: true}"))
                .isEqualTo(new CreateSequence(new Sequence("s", -5, 50, true)));
    }

    @Test
    void numbersAndBooleansAreSqlToo() {
        var backfill = (Backfill) operation("backfill: {table: t, set: {a: 0, b: true, c: \"NULL\"}}");

        assertThat(backfill.set())
                .containsExactly(
                        new Assignment("a", SqlText.of("0")),
                        new Assignment("b", SqlText.of("true")),
                        new Assignment("c", SqlText.of("NULL")));
        assertThat(backfill.batchSize()).isEqualTo(Backfill.DEFAULT_BATCH_SIZE);
        assertThat(backfill.pause()).isZero();
    }

    @Test
    void sqlWithoutStateIsOpaqueAndWithoutDownIrreversible() {
        assertThat(operation("sql: {up: DELETE FROM t}"))
                .isEqualTo(new RunSql(SqlText.of("DELETE FROM t"), null, List.of(), null));
    }

    @Test
    void theStateOfSqlIsAListOfOperations() {
        var sql = (RunSql) operation("sql: {up: DROP TABLE t, state: [{dropTable: {name: t}}]}");

        assertThat(sql.state()).containsExactly(new DropTable("t"));
    }

    @Test
    void textsOfSeveralLinesKeepTheirTabsAndLines() {
        var sql = (RunSql) operation("sql:\n      up: |\n        UPDATE t\n        \tSET a = 'x\ty';\n");

        assertThat(sql.up()).isEqualTo(SqlText.of("UPDATE t\n\tSET a = 'x\ty';\n"));
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }
}
