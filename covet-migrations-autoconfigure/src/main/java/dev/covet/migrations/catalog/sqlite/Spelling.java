package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.dialect.sqlite.ddl.KeyPart;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Names as they were given; SQLite finds them in any letter case. */
final class Spelling {

    private final Map<String, CreateTable> tables = new HashMap<>();

    Spelling(List<CreateTable> tables) {
        tables.forEach(table -> this.tables.put(lower(table.name().value()), table));
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Optional<CreateTable> table(String name) {
        return Optional.ofNullable(tables.get(lower(name)));
    }

    /** The name as the table was given it; as it is when there is no such table. */
    String ofTable(String name) {
        return table(name).map(Definition::name).map(Name::value).orElse(name);
    }

    /** The column that is meant; empty when the table has none of that name. */
    static Optional<ColumnDefinition> column(CreateTable table, String name) {
        return table.columns().stream()
                .filter(column -> column.name().value().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The names as the table's columns were given them; as they are where it has no such column. */
    static List<String> ofColumns(CreateTable table, List<Name> names) {
        return names.stream().map(name -> ofColumn(table, name.value())).toList();
    }

    static String ofColumn(CreateTable table, String name) {
        return column(table, name).map(column -> column.name().value()).orElse(name);
    }

    /** The columns of the primary key; empty when there is none. */
    static List<String> keyColumns(CreateTable table) {
        for (var column : table.columns()) {
            if (!column.constraints(ColumnConstraint.PrimaryKey.class).isEmpty()) {
                return List.of(column.name().value());
            }
        }
        return table.constraints().stream()
                .filter(TableConstraint.PrimaryKey.class::isInstance)
                .findFirst()
                .map(key -> ofColumns(table, columns(((TableConstraint.PrimaryKey) key).parts())))
                .orElse(List.of());
    }

    /** The columns among the parts. */
    static List<Name> columns(List<KeyPart> parts) {
        return parts.stream().map(KeyPart::column).filter(Objects::nonNull).toList();
    }

    /** Whether the text is nothing but letters, digits and blanks. */
    static boolean isWords(String text) {
        return text.chars().allMatch(character -> character == ' ' || Character.isLetterOrDigit(character));
    }
}
