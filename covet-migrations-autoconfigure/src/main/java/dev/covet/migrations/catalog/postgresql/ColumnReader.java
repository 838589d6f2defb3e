package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.TypeSpellings;
import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.SqlText;
import org.jspecify.annotations.Nullable;

/** Reads columns of tables. */
final class ColumnReader {

    private final Contents contents;
    private final TypeSpellings types;
    private final Spelling spelling;
    private final Numbering numbering;
    private final boolean storageAtOnce;

    ColumnReader(Contents contents, Dialect dialect, Numbering numbering) {
        this.storageAtOnce = contents.server().isAtLeast(16, 0, 0);
        this.contents = contents;
        this.types = new TypeSpellings(dialect);
        this.spelling = new Spelling(dialect);
        this.numbering = numbering;
    }

    Column read(RelationRow table, ColumnRow row, Natives natives) {
        var type = types.read(row.type());
        var identity = identity(table, row, natives);
        addSettings(table.name(), row, natives);
        return new Column(
                row.name(),
                type,
                !row.notNull(),
                identity == null && row.generated() == ' ' ? defaultValue(row, type) : null,
                identity,
                generated(row),
                row.collation() == null || row.collation().schema() != null
                        ? null
                        : row.collation().name(),
                contents.comment(ObjectId.relation(table.oid()), row.number()),
                options(row));
    }

    private @Nullable SqlText options(ColumnRow row) {
        // Each begins with a blank, or is empty.
        var options = (storage(row) + compression(row) + numbering.options(row) + foreignCollation(row)).strip();
        return options.isEmpty() ? null : Spelling.own(options);
    }

    /** Servers before 16 cannot be told when the column is created. */
    private String storage(ColumnRow row) {
        return row.storage() == ' ' || !storageAtOnce ? "" : " STORAGE " + storage(row.storage());
    }

    private static String compression(ColumnRow row) {
        return row.compression() == null
                ? ""
                : " COMPRESSION " + (row.compression().equals("l") ? "lz4" : "pglz");
    }

    private @Nullable Identity identity(RelationRow table, ColumnRow row, Natives natives) {
        if (numbering.isSerial(row)) {
            numbering.addSerial(table.name(), row, natives);
            return Identity.BY_DEFAULT;
        }
        if (row.identity() == ' ') {
            return null;
        }
        return row.identity() == 'a' ? Identity.ALWAYS : Identity.BY_DEFAULT;
    }

    private static @Nullable ColumnDefault defaultValue(ColumnRow row, ColumnType type) {
        return row.expression() == null ? null : DefaultReader.read(row.expression(), row.baseType(), type);
    }

    private static @Nullable Generated generated(ColumnRow row) {
        return row.generated() == ' ' || row.expression() == null
                ? null
                : new Generated(SqlText.of(row.expression()), row.generated() == 's');
    }

    /** A collation of another schema has a name of two parts, which the model has no place for. */
    private String foreignCollation(ColumnRow row) {
        var collation = row.collation();
        return collation == null || collation.schema() == null
                ? ""
                : " COLLATE " + collation.schema() + "." + spelling.quote(collation.name());
    }

    private void addSettings(String table, ColumnRow row, Natives natives) {
        if (row.storage() != ' ' && !storageAtOnce) {
            add(table, row, natives, "SET STORAGE " + storage(row.storage()), "SET STORAGE DEFAULT");
        }
        if (row.statistics() != null) {
            add(table, row, natives, "SET STATISTICS " + row.statistics(), "SET STATISTICS -1");
        }
        if (!row.options().isEmpty()) {
            add(
                    table,
                    row,
                    natives,
                    "SET " + spelling.options(row.options()),
                    "RESET " + Spelling.names(row.options()));
        }
    }

    private void add(String table, ColumnRow row, Natives natives, String create, String drop) {
        natives.add(
                Stage.SETTING,
                "column setting",
                row.name() + ": " + create,
                table,
                spelling.alterColumn(table, row.name(), create),
                spelling.alterColumn(table, row.name(), drop));
    }

    private static String storage(char letter) {
        return switch (letter) {
            case 'p' -> "PLAIN";
            case 'e' -> "EXTERNAL";
            case 'm' -> "MAIN";
            default -> "EXTENDED";
        };
    }
}
