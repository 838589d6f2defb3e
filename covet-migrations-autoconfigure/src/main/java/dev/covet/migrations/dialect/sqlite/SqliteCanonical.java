package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.CatalogRules;
import dev.covet.migrations.dialect.CatalogTraits;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.ScalarKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is left of a schema on SQLite. */
final class SqliteCanonical implements CatalogRules {

    private static final CatalogTraits TRAITS = new CatalogTraits(false, false, false, false, false, false, true);
    private static final String USUAL_COLLATION = "BINARY";

    @Override
    public CatalogTraits traits() {
        return TRAITS;
    }

    /** The only type that numbers rows is INTEGER. */
    @Override
    public Column column(Column column) {
        var numbered = column.identity() == null ? column : column.withType(new ColumnType.Scalar(ScalarKind.INTEGER));
        return numbered.withCollation(collation(column.collation())).withComment(null);
    }

    private static @Nullable String collation(@Nullable String collation) {
        var upper = collation == null ? USUAL_COLLATION : collation.toUpperCase(Locale.ROOT);
        return upper.equals(USUAL_COLLATION) ? null : upper;
    }

    /** Only what is INITIALLY DEFERRED waits. */
    @Override
    public Deferrability deferrability(Deferrability deferrability) {
        return deferrability == Deferrability.INITIALLY_DEFERRED ? deferrability : Deferrability.NOT_DEFERRABLE;
    }

    @Override
    public Index index(Index index) {
        return new Index(
                index.name(),
                index.parts().stream().map(SqliteCanonical::part).toList(),
                index.unique(),
                index.where(),
                null,
                List.of(),
                true);
    }

    private static IndexPart part(IndexPart part) {
        var canonical = new PartOptions(null, null, collation(part.options().collation()), null);
        return part instanceof IndexPart.OfColumn key
                ? new IndexPart.OfColumn(key.column(), key.order(), canonical)
                : new IndexPart.OfExpression(((IndexPart.OfExpression) part).expression(), part.order(), canonical);
    }
}
