package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.CatalogRules;
import dev.covet.migrations.dialect.CatalogTraits;
import dev.covet.migrations.dialect.PresentMoment;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's catalogue makes of what it is given. */
final class PostgresqlCanonical implements CatalogRules {

    private static final CatalogTraits TRAITS = new CatalogTraits(true, true, true, true, true, false, true);
    private static final SqlText USUAL_METHOD = SqlText.of("btree");

    @Override
    public CatalogTraits traits() {
        return TRAITS;
    }

    @Override
    public Column column(Column column) {
        return column.withCollation(collation(column.collation()));
    }

    private static @Nullable String collation(@Nullable String collation) {
        return "default".equals(collation) ? null : collation;
    }

    @Override
    public String expression(String canonical, ColumnType type) {
        return PresentMoment.withoutPrecision(canonical, type);
    }

    @Override
    public Index index(Index index) {
        return new Index(
                index.name(),
                index.parts().stream().map(PostgresqlCanonical::part).toList(),
                index.unique(),
                index.where(),
                USUAL_METHOD.equals(index.method()) ? null : index.method(),
                index.include(),
                index.nullsDistinct());
    }

    private static IndexPart part(IndexPart part) {
        var options = part.options();
        var usual = part.order() == SortOrder.DESC ? NullsOrder.FIRST : NullsOrder.LAST;
        // It has no indexes of beginnings, and makes them of the whole value.
        var canonical = new PartOptions(
                null,
                options.operatorClass(),
                collation(options.collation()),
                options.nulls() == usual ? null : options.nulls());
        return part instanceof IndexPart.OfColumn key
                ? new IndexPart.OfColumn(key.column(), key.order(), canonical)
                : new IndexPart.OfExpression(((IndexPart.OfExpression) part).expression(), part.order(), canonical);
    }
}
