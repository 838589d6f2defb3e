package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.CreateVirtualTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.problem.InvalidMigrationException;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite keeps of one definition.
 *
 * @param type {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param owner the table or view that it belongs to; its own name for tables and views
 * @param definition {@code null} when SQLite understands the text and we do not
 */
record SchemaRow(
        String type,
        String name,
        String owner,
        String sql,
        @Nullable Definition definition) {

    SchemaRow(String type, String name, String owner, String sql) {
        this(type, name, owner, sql, parsed(sql));
    }

    boolean is(String wanted) {
        return type.equals(wanted);
    }

    boolean isVirtualTable() {
        return definition instanceof CreateVirtualTable;
    }

    // What a newer SQLite has learnt is carried as it is; it must not keep the rest of the schema from being read.
    private static @Nullable Definition parsed(String sql) {
        try {
            return Definition.parse(sql);
        } catch (InvalidMigrationException e) {
            return null;
        }
    }
}
