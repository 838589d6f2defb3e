package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.database.Session;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that information_schema says about the tables of the current database, each kind of row read at once.
 *
 * @param collations how strings are ordered that say nothing of it
 */
record Inventory(
        Collations collations,
        List<TableRow> tables,
        Map<String, List<ColumnRow>> columns,
        Map<String, List<IndexRow>> indexes,
        Map<String, List<ReferenceRow>> references,
        Map<String, List<RuleRow>> rules,
        Map<String, List<CheckRow>> checks,
        Map<String, List<PartitionRow>> partitions) {

    static Inventory read(Session session, Flavour flavour) {
        return new Inventory(
                Collations.read(session),
                tables(session),
                byTable(flavour.columns(), ColumnRow::table),
                byTable(flavour.indexes(), IndexRow::table),
                byTable(references(session), ReferenceRow::table),
                byTable(rules(session), RuleRow::table),
                byTable(flavour.checks(), CheckRow::table),
                byTable(partitions(session), PartitionRow::table));
    }

    List<ColumnRow> columnsOf(String table) {
        return columns.getOrDefault(table, List.of());
    }

    List<IndexRow> indexesOf(String table) {
        return indexes.getOrDefault(table, List.of());
    }

    /** The columns that keys and indexes of the table begin with, but those beyond the model. */
    Stream<String> firstParts(String table) {
        return indexesOf(table).stream().collect(Collectors.groupingBy(IndexRow::index)).values().stream()
                .map(parts -> parts.get(0))
                .filter(first -> first.index().equals(IndexRow.PRIMARY) || !first.isBeyondModel())
                .flatMap(first -> Stream.ofNullable(first.column()));
    }

    List<CheckRow> checksOf(String table) {
        return checks.getOrDefault(table, List.of());
    }

    List<PartitionRow> partitionsOf(String table) {
        return partitions.getOrDefault(table, List.of());
    }

    private static List<TableRow> tables(Session session) {
        return session.query(
                """
                SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, CREATE_OPTIONS, TABLE_COMMENT
                FROM information_schema.TABLES
                WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE')
                ORDER BY TABLE_NAME""",
                row -> new TableRow(
                        text(row, "TABLE_NAME"),
                        text(row, "TABLE_TYPE"),
                        text(row, "ENGINE"),
                        text(row, "TABLE_COLLATION"),
                        text(row, "CREATE_OPTIONS"),
                        text(row, "TABLE_COMMENT")));
    }

    private static List<ReferenceRow> references(Session session) {
        return session.query(
                """
                SELECT TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME,
                    REFERENCED_COLUMN_NAME
                FROM information_schema.KEY_COLUMN_USAGE
                WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL
                ORDER BY TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION""",
                row -> new ReferenceRow(
                        text(row, "TABLE_NAME"),
                        text(row, "CONSTRAINT_NAME"),
                        text(row, "COLUMN_NAME"),
                        text(row, "REFERENCED_TABLE_SCHEMA"),
                        text(row, "REFERENCED_TABLE_NAME"),
                        text(row, "REFERENCED_COLUMN_NAME")));
    }

    private static List<RuleRow> rules(Session session) {
        return session.query(
                """
                SELECT TABLE_NAME, CONSTRAINT_NAME, DELETE_RULE, UPDATE_RULE
                FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE()
                ORDER BY TABLE_NAME, CONSTRAINT_NAME""",
                row -> new RuleRow(
                        text(row, "TABLE_NAME"),
                        text(row, "CONSTRAINT_NAME"),
                        text(row, "DELETE_RULE"),
                        text(row, "UPDATE_RULE")));
    }

    private static List<PartitionRow> partitions(Session session) {
        return session.query(
                """
                SELECT TABLE_NAME, PARTITION_NAME, SUBPARTITION_NAME, PARTITION_METHOD, SUBPARTITION_METHOD,
                    PARTITION_EXPRESSION, SUBPARTITION_EXPRESSION, PARTITION_DESCRIPTION, PARTITION_COMMENT
                FROM information_schema.PARTITIONS WHERE TABLE_SCHEMA = DATABASE() AND PARTITION_NAME IS NOT NULL
                ORDER BY TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION""",
                row -> new PartitionRow(
                        text(row, "TABLE_NAME"),
                        text(row, "PARTITION_NAME"),
                        row.getString("SUBPARTITION_NAME"),
                        text(row, "PARTITION_METHOD"),
                        row.getString("SUBPARTITION_METHOD"),
                        row.getString("PARTITION_EXPRESSION"),
                        row.getString("SUBPARTITION_EXPRESSION"),
                        row.getString("PARTITION_DESCRIPTION"),
                        text(row, "PARTITION_COMMENT")));
    }

    private static <R> Map<String, List<R>> byTable(List<R> rows, Function<R, String> table) {
        return rows.stream().collect(Collectors.groupingBy(table));
    }
}
