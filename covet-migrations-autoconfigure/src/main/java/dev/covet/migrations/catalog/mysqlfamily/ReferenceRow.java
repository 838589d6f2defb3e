package dev.covet.migrations.catalog.mysqlfamily;

/** One column of a foreign key as information_schema reports it. */
record ReferenceRow(
        String table, String name, String column, String otherDatabase, String otherTable, String otherColumn) {}
