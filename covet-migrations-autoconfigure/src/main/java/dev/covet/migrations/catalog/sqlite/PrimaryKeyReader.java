package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.Conflict;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the primary key of a table, whether it is said with the column or behind all of them. */
final class PrimaryKeyReader {

    private final CreateTable table;
    private final Optional<ColumnConstraint.PrimaryKey> ofColumn;
    private final Optional<TableConstraint.PrimaryKey> ofTable;
    private final List<String> columns;

    PrimaryKeyReader(CreateTable table) {
        this.table = table;
        this.ofColumn = table.columns().stream()
                .flatMap(column -> column.constraints(ColumnConstraint.PrimaryKey.class).stream())
                .findFirst();
        this.ofTable = table.constraints().stream()
                .filter(TableConstraint.PrimaryKey.class::isInstance)
                .map(TableConstraint.PrimaryKey.class::cast)
                .findFirst();
        this.columns = Spelling.keyColumns(table);
    }

    /** {@code null} when there is none. */
    @Nullable
    PrimaryKey read() {
        return columns.isEmpty() ? null : new PrimaryKey(name(), columns);
    }

    /** The key of an identity is said with its column, where our spelling has no name for it. */
    private String name() {
        var name = ofColumn.map(ColumnConstraint.PrimaryKey::name)
                .or(() -> ofTable.map(TableConstraint.PrimaryKey::name))
                .map(Name::value);
        return isIdentity()
                ? Names.primaryKey(table.name().value())
                : name.orElseGet(() -> Names.primaryKey(table.name().value()));
    }

    /** Whether the rows get numbers that never come again. */
    boolean isIdentity() {
        return ofColumn.map(ColumnConstraint.PrimaryKey::autoincrement).orElse(false)
                || ofTable.map(TableConstraint.PrimaryKey::autoincrement).orElse(false);
    }

    ColumnReader.KeyRole roleOf(ColumnDefinition column) {
        if (!columns.contains(column.name().value())) {
            return ColumnReader.KeyRole.NONE;
        }
        if (isIdentity()) {
            return ColumnReader.KeyRole.IDENTITY;
        }
        return columns.size() == 1 && !table.isWithoutRowid() ? ColumnReader.KeyRole.WHOLE : ColumnReader.KeyRole.PART;
    }

    /** Whether the key made of what is read would be the same. */
    boolean isExact() {
        return ofColumn.map(key -> !key.descending() && isUsual(key.conflict())).orElse(true)
                && ofTable.map(key -> isUsual(key.conflict()) && isPlain(table, key.parts()))
                        .orElse(true);
    }

    static boolean isUsual(@Nullable Conflict conflict) {
        return conflict == null || conflict == Conflict.ABORT;
    }

    /** Whether all parts are columns, rising and in the columns' own collations. */
    static boolean isPlain(CreateTable table, List<KeyPart> parts) {
        return parts.stream().allMatch(part -> isPlain(table, part));
    }

    private static boolean isPlain(CreateTable table, KeyPart part) {
        var column = part.column();
        return column != null
                && !part.descending()
                && Spelling.column(table, column.value())
                        .map(found -> IndexReader.collation(found, part.collation()) == null)
                        .orElse(false);
    }
}
