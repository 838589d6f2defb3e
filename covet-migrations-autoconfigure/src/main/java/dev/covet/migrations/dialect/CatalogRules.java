package dev.covet.migrations.dialect;

import dev.covet.migrations.expression.Literal;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Table;
import java.util.Optional;

/** What one engine's catalogue makes of what it is given, beyond what all of them do. */
public interface CatalogRules {

    CatalogTraits traits();

    /** The column as the catalogue shows it; everything but its type, default and expressions. */
    default Column column(Column column) {
        return column;
    }

    /** What a literal becomes as the default of a column; empty when it is treated as on every engine. */
    default Optional<ColumnDefault> literal(Literal literal, ColumnType type) {
        return Optional.empty();
    }

    /** A default's canonical expression in the spelling that says the same of a column of {@code type}. */
    default String expression(String canonical, ColumnType type) {
        return canonical;
    }

    default Deferrability deferrability(Deferrability deferrability) {
        return deferrability;
    }

    /** The index as the catalogue shows it; everything but its expressions. */
    default Index index(Index index) {
        return index;
    }

    /** What the catalogue shows of a table whose parts are canonical already. */
    default Table table(Table table) {
        return table;
    }

    /** A table's options, in words with single blanks between them, without those that go without saying. */
    default String tableOptions(String words) {
        return words;
    }

    /** A sequence's options, in words with single blanks between them, without those that go without saying. */
    default String sequenceOptions(String words) {
        return words;
    }
}
