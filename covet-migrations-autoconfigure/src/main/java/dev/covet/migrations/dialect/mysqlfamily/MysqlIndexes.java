package dev.covet.migrations.dialect.mysqlfamily;

import static dev.covet.migrations.dialect.Clauses.words;
import static java.util.stream.Collectors.joining;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import java.util.Locale;
import java.util.Set;

/**
 * How MySQL and MariaDB spell indexes. Operator classes, included columns and the place of NULL are left out, as they change
 * no result; so are the methods of other engines.
 */
final class MysqlIndexes {

    private static final Set<String> METHODS = Set.of("btree", "hash");

    /** What is built in another way is also called something else. */
    private static final Set<String> KINDS = Set.of("fulltext", "spatial");

    private final Clauses clauses;
    private final Engine engine;

    MysqlIndexes(Clauses clauses, Engine engine) {
        this.clauses = clauses;
        this.engine = engine;
    }

    String create(String table, Index index) {
        return words("CREATE", head(index), "ON", clauses.quote(table), parts(index));
    }

    String add(Index index) {
        return words("ADD", head(index), parts(index));
    }

    private String head(Index index) {
        var method = method(index, engine);
        return words(
                index.unique() ? "UNIQUE" : "",
                KINDS.contains(method) ? method.toUpperCase(Locale.ROOT) : "",
                "INDEX",
                clauses.quote(index.name()),
                METHODS.contains(method) ? "USING " + method.toUpperCase(Locale.ROOT) : "");
    }

    private String parts(Index index) {
        return index.parts().stream().map(this::part).collect(joining(", ", "(", ")"));
    }

    private String part(IndexPart part) {
        var length = part.options().prefixLength();
        return words(clauses.indexed(part) + (length == null ? "" : "(" + length + ")"), Clauses.direction(part));
    }

    /** Whether the index is sorted, so that it can be searched for values. */
    static boolean isSorted(Index index, Engine engine) {
        return !KINDS.contains(method(index, engine));
    }

    private static String method(Index index, Engine engine) {
        var method = index.method();
        return method == null ? "" : method.on(engine).orElse("").strip().toLowerCase(Locale.ROOT);
    }
}
