package dev.covet.migrations.authoring;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tables whose names differ in nothing but the case of letters. On MySQL and MariaDB they are files, and it is the server's
 * file system that decides whether it tells them apart ({@code lower_case_table_names}); elsewhere they are one table.
 */
final class LetterCase {

    private LetterCase() {}

    /** The names as they are wished for, by those that are there, where the server takes the two for two tables. */
    static Map<String, String> otherTables(Session session, Schema from, Schema wished) {
        var renames = new LinkedHashMap<String, String>();
        for (var table : wished.tables()) {
            from.tables().stream()
                    .map(Named::name)
                    .filter(name -> name.equalsIgnoreCase(table.name()) && !name.equals(table.name()))
                    .filter(name -> wished.table(name).isEmpty()
                            && from.table(table.name()).isEmpty())
                    .findFirst()
                    .ifPresent(name -> renames.put(name, table.name()));
        }
        return renames.isEmpty() || isTold(session) ? renames : Map.of();
    }

    private static boolean isTold(Session session) {
        return switch (session.dialect().engine()) {
            case MYSQL, MARIADB ->
                session.first("SELECT @@lower_case_table_names", row -> row.getInt(1))
                                .orElse(1)
                        == 0;
            case POSTGRESQL, SQLITE -> false;
        };
    }
}
