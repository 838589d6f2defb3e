package dev.covet.migrations.diff;

import java.util.List;

/**
 * Something that operations create, need or remove.
 *
 * @param table empty for what belongs to no table
 */
record Thing(Kind kind, String table, String name) {

    enum Kind {
        TABLE,
        COLUMN,
        /** Columns that foreign keys may point at. */
        KEY,
        SEQUENCE,
        /** A name that can be given once: of a table, index or constraint, as engines that share them have it. */
        NAME
    }

    static Thing table(String name) {
        return new Thing(Kind.TABLE, "", name);
    }

    static Thing column(String table, String column) {
        return new Thing(Kind.COLUMN, table, column);
    }

    static List<Thing> columns(String table, List<String> columns) {
        return columns.stream().map(column -> column(table, column)).toList();
    }

    /** The same whatever the order of the columns. */
    static Thing key(String table, List<String> columns) {
        return new Thing(
                Kind.KEY, table, String.join("\0", columns.stream().sorted().toList()));
    }

    static Thing sequence(String name) {
        return new Thing(Kind.SEQUENCE, "", Mentions.fold(name));
    }

    static Thing named(String name) {
        return new Thing(Kind.NAME, "", Mentions.fold(name));
    }
}
