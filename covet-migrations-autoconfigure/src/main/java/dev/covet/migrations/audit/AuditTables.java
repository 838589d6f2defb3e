package dev.covet.migrations.audit;

import dev.covet.migrations.database.OwnColumns;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the audit's tables look like.
 *
 * @param prefix what the names of our own tables begin with
 * @param engine that they are on
 */
record AuditTables(String prefix, Engine engine) {

    private static final String EVENTS = "audit";
    private static final String CHAIN = "audit_chain";

    /** The names of all of them, not quoted. */
    static List<String> names(String prefix) {
        return List.of(prefix + EVENTS, prefix + CHAIN);
    }

    /** Where a message says that something is. */
    static String place(String prefix) {
        return "tables " + String.join(" and ", names(prefix));
    }

    /** The events; rows are only ever added, but for those that move to an archive. */
    String events() {
        return prefix + EVENTS;
    }

    /** One row that says where the chain ends, and up to where it was moved to an archive. */
    String chain() {
        return prefix + CHAIN;
    }

    Table eventsDefinition() {
        var name = events();
        return Table.of(name, Stream.of(AuditColumn.values()).map(this::column).toList())
                .withPrimaryKey(new PrimaryKey("pk" + name, List.of(AuditColumn.ID.columnName())))
                .withIndexes(List.of(
                        index("ix" + name + "_time", AuditColumn.RECORDED_AT, AuditColumn.ID),
                        // Holds all that statistics ask for, so that they read the index alone.
                        index(
                                "ix" + name + "_kind",
                                AuditColumn.KIND,
                                AuditColumn.RECORDED_AT,
                                AuditColumn.ID,
                                AuditColumn.DURATION,
                                AuditColumn.ROWS),
                        index("ix" + name + "_slow", AuditColumn.KIND, AuditColumn.DURATION),
                        index(
                                "ix" + name + "_migration",
                                AuditColumn.MIGRATION,
                                AuditColumn.RECORDED_AT,
                                AuditColumn.ID),
                        index("ix" + name + "_execution", AuditColumn.EXECUTION, AuditColumn.ID)));
    }

    Table chainDefinition() {
        var name = chain();
        var columns = List.of(
                OwnColumns.required("id", "integer"),
                OwnColumns.required("last_id", "bigint"),
                OwnColumns.required("last_hash", "varchar(64)"),
                OwnColumns.required("archived_id", "bigint"),
                OwnColumns.required("archived_hash", "varchar(64)"));
        return Table.of(name, columns).withPrimaryKey(new PrimaryKey("pk" + name, List.of("id")));
    }

    /** The hash needs every character back as it was written, whatever the database's own character set. */
    private Column column(AuditColumn column) {
        var plain = column.isRequired()
                ? OwnColumns.required(column.columnName(), column.type())
                : OwnColumns.optional(column.columnName(), column.type());
        var isText = column.type().startsWith("varchar") || column.type().equals("text");
        return isText && (engine == Engine.MYSQL || engine == Engine.MARIADB)
                ? plain.withCollation("utf8mb4_bin")
                : plain;
    }

    private static Index index(String name, AuditColumn... columns) {
        var parts = Stream.of(columns)
                .<IndexPart>map(column -> new IndexPart.OfColumn(column.columnName(), SortOrder.ASC))
                .toList();
        return new Index(name, parts, false, null);
    }
}
