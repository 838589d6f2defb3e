package dev.covet.migrations.dialect.sqlite.rebuild;

import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.alterColumn;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.byDefault;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.collated;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.column;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.generatedAs;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.nullable;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.several;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.single;
import static dev.covet.migrations.dialect.sqlite.rebuild.Alter.type;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Changes of each odd thing that the torture schema has. */
final class TortureAlterations {

    private static final String STAYS = "do not fit the type";

    private TortureAlterations() {}

    static List<Alter> all() {
        return Stream.of(columnsOfMain(), constraintsOfMain(), dropsOfMain(), relatives(), numbers(), newer(), names())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Alter> columnsOfMain() {
        return List.of(
                column("main_t", "status", byDefault(text("o'ld")), "DEFAULT 'new'", "DEFAULT 'o''ld'"),
                column("main_t", "status", nullable(), "TEXT NOT NULL DEFAULT 'new'", "TEXT DEFAULT 'new'"),
                column("main_t", "status", type("varchar(10)"), "status    TEXT", "status    varchar(10)"),
                column("main_t", "status", type("varchar(3)"), "").refused(STAYS),
                column("main_t", "created", Column::notNull, text("then"), "created   TEXT", "created   TEXT NOT NULL")
                        .changing("main_t.created"),
                column("main_t", "created", Column::notNull, "")
                        .refused("would be NULL in 1 row; keys of such rows: 10|constraint failed"),
                column("main_t", "created", byDefault(null), " DEFAULT CURRENT_TIMESTAMP", ""),
                column("main_t", "email", collated(null), "").refused("rows would point at rows that are not there"),
                column("main_t", "flags", type("bigint"), "flags     INT", "flags     bigint"),
                column("main_t", "flags", nullable(), " NOT NULL ON CONFLICT REPLACE", ""),
                column("main_t", "flags", byDefault(number("7")), "REPLACE DEFAULT 0", "REPLACE DEFAULT 7"),
                column("main_t", "amount", type("decimal(14,3)"), "").refused(STAYS),
                column("main_t", "amount", byDefault(null), " DEFAULT -1.50", ""),
                column("main_t", "anytype", type("integer"), "").refused(STAYS),
                column("main_t", "blob_col", byDefault(null), " DEFAULT (x'00ff')", ""),
                column(
                        "main_t",
                        "dflt_expr",
                        byDefault(text("it's")),
                        "DEFAULT (lower(hex(randomblob(4))))",
                        "DEFAULT 'it''s'"),
                column("main_t", "neg", byDefault(number("1.5")), "DEFAULT -0.0", "DEFAULT 1.5"),
                column("main_t", "neg", collated("RTRIM"), "DEFAULT -0.0", "DEFAULT -0.0 COLLATE \"RTRIM\""),
                column("main_t", "tr", byDefault(new ColumnDefault.OfBoolean(false)), "DEFAULT TRUE", "DEFAULT 0"),
                column("main_t", "quoted default", byDefault(text("x")), "DEFAULT \"dq string\"", "DEFAULT 'x'"),
                several(
                                "several columns at once",
                                "main_t",
                                schema -> List.of(
                                        alterColumn(schema, "main_t", "tr", byDefault(null), null),
                                        alterColumn(schema, "main_t", "neg", byDefault(null), null),
                                        new DropColumn("main_t", "blob_col"),
                                        new DropForeignKey("main_t", "fk_tenant")),
                                " DEFAULT TRUE",
                                "",
                                " DEFAULT -0.0",
                                "",
                                "\n  blob_col  BLOB DEFAULT (x'00ff'),",
                                "",
                                "\n  CONSTRAINT fk_tenant FOREIGN KEY (t_region, t_code) REFERENCES tenant (region, code) ON"
                                        + " UPDATE CASCADE MATCH FULL,",
                                "\n")
                        .changing("main_t.blob_col"));
    }

    private static List<Alter> constraintsOfMain() {
        return List.of(
                single(
                        "drop a named key of a column",
                        "main_t",
                        schema -> new DropForeignKey("main_t", "fk_parent"),
                        " CONSTRAINT fk_parent REFERENCES \"Parent Table\" (\"id\") ON DELETE SET NULL ON UPDATE CASCADE"
                                + " DEFERRABLE INITIALLY DEFERRED",
                        ""),
                single(
                        "drop a key of the table to itself",
                        "main_t",
                        schema -> new DropForeignKey("main_t", Names.foreignKey("main_t", List.of("self_id"))),
                        " REFERENCES main_t (id) ON DELETE CASCADE",
                        ""),
                single(
                        "drop a key of two columns",
                        "main_t",
                        schema -> new DropForeignKey("main_t", "fk_tenant"),
                        "\n  CONSTRAINT fk_tenant FOREIGN KEY (t_region, t_code) REFERENCES tenant (region, code) ON"
                                + " UPDATE CASCADE MATCH FULL,",
                        "\n"),
                single(
                                "add a key",
                                "main_t",
                                schema -> new AddForeignKey("main_t", key("fk_anytype", "flags", "main_t", "id")),
                                "")
                        .refused("rows would point at rows that are not there"),
                single(
                        "drop a check of a column",
                        "main_t",
                        schema -> new DropCheck("main_t", "ck_status"),
                        " CONSTRAINT ck_status CHECK (status IN ('new','o''ld','\"q\"'))",
                        ""),
                single(
                        "drop a check without a name",
                        "main_t",
                        schema -> new DropCheck("main_t", unnamed(schema, "main_t", "amount > -100")),
                        " CHECK (amount IS NULL OR amount > -100)",
                        ""),
                single(
                        "drop the last constraint",
                        "main_t",
                        schema -> new DropCheck("main_t", "ck_tbl"),
                        ",\n  CONSTRAINT ck_tbl CHECK (amount IS NULL OR flags >= 0)",
                        ""),
                single(
                        "add a check",
                        "main_t",
                        schema -> new AddCheck("main_t", check("ck_more", "flags < 100")),
                        "flags >= 0)",
                        "flags >= 0),\n  CONSTRAINT \"ck_more\" CHECK (flags < 100)"),
                single(
                                "add a check that rows violate",
                                "main_t",
                                schema -> new AddCheck("main_t", check("ck_more", "flags > 1")),
                                "")
                        .refused("would not hold in 2 rows; keys of such rows: 1, 2|constraint failed"),
                single(
                        "drop a unique constraint of the table",
                        "main_t",
                        schema -> new DropUnique("main_t", "uq_pair"),
                        "\n  CONSTRAINT uq_pair UNIQUE (parent_id, status) ON CONFLICT ABORT,",
                        ""));
    }

    private static List<Alter> dropsOfMain() {
        return List.of(
                single(
                                "drop neg",
                                "main_t",
                                schema -> new DropColumn("main_t", "neg"),
                                "\n  neg       REAL DEFAULT -0.0,",
                                "")
                        .changing("main_t.neg"),
                single(
                                "drop blob_col",
                                "main_t",
                                schema -> new DropColumn("main_t", "blob_col"),
                                "\n  blob_col  BLOB DEFAULT (x'00ff'),",
                                "")
                        .changing("main_t.blob_col"),
                single(
                                "drop dflt_expr",
                                "main_t",
                                schema -> new DropColumn("main_t", "dflt_expr"),
                                "\n  dflt_expr TEXT DEFAULT (lower(hex(randomblob(4)))),",
                                "")
                        .changing("main_t.dflt_expr"),
                single(
                                "drop a column that an index computes with",
                                "main_t",
                                schema -> new DropColumn("main_t", "anytype"),
                                "")
                        .refused("still names it"),
                single(
                        "add a column with an expression",
                        "main_t",
                        schema -> new AddColumn(
                                "main_t",
                                Column.of("added", ColumnType.parse("text"))
                                        .withDefault(new ColumnDefault.OfExpression(SqlText.of("lower('X')")))),
                        "DEFAULT \"dq string\"",
                        "DEFAULT \"dq string\",\n  \"added\" text DEFAULT (lower('X'))"),
                single(
                                "add a column that rows have no value for",
                                "main_t",
                                schema -> new AddColumn(
                                        "main_t",
                                        Column.of("added", ColumnType.parse("text"))
                                                .notNull()),
                                "")
                        .refused("would be NULL in 5 rows"));
    }

    private static List<Alter> relatives() {
        return List.of(
                column("Parent Table", "select", byDefault(number("3")), "DEFAULT (1+1)", "DEFAULT 3"),
                column(
                                "Parent Table",
                                "brack et",
                                Column::notNull,
                                text("none"),
                                "[brack et] TEXT",
                                "[brack et] TEXT NOT NULL")
                        .changing("Parent Table.brack et"),
                column("Parent Table", "back`tick", collated(null), " COLLATE NOCASE", ""),
                single(
                                "drop the last column, before a comment",
                                "Parent Table",
                                schema -> new DropColumn("Parent Table", "ünïcode"),
                                "(1+1),",
                                "(1+1)",
                                "\n  ünïcode TEXT DEFAULT x'c3bc'",
                                "\n")
                        .changing("Parent Table.ünïcode"),
                column("tenant", "note", Column::notNull, text("?"), "note   TEXT", "note   TEXT NOT NULL")
                        .changing("tenant.note"),
                column("tenant", "note", type("varchar(5)"), "note   TEXT", "note   varchar(5)"),
                column("tenant", "region", collated(null), " COLLATE NOCASE", "")
                        .changing("tenant.region", "tenant.code", "tenant.note"),
                column("coll_pk", "region", byDefault(text("eu")), "NOT NULL COLLATE", "NOT NULL DEFAULT 'eu' COLLATE"),
                single(
                        "drop the cascading key",
                        "child_cascade",
                        schema -> new DropForeignKey(
                                "child_cascade", Names.foreignKey("child_cascade", List.of("main_id"))),
                        " REFERENCES main_t (id) ON DELETE CASCADE",
                        ""),
                column("child_setnull", "main_id", Column::notNull, "main_id INT", "main_id INT NOT NULL"),
                single(
                        "drop a deferred key",
                        "child_restrict",
                        schema -> new DropForeignKey(
                                "child_restrict", Names.foreignKey("child_restrict", List.of("main_id"))),
                        " REFERENCES \"main_t\" (\"id\") ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED",
                        ""),
                column("child_email", "mail", type("varchar(90)"), "mail TEXT", "mail varchar(90)"),
                single(
                        "drop one key of a circle",
                        "cyc_a",
                        schema -> new DropForeignKey("cyc_a", Names.foreignKey("cyc_a", List.of("b_id"))),
                        " REFERENCES cyc_b (id) DEFERRABLE INITIALLY DEFERRED",
                        ""),
                column("cyc_b", "a_id", Column::notNull, "a_id INT", "a_id INT NOT NULL"),
                column("audit", "what", Column::notNull, "what TEXT", "what TEXT NOT NULL"),
                single("drop a column that triggers write", "audit", schema -> new DropColumn("audit", "new_email"), "")
                        .refused("new_email"),
                single(
                        "add a key to another table",
                        "other_t",
                        schema -> new AddForeignKey("other_t", key("fk_mid", "mid", "main_t", "id")),
                        "mid INT",
                        "mid INT, CONSTRAINT \"fk_mid\" FOREIGN KEY (\"mid\") REFERENCES \"main_t\" (\"id\") ON DELETE CASCADE"));
    }

    private static List<Alter> numbers() {
        return List.of(
                column("no_pk", "b", Column::notNull, "b INT", "b INT NOT NULL"),
                column("no_pk", "a", type("varchar(40)"), "a TEXT", "a varchar(40)"),
                several(
                        "add a primary key",
                        "no_pk",
                        schema -> List.of(
                                alterColumn(schema, "no_pk", "b", Column::notNull, null),
                                new AddPrimaryKey("no_pk", new PrimaryKey("pk", List.of("b")))),
                        "b INT",
                        "b INT NOT NULL, CONSTRAINT \"pk\" PRIMARY KEY (\"b\")"),
                column("rowid_shadow", "x", Column::notNull, "x INT", "x INT NOT NULL"),
                column("int_pk_not_alias", "v", Column::notNull, "v TEXT", "v TEXT NOT NULL"),
                single(
                                "drop a key with NULL in it",
                                "int_pk_not_alias",
                                schema -> new DropPrimaryKey("int_pk_not_alias", "pk_int_pk_not_alias"),
                                "")
                        .refused("would be NULL in 2 rows"),
                column("int_pk_desc", "v", byDefault(text("x")), "v TEXT", "v TEXT DEFAULT 'x'"),
                single(
                        "drop a falling key",
                        "int_pk_desc",
                        schema -> new DropPrimaryKey("int_pk_desc", "pk_int_pk_desc"),
                        "id INTEGER PRIMARY KEY DESC",
                        "id INTEGER NOT NULL"),
                column("affinity", "t", type("bigint"), "t TEXT", "t bigint").changing("affinity.t"),
                column("affinity", "i", type("bigint"), "").refused(STAYS),
                column("affinity", "x", type("text"), "x,", "x text,").changing("affinity.x"),
                column("affinity", "r", type("double"), "r REAL", "r double"),
                column("affinity", "b", type("text"), "").refused(STAYS),
                single("drop STRING", "affinity", schema -> new DropColumn("affinity", "s"), ", s STRING", "")
                        .changing("affinity.s"),
                column("empty_autoinc", "v", Column::notNull, "v TEXT", "v TEXT NOT NULL"),
                column("qual_t", "b", type("bigint"), "b INT", "b bigint"),
                single(
                        "drop a check that names its table",
                        "qual_t",
                        schema -> new DropCheck("qual_t", "ck_q"),
                        ", CONSTRAINT ck_q CHECK (\"qual_t\".\"b\" < qual_t.a + 100)",
                        ""));
    }

    private static List<Alter> newer() {
        return List.of(
                column("gen_t", "w", byDefault(number("1")), "w  REAL NOT NULL", "w  REAL NOT NULL DEFAULT 1")
                        .since(31),
                column(
                                "gen_t",
                                "label",
                                generatedAs("printf('%s by %s', w, h)", false),
                                "AS (printf('%s x %s', w, h)) VIRTUAL",
                                "GENERATED ALWAYS AS (printf('%s by %s', w, h)) VIRTUAL")
                        .changing("gen_t.label", "gen_t.tag")
                        .since(31),
                column("gen_t", "tag", collated(null), " COLLATE NOCASE", "").since(31),
                single(
                                "add a stored computed column",
                                "gen_t",
                                schema -> new AddColumn(
                                        "gen_t",
                                        generatedAs("w + h", true)
                                                .apply(Column.of("both", ColumnType.parse("double")))),
                                "GENERATED ALWAYS AS (upper(label))",
                                "GENERATED ALWAYS AS (upper(label)),\n  \"both\" double GENERATED ALWAYS AS (w + h) STORED")
                        .since(31),
                column("strict_t", "t", Column::notNull, "t TEXT", "t TEXT NOT NULL")
                        .since(37),
                column("strict_t", "r", byDefault(number("1")), "r REAL", "r REAL DEFAULT 1")
                        .since(37),
                column("strict_t", "t", type("varchar(9)"), "")
                        .refused("unknown datatype")
                        .since(37),
                single(
                                "add a check",
                                "strict_wr",
                                schema -> new AddCheck("strict_wr", check("ck_k", "length(k) < 9")),
                                "PRIMARY KEY (k)",
                                "PRIMARY KEY (k), CONSTRAINT \"ck_k\" CHECK (length(k) < 9)")
                        .since(37));
    }

    private static List<Alter> names() {
        return List.of(
                column("table", "group", Column::notNull, "\"group\" TEXT", "\"group\" TEXT NOT NULL"),
                column(
                        "table",
                        "a\"quote",
                        byDefault(text("\"")),
                        "\"a\"\"quote\" TEXT",
                        "\"a\"\"quote\" TEXT DEFAULT '\"'"),
                single(
                                "drop a column in single quotes",
                                "table",
                                schema -> new DropColumn("table", "single"),
                                " 'single' TEXT,",
                                "")
                        .changing("table.single"),
                column("table", "percent%_", type("varchar(20)"), "\"percent%_\" TEXT", "\"percent%_\" varchar(20)"),
                column("MixedCase", "Val", Column::notNull, "Val TEXT", "Val TEXT NOT NULL"),
                column("täble_ünï", "spälte", byDefault(text("ä")), "TEXT PRIMARY KEY", "TEXT PRIMARY KEY DEFAULT 'ä'"),
                column("prefix_main_t_suffix", "main_t", Column::notNull, "main_t INT", "main_t INT NOT NULL"),
                column("main_t_new", "trap", byDefault(text("main_t")), "trap TEXT", "trap TEXT DEFAULT 'main_t'"),
                column(
                        "a_very_long_name_that_goes_on_and_on_0123456789_0123456789_0123456789_0123456789_0123456789",
                        "id",
                        Column::notNull,
                        ""));
    }

    private static ColumnDefault text(String value) {
        return new ColumnDefault.OfText(value);
    }

    private static ColumnDefault number(String value) {
        return new ColumnDefault.OfNumber(new BigDecimal(value));
    }

    private static Check check(String name, String expression) {
        return new Check(name, SqlText.of(expression));
    }

    private static ForeignKey key(String name, String column, String table, String referenced) {
        return new ForeignKey(
                name,
                List.of(column),
                table,
                List.of(referenced),
                ReferentialAction.CASCADE,
                ReferentialAction.NO_ACTION);
    }

    private static String unnamed(Schema schema, String table, String part) {
        return schema.table(table).orElseThrow().checks().stream()
                .filter(check -> check.expression().toString().contains(part))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
