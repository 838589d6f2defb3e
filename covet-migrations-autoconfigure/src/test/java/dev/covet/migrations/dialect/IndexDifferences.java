package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Difference.of;
import static dev.covet.migrations.dialect.Difference.pair;
import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One for each thing that indexes can differ in. */
final class IndexDifferences {

    private static final Index PLAIN = index(SortOrder.ASC, PartOptions.NONE);

    private IndexDifferences() {}

    static List<Difference> all() {
        return Stream.of(indexes(), parts()).flatMap(List::stream).toList();
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

    private static Index index(SortOrder order, PartOptions options) {
        return new Index("ix", List.of(new IndexPart.OfColumn("b", order, options)), false, null);
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

    private static Difference indexed(String what, Index one, Index other, Engine... nothingOn) {
        return of(what, pair().withIndexes(List.of(one)), pair().withIndexes(List.of(other)), nothingOn);
    }
}
