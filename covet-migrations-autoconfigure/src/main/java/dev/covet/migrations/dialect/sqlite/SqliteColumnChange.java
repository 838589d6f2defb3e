package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What becomes different when a column gets another definition. */
final class SqliteColumnChange {

    private final Clauses clauses;
    private final Column before;
    private final Column after;

    SqliteColumnChange(Clauses clauses, Column before, Column after) {
        this.clauses = clauses;
        this.before = before;
        this.after = after;
    }

    /** The differences that SQLite has no statement for, as words for a message. */
    List<String> needingRebuild() {
        var differences = new ArrayList<String>();
        add(differences, "the type", isTypeSame());
        add(differences, "the default", clauses.defaultValue(before).equals(clauses.defaultValue(after)));
        add(differences, "the identity", (before.identity() == null) == (after.identity() == null));
        add(differences, "the generation", Objects.equals(before.generated(), after.generated()));
        add(differences, "the collation", Objects.equals(before.collation(), after.collation()));
        add(differences, "the options", clauses.optional(before.options()).equals(clauses.optional(after.options())));
        return differences;
    }

    /** Types that SQLite spells alike are one type there, as those of identities are; an enumeration is a check besides. */
    private boolean isTypeSame() {
        return before.type().equals(after.type())
                || (before.identity() != null && after.identity() != null)
                || (clauses.type(before.type()).equals(clauses.type(after.type()))
                        && !isEnumerated(before)
                        && !isEnumerated(after));
    }

    private static boolean isEnumerated(Column column) {
        return column.type() instanceof ColumnType.Enumerated;
    }

    private static void add(List<String> differences, String name, boolean same) {
        if (!same) {
            differences.add(name);
        }
    }

    /** Whether the default is more than a value. */
    static boolean hasExpression(Column column) {
        return column.defaultValue() instanceof ColumnDefault.OfExpression;
    }
}
