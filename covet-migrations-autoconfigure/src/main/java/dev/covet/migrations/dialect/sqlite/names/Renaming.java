package dev.covet.migrations.dialect.sqlite.names;

import org.jspecify.annotations.Nullable;

/**
 * A new name for a table or for one of its columns.
 *
 * @param column {@code null} when the table itself gets the name
 */
public record Renaming(String table, @Nullable String column, String name) {

    public static Renaming ofTable(String from, String to) {
        return new Renaming(from, null, to);
    }

    public static Renaming ofColumn(String table, String from, String to) {
        return new Renaming(table, from, to);
    }

    /** The name that goes. */
    public String former() {
        return column == null ? table : column;
    }

    boolean isOfTable() {
        return column == null;
    }

    /** Whether a name with this meaning gets the new name. */
    boolean concerns(Meaning meaning) {
        return meaning.equals(
                column == null ? Meaning.relation(Relations.key(table)) : Meaning.column(Relations.key(table), column));
    }

    /** What a name that had this meaning must stand for afterwards. */
    Meaning after(Meaning before) {
        if (column != null) {
            return concerns(before) ? Meaning.column(before.relation(), name) : before;
        }
        return before.relation().equals(Relations.key(table))
                ? new Meaning(before.kind(), Relations.key(name), before.name())
                : before;
    }
}
