package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.ColumnOptions;
import dev.covet.migrations.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The options of a column, apart by what PostgreSQL does with them. */
final class PostgresqlColumnOptions {

    /** Only right behind the type, and can be changed later. */
    private static final Pattern KEEPING =
            Pattern.compile("\\s*(STORAGE|COMPRESSION)\\s+(\\S+)", Pattern.CASE_INSENSITIVE);

    static final String USUAL_STORAGE = "SET STORAGE DEFAULT";

    private final ColumnOptions options;

    PostgresqlColumnOptions(Clauses clauses, Column column) {
        this.options = ColumnOptions.of(clauses.optional(column.options()), KEEPING);
    }

    String behindType() {
        return options.early();
    }

    /** What the numbering is told, in parentheses; empty when it is told nothing. */
    String ofIdentity() {
        return options.late().startsWith("(") ? options.late() : "";
    }

    String atEnd() {
        return options.late().startsWith("(") ? "" : options.late();
    }

    boolean hasStorage() {
        return keeping("STORAGE").isPresent();
    }

    /** What follows ALTER COLUMN and the name, so that values are kept as these options say and not as {@code before}. */
    List<String> changesFrom(Optional<PostgresqlColumnOptions> before) {
        var changes = new ArrayList<String>();
        for (var word : List.of("STORAGE", "COMPRESSION")) {
            var former = before.flatMap(known -> known.keeping(word));
            var wanted = keeping(word);
            if (!former.equals(wanted)) {
                changes.add("SET " + word + " " + wanted.orElse("DEFAULT"));
            }
        }
        return changes;
    }

    private Optional<String> keeping(String word) {
        return KEEPING.matcher(options.early())
                .results()
                .filter(result -> result.group(1).equalsIgnoreCase(word))
                .map(PostgresqlColumnOptions::value)
                .findFirst();
    }

    private static String value(MatchResult result) {
        return result.group(2).toUpperCase(Locale.ROOT);
    }
}
