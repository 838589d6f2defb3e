package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.CatalogRules;
import dev.covet.migrations.dialect.CatalogTraits;
import dev.covet.migrations.dialect.PresentMoment;
import dev.covet.migrations.expression.Literal;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the catalogues of MySQL and MariaDB make of what they are given. */
public final class MysqlCanonical implements CatalogRules {

    private final CatalogTraits traits;

    /** @param sequences whether the engine has any */
    MysqlCanonical(boolean sequences) {
        this.traits = new CatalogTraits(true, false, false, sequences, false, true, false);
    }

    @Override
    public CatalogTraits traits() {
        return traits;
    }

    @Override
    public Column column(Column column) {
        return column.withCollation(collation(column.collation()));
    }

    private static @Nullable String collation(@Nullable String collation) {
        return collation == null ? null : collation.toLowerCase(Locale.ROOT);
    }

    /** Bytes are a number for a column of numbers, and numbers are rounded to what the column holds. */
    @Override
    public Optional<ColumnDefault> literal(Literal literal, ColumnType type) {
        if (!(type instanceof ColumnType.Scalar scalar) || !scalar.kind().isInteger()) {
            return Optional.empty();
        }
        if (literal.kind() == Literal.Kind.BYTES && !literal.value().isEmpty()) {
            return Optional.of(new ColumnDefault.OfNumber(new BigDecimal(new BigInteger(literal.value(), 16))));
        }
        try {
            var rounded = new BigDecimal(literal.value().strip()).setScale(0, RoundingMode.HALF_UP);
            return Optional.of(new ColumnDefault.OfNumber(rounded));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public String expression(String canonical, ColumnType type) {
        if (type instanceof ColumnType.Scalar scalar
                && scalar.kind() == ScalarKind.DATE
                && canonical.startsWith("current_timestamp")) {
            return "current_date";
        }
        return PresentMoment.withoutPrecision(canonical, type);
    }

    @Override
    public Deferrability deferrability(Deferrability deferrability) {
        return Deferrability.NOT_DEFERRABLE;
    }

    @Override
    public Index index(Index index) {
        return new Index(
                index.name(),
                index.parts().stream().map(MysqlCanonical::part).toList(),
                index.unique(),
                index.where(),
                // InnoDB makes one of these of all but full texts and places.
                index.method() == null || isTree(index.method().toString()) ? null : index.method(),
                List.of(),
                true);
    }

    private static boolean isTree(String method) {
        return method.equals("btree") || method.equals("hash");
    }

    private static IndexPart part(IndexPart part) {
        var canonical = new PartOptions(part.options().prefixLength(), null, null, null);
        return part instanceof IndexPart.OfColumn key
                ? new IndexPart.OfColumn(key.column(), key.order(), canonical)
                : new IndexPart.OfExpression(((IndexPart.OfExpression) part).expression(), part.order(), canonical);
    }

    /** The index that the engine makes for a foreign key by itself comes and goes by itself. */
    @Override
    public Table table(Table table) {
        var declared = table.indexes().stream()
                .filter(index -> table.foreignKeys().stream().noneMatch(key -> isMadeFor(key, index)))
                .toList();
        return table.withIndexes(declared);
    }

    private static boolean isMadeFor(ForeignKey key, Index index) {
        return !index.unique()
                && index.name().equals(key.name())
                && columns(index).equals(key.columns());
    }

    private static List<String> columns(Index index) {
        return index.parts().stream()
                .map(part -> part instanceof IndexPart.OfColumn key ? key.column() : "")
                .toList();
    }

    @Override
    public String tableOptions(String words) {
        return words.replaceAll("(^| )engine (= )?innodb( |$)", " ").strip();
    }

    /** Dialects create sequences without a cache, whatever else they are told. */
    @Override
    public String sequenceOptions(String words) {
        return words.replaceAll("(^| )(nocache|cache 0)(?= |$)", "").strip();
    }
}
