package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.collated;
import static dev.covet.migrations.dialect.Samples.commented;
import static dev.covet.migrations.dialect.Samples.expression;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.keyless;
import static dev.covet.migrations.dialect.Samples.no;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.primaryKey;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.yes;
import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.schema.View;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One for each thing that schemas can differ in. */
final class Differences {

    private static final Table OWNERS = table("owners", id(), required("a", "bigint"))
            .withUniques(List.of(new Unique("uk_owners_a", List.of("a"))));
    private static final Index PLAIN = index(SortOrder.ASC, PartOptions.NONE);

    private Differences() {}

    static List<Difference> all() {
        return Stream.of(
                        types(), columns(), tables(), uniques(), foreignKeys(), checks(), indexes(), parts(), objects())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Difference> types() {
        return List.of(
                type("smallint", "integer"),
                type("integer", "bigint"),
                type("boolean", "smallint"),
                type("decimal(10,2)", "decimal(12,2)"),
                type("decimal(10,2)", "decimal(10,3)"),
                type("real", "double"),
                type("char(3)", "char(4)"),
                type("char(3)", "varchar(3)"),
                type("varchar(3)", "varchar(4)"),
                type("varchar(3)", "text"),
                type("binary(3)", "binary(4)", POSTGRESQL, SQLITE),
                type("binary(3)", "varbinary(3)", POSTGRESQL, SQLITE),
                type("varbinary(3)", "blob", POSTGRESQL, SQLITE),
                type("date", "timestamp"),
                type("time(3)", "time", SQLITE),
                type("timestamp(3)", "timestamp", SQLITE),
                type("timestamp", "timestamptz", SQLITE),
                type("uuid", "binary(16)", MYSQL, SQLITE),
                type("json", "text", SQLITE),
                type("json", "array(integer)", MYSQL, MARIADB),
                type("array(integer)", "array(bigint)", MYSQL, MARIADB, SQLITE),
                type("enum('A', 'B')", "enum('A', 'C')"),
                type("enum('A', 'B')", "enum('A', 'B', 'C')"),
                type("enum('A', 'B')", "varchar(1)"));
    }

    private static Difference type(String one, String other, Engine... nothingOn) {
        return column("the type: " + one + ", " + other, column("c", one), column("c", other), nothingOn);
    }

    private static Column column(String name, String type) {
        return Samples.column(name, type);
    }

    private static Difference column(String what, Column one, Column other, Engine... nothingOn) {
        return of(what, table("t", id(), one), table("t", id(), other), nothingOn);
    }

    private static List<Difference> columns() {
        var words = column("c", "varchar(20)");
        var whole = column("c", "integer");
        var moment = column("c", "timestamp");
        return List.of(
                column("a column's name", words, column("d", "varchar(20)")),
                of("a column", table("t", id(), words), table("t", id())),
                column("whether a column may be NULL", words, words.notNull()),
                column("a default", words, words.withDefault(text("x"))),
                column("a default's letter case", words.withDefault(text("x")), words.withDefault(text("X"))),
                column("a default's blanks", words.withDefault(text("")), words.withDefault(text(" "))),
                column("a default's number", whole.withDefault(number("1")), whole.withDefault(number("-1"))),
                column(
                        "a default's fraction",
                        column("c", "decimal(10,2)").withDefault(number("1.5")),
                        column("c", "decimal(10,2)").withDefault(number("1.05"))),
                column(
                        "a default's truth",
                        column("c", "boolean").withDefault(yes()),
                        column("c", "boolean").withDefault(no())),
                column(
                        "a default's expression",
                        whole.withDefault(expression("1 + 1")),
                        whole.withDefault(expression("1 + 2"))),
                column(
                        "a default's moment",
                        moment.withDefault(expression("now()")),
                        moment.withDefault(text("2020-01-01"))),
                column(
                        "a default's second",
                        moment.withDefault(text("2020-01-01 10:00:00")),
                        moment.withDefault(text("2020-01-01 10:00:01"))),
                of("an identity", table("t", id()), table("t", id().withIdentity(Identity.BY_DEFAULT))),
                of(
                        "a kind of identity",
                        table("t", id().withIdentity(Identity.BY_DEFAULT)),
                        table("t", id().withIdentity(Identity.ALWAYS)),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                column(
                        "a computation",
                        generated("c", "bigint", "id + 1", true),
                        generated("c", "bigint", "id + 2", true)),
                column(
                        "a computation's place",
                        generated("c", "bigint", "id + 1", true),
                        generated("c", "bigint", "id + 1", false)),
                column("whether a column is computed", column("c", "bigint"), generated("c", "bigint", "id + 1", true)),
                column("a collation", words, collated(words, "some_ci")),
                column("a comment of a column", words, commented(words, "Words"), SQLITE),
                column("options of a column", words, options(words, "INVISIBLE")));
    }

    private static Column options(Column column, String options) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.defaultValue(),
                column.identity(),
                column.generated(),
                column.collation(),
                column.comment(),
                SqlText.of(options));
    }

    private static List<Difference> tables() {
        var pair = keyless("t", required("a", "integer"), required("b", "integer"));
        return List.of(
                of("a table's name", pair, keyless("u", required("a", "integer"), required("b", "integer"))),
                new Difference("a table", schema(pair), Schema.empty(), List.of()),
                of("a primary key", pair, pair.withPrimaryKey(primaryKey("t", "a"))),
                of(
                        "a primary key's columns",
                        pair.withPrimaryKey(primaryKey("t", "a")),
                        pair.withPrimaryKey(primaryKey("t", "b"))),
                of(
                        "the order of a primary key",
                        pair.withPrimaryKey(primaryKey("t", "a", "b")),
                        pair.withPrimaryKey(primaryKey("t", "b", "a"))),
                of(
                        "a primary key's name",
                        pair.withPrimaryKey(primaryKey("t", "a")),
                        pair.withPrimaryKey(new PrimaryKey("other", List.of("a"))),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                of("a comment of a table", pair, pair.withComment("Pairs"), SQLITE),
                of("options of a table", pair, pair.withOptions(SqlText.of("STRICT"))));
    }

    private static List<Difference> uniques() {
        var plain = new Unique("uk", List.of("a", "b"));
        return List.of(
                unique("a unique constraint's name", plain, new Unique("other", List.of("a", "b"))),
                unique("a unique constraint's columns", plain, new Unique("uk", List.of("a"))),
                unique("the order of a unique constraint", plain, new Unique("uk", List.of("b", "a"))),
                unique(
                        "whether a unique constraint may wait",
                        plain,
                        new Unique("uk", List.of("a", "b"), Deferrability.DEFERRABLE, true),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                unique(
                        "whether NULL is unique",
                        plain,
                        new Unique("uk", List.of("a", "b"), Deferrability.NOT_DEFERRABLE, false),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                of(
                        "a unique constraint and a unique index",
                        pair().withUniques(List.of(new Unique("uk", List.of("a")))),
                        pair().withIndexes(List.of(Samples.uniqueIndex("uk", "a"))),
                        MYSQL,
                        MARIADB,
                        SQLITE));
    }

    private static Difference unique(String what, Unique one, Unique other, Engine... nothingOn) {
        return of(what, pair().withUniques(List.of(one)), pair().withUniques(List.of(other)), nothingOn);
    }

    private static Table pair() {
        return table("t", id(), column("a", "bigint"), column("b", "varchar(20)"));
    }

    private static List<Difference> foreignKeys() {
        var plain = key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE);
        return List.of(
                foreign("a foreign key's name", plain, foreignKey("other", "a", "owners", "id")),
                foreign("a foreign key's column", plain, foreignKey("fk", "id", "owners", "id")),
                foreign("a foreign key's target", plain, foreignKey("fk", "a", "t", "id")),
                foreign("a foreign key's target column", plain, foreignKey("fk", "a", "owners", "a")),
                foreign(
                        "what a deletion does",
                        plain,
                        key(ReferentialAction.CASCADE, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE)),
                foreign(
                        "what an update does",
                        plain,
                        key(ReferentialAction.NO_ACTION, ReferentialAction.SET_NULL, Deferrability.NOT_DEFERRABLE)),
                foreign(
                        "whether a deletion is refused at once",
                        plain,
                        key(ReferentialAction.RESTRICT, ReferentialAction.NO_ACTION, Deferrability.NOT_DEFERRABLE),
                        MYSQL,
                        MARIADB),
                foreign(
                        "whether a foreign key may wait",
                        plain,
                        key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.DEFERRABLE),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                foreign(
                        "whether a foreign key waits",
                        plain,
                        key(ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION, Deferrability.INITIALLY_DEFERRED),
                        MYSQL,
                        MARIADB));
    }

    private static ForeignKey key(ReferentialAction onDelete, ReferentialAction onUpdate, Deferrability deferrability) {
        return new ForeignKey("fk", List.of("a"), "owners", List.of("id"), onDelete, onUpdate, deferrability);
    }

    private static Difference foreign(String what, ForeignKey one, ForeignKey other, Engine... nothingOn) {
        return new Difference(
                what,
                schema(OWNERS, pair().withForeignKeys(List.of(one))),
                schema(OWNERS, pair().withForeignKeys(List.of(other))),
                List.of(nothingOn));
    }

    private static List<Difference> checks() {
        return List.of(
                checked("a check", List.of(check("ck", "a > 0")), List.of()),
                checked("a check's name", List.of(check("ck", "a > 0")), List.of(check("other", "a > 0"))),
                checked("a check's condition", List.of(check("ck", "a > 0")), List.of(check("ck", "a >= 0"))),
                checked(
                        "a check's list",
                        List.of(check("ck", "b in ('X', 'Y')")),
                        List.of(check("ck", "b in ('X', 'Z')"))));
    }

    private static Difference checked(String what, List<Check> one, List<Check> other) {
        return of(what, pair().withChecks(one), pair().withChecks(other));
    }

    private static List<Difference> indexes() {
        return List.of(
                of("an index", pair().withIndexes(List.of(PLAIN)), pair()),
                indexed("an index's name", PLAIN, PLAIN.withName("other")),
                indexed("an index's column", Samples.index("ix", "a"), Samples.index("ix", "b")),
                indexed("the order of an index", Samples.index("ix", "a", "b"), Samples.index("ix", "b", "a")),
                indexed("whether an index is unique", Samples.index("ix", "a"), Samples.uniqueIndex("ix", "a")),
                indexed(
                        "an index's rows",
                        PLAIN,
                        index(true, "a > 0", null, List.of(), true).withName("ix")),
                indexed(
                        "an index's condition",
                        index(true, "a > 0", null, List.of(), true),
                        index(true, "a > 1", null, List.of(), true)),
                indexed(
                        "an index's method",
                        index(false, null, null, List.of(), true),
                        index(false, null, "hash", List.of(), true),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                indexed(
                        "an index's further columns",
                        index(false, null, null, List.of(), true),
                        index(false, null, null, List.of("a"), true),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                indexed(
                        "whether NULL is unique in an index",
                        index(true, null, null, List.of(), true),
                        index(true, null, null, List.of(), false),
                        MYSQL,
                        MARIADB,
                        SQLITE));
    }

    private static Index index(
            boolean unique,
            @Nullable String where,
            @Nullable String method,
            List<String> include,
            boolean nullsDistinct) {
        return new Index(
                "ix",
                PLAIN.parts(),
                unique,
                where == null ? null : SqlText.of(where),
                method == null ? null : SqlText.of(method),
                include,
                nullsDistinct);
    }

    private static List<Difference> parts() {
        var nulls = NullsOrder.FIRST;
        return List.of(
                indexed("an index's direction", PLAIN, index(SortOrder.DESC, PartOptions.NONE)),
                indexed(
                        "the beginning that an index holds",
                        index(SortOrder.ASC, new PartOptions(5, null, null, null)),
                        index(SortOrder.ASC, new PartOptions(6, null, null, null)),
                        POSTGRESQL,
                        SQLITE),
                indexed(
                        "an index's operators",
                        PLAIN,
                        index(SortOrder.ASC, new PartOptions(null, SqlText.of("text_pattern_ops"), null, null)),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                indexed(
                        "an index's collation",
                        PLAIN,
                        index(SortOrder.ASC, new PartOptions(null, null, "NOCASE", null)),
                        MYSQL,
                        MARIADB),
                indexed(
                        "where an index has NULL",
                        PLAIN,
                        index(SortOrder.ASC, new PartOptions(null, null, null, nulls)),
                        MYSQL,
                        MARIADB,
                        SQLITE),
                indexed("an index's expression", ofExpression("lower(b)"), ofExpression("upper(b)")),
                indexed("whether an index is of an expression", PLAIN, ofExpression("lower(b)")));
    }

    private static Index ofExpression(String sql) {
        return new Index("ix", List.of(new IndexPart.OfExpression(SqlText.of(sql), SortOrder.ASC)), false, null);
    }

    private static Index index(SortOrder order, PartOptions options) {
        return new Index("ix", List.of(new IndexPart.OfColumn("b", order, options)), false, null);
    }

    private static Difference indexed(String what, Index one, Index other, Engine... nothingOn) {
        return of(what, pair().withIndexes(List.of(one)), pair().withIndexes(List.of(other)), nothingOn);
    }

    private static List<Difference> objects() {
        return List.of(
                sequence("a sequence's name", new Sequence("other", 1, 1, false)),
                sequence("a sequence's start", new Sequence("s", 2, 1, false), MYSQL, SQLITE),
                sequence("a sequence's increment", new Sequence("s", 1, 2, false), MYSQL, SQLITE),
                sequence("whether a sequence begins again", new Sequence("s", 1, 1, true), MYSQL, SQLITE),
                sequence(
                        "options of a sequence",
                        new Sequence("s", 1, 1, false, SqlText.of("MAXVALUE 7")),
                        MYSQL,
                        SQLITE),
                view("a view's name", "SELECT id FROM owners", "other", "SELECT id FROM owners"),
                view("a view's columns", "SELECT id FROM owners", "v", "SELECT a FROM owners"),
                view("a view's rows", "SELECT id FROM owners", "v", "SELECT id FROM owners WHERE a > 0"),
                view(
                        "a view's condition",
                        "SELECT id FROM owners WHERE a > 1",
                        "v",
                        "SELECT id FROM owners WHERE a > 0"),
                view("a view's table", "SELECT id FROM owners", "v", "SELECT id FROM t"),
                view(
                        "a view's order",
                        "SELECT id FROM owners ORDER BY a",
                        "v",
                        "SELECT id FROM owners ORDER BY a DESC"),
                trigger("a trigger's name", "other", TriggerTiming.AFTER, TriggerEvent.INSERT, "SELECT 1;"),
                trigger("a trigger's time", "tr", TriggerTiming.BEFORE, TriggerEvent.INSERT, "SELECT 1;"),
                trigger("a trigger's event", "tr", TriggerTiming.AFTER, TriggerEvent.DELETE, "SELECT 1;"),
                trigger("a trigger's body", "tr", TriggerTiming.AFTER, TriggerEvent.INSERT, "SELECT 2;"));
    }

    private static Difference sequence(String what, Sequence other, Engine... nothingOn) {
        return new Difference(
                what,
                Schema.empty().createSequence(new Sequence("s", 1, 1, false)),
                Schema.empty().createSequence(other),
                List.of(nothingOn));
    }

    private static Difference view(String what, String query, String otherName, String otherQuery) {
        var tables = schema(OWNERS, pair());
        return new Difference(
                what,
                tables.createView(new View("v", SqlText.of(query))),
                tables.createView(new View(otherName, SqlText.of(otherQuery))),
                List.of());
    }

    private static Difference trigger(String what, String name, TriggerTiming timing, TriggerEvent event, String body) {
        var plain = new Trigger("tr", "t", TriggerTiming.AFTER, TriggerEvent.INSERT, SqlText.of("SELECT 1;"));
        return new Difference(
                what,
                schema(pair()).createTrigger(plain),
                schema(pair()).createTrigger(new Trigger(name, "t", timing, event, SqlText.of(body))),
                List.of());
    }

    private static Difference of(String what, Table one, Table other, Engine... nothingOn) {
        return new Difference(what, schema(one), schema(other), List.of(nothingOn));
    }
}
