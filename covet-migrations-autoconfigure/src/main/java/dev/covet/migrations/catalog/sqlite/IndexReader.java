package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateIndex;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an index of a table. */
final class IndexReader {

    private final CreateTable table;
    private final CreateIndex definition;

    IndexReader(CreateTable table, CreateIndex definition) {
        this.table = table;
        this.definition = definition;
    }

    /** @throws dev.covet.migrations.problem.InvalidMigrationException when the model refuses what SQLite allows */
    Index read() {
        var where = definition.where();
        return new Index(
                definition.name().value(),
                definition.parts().stream().map(this::part).toList(),
                definition.unique(),
                where == null ? null : SqlText.of(where.textWithoutComments()));
    }

    private IndexPart part(KeyPart part) {
        var order = part.descending() ? SortOrder.DESC : SortOrder.ASC;
        var name = part.column();
        var column = name == null ? null : Spelling.column(table, name.value()).orElse(null);
        return column == null
                ? new IndexPart.OfExpression(
                        SqlText.of(part.expression().textWithoutComments()), order, options(spelled(part.collation())))
                : new IndexPart.OfColumn(column.name().value(), order, options(collation(column, part.collation())));
    }

    private static @Nullable String spelled(@Nullable Name collation) {
        return collation == null ? null : Collations.spelled(collation);
    }

    private static PartOptions options(@Nullable String name) {
        return name == null ? PartOptions.NONE : new PartOptions(null, null, name, null);
    }

    /** The collation that is mentioned for a part; {@code null} when it is the column's own anyway. */
    static @Nullable String collation(ColumnDefinition column, @Nullable Name mentioned) {
        if (mentioned == null) {
            return null;
        }
        var name = Collations.spelled(mentioned);
        var own = ColumnReader.collation(column);
        return name.equals(own == null ? Collations.BINARY : own) ? null : name;
    }

    /** Whether it is what a unique constraint is made as: rising columns and nothing else. */
    static boolean isConstraint(Index index) {
        return index.unique()
                && index.where() == null
                && index.parts().stream()
                        .allMatch(part -> part instanceof IndexPart.OfColumn column
                                && column.order() == SortOrder.ASC
                                && column.options().equals(PartOptions.NONE));
    }

    static List<String> columns(Index index) {
        return index.parts().stream()
                .map(part -> ((IndexPart.OfColumn) part).column())
                .toList();
    }
}
