package dev.covet.migrations.backup.mysqlfamily;

import java.util.List;

/** The columns of a table that hold values, in order. */
record TableShape(String name, List<StoredColumn> columns) {

    record StoredColumn(String name, ValueForm form) {}

    TableShape {
        columns = List.copyOf(columns);
    }

    List<String> columnNames() {
        return columns.stream().map(StoredColumn::name).toList();
    }
}
