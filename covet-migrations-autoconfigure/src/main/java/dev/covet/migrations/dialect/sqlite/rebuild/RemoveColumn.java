package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.stream.Stream;

/** Takes a column out, with what stands in its own definition. */
public record RemoveColumn(String name) implements TableEdit {

    @Override
    public TableDraft apply(TableDraft before) {
        var after = before.withDefinition(before.column(name).span().removedFromList())
                .withoutSource(name);
        // SQLite would take the name, in double quotes, for a string.
        parts(after.definition())
                .forEach(part -> requireUnused(
                        part.text(), "the table's definition (" + part.textWithoutComments() + ")", before));
        requireUnused(after.definition().body().text(), "the table's definition", before);
        after.indexes().forEach(index -> requireUnused(expressions(index), "its index '" + index.name() + "'", before));
        return after;
    }

    /** Whether nothing in its own definition makes it more than a column. */
    boolean isPlain(CreateTable table) {
        return table.columns().stream()
                .filter(column -> column.name().value().equalsIgnoreCase(name))
                .flatMap(column -> column.constraints().stream())
                .noneMatch(constraint -> constraint instanceof ColumnConstraint.PrimaryKey
                        || constraint instanceof ColumnConstraint.Unique
                        || constraint instanceof ColumnConstraint.References
                        || constraint instanceof ColumnConstraint.Generated);
    }

    private static Stream<Span> parts(CreateTable table) {
        return Stream.concat(
                table.columns().stream().map(ColumnDefinition::span),
                table.constraints().stream().map(TableConstraint::span));
    }

    private static String expressions(StoredDefinition index) {
        var sql = index.sql();
        var open = sql.indexOf('(');
        return open < 0 ? sql : sql.substring(open);
    }

    private void requireUnused(String sql, String user, TableDraft before) {
        if (Mentions.ofColumn(sql, name)) {
            throw new InvalidMigrationException(
                    "The column '" + before.name() + "." + name + "' cannot be dropped: " + user + " still names it.",
                    "Drop or change what names it first: dropCheck, dropIndex, dropUnique, dropForeignKey or alterColumn.");
        }
    }
}
