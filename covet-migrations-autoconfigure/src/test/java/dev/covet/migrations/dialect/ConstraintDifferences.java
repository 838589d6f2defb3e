package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Difference.of;
import static dev.covet.migrations.dialect.Difference.owners;
import static dev.covet.migrations.dialect.Difference.pair;
import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.keyless;
import static dev.covet.migrations.dialect.Samples.primaryKey;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.SQLITE;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import java.util.List;
import java.util.stream.Stream;

/** One for each thing that tables can differ in beside columns and indexes. */
final class ConstraintDifferences {

    private ConstraintDifferences() {}

    static List<Difference> all() {
        return Stream.of(tables(), uniques(), foreignKeys(), checks())
                .flatMap(List::stream)
                .toList();
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
                schema(owners(), pair().withForeignKeys(List.of(one))),
                schema(owners(), pair().withForeignKeys(List.of(other))),
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
}
