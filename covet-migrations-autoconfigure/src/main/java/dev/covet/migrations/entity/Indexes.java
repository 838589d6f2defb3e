package dev.covet.migrations.entity;

import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.UniqueKey;

/** Reads the indexes of a mapped table; a unique constraint whose columns are sorted is one. */
final class Indexes {

    private final Dialect hibernate;
    private final Identifiers identifiers;

    Indexes(Dialect hibernate, Identifiers identifiers) {
        this.hibernate = hibernate;
        this.identifiers = identifiers;
    }

    List<Index> of(org.hibernate.mapping.Table mapped, Table table) {
        return Stream.concat(
                        mapped.getIndexes().values().stream().map(index -> index(index, table)),
                        mapped.getUniqueKeys().values().stream()
                                .filter(key -> !key.getColumnOrderMap().isEmpty())
                                .map(key -> index(key, table)))
                .toList();
    }

    private Index index(org.hibernate.mapping.Index index, Table table) {
        var words = index.getSelectables().stream()
                .map(part -> word(
                        part.getText(hibernate), index.getSelectableOrderMap().get(part)))
                .toList();
        return index(index.getName(), words, index.isUnique(), table);
    }

    private Index index(UniqueKey key, Table table) {
        var words = key.getColumns().stream()
                .map(column -> word(
                        column.getQuotedName(hibernate), key.getColumnOrderMap().get(column)))
                .toList();
        return index(key.getName(), words, true, table);
    }

    private Index index(String name, List<String> words, boolean unique, Table table) {
        var parts = split(String.join(", ", words)).stream()
                .map(part -> part(part, table))
                .toList();
        var isNamed = name != null && !Identifiers.isHashed(name);
        return new Index(isNamed ? identifiers.stored(name) : Names.index(table.name(), parts), parts, unique, null);
    }

    private IndexPart part(String text, Table table) {
        var lower = text.toLowerCase(Locale.ROOT);
        var order = lower.endsWith(" desc") ? SortOrder.DESC : SortOrder.ASC;
        var sorted = lower.endsWith(" desc") || lower.endsWith(" asc")
                ? text.substring(0, text.lastIndexOf(' ')).strip()
                : text;
        var column = identifiers.stored(sorted);
        return table.columns().stream()
                .filter(known -> known.name().equalsIgnoreCase(column))
                .findFirst()
                .<IndexPart>map(known -> new IndexPart.OfColumn(known.name(), order))
                .orElseGet(() -> new IndexPart.OfExpression(SqlText.of(unwrapped(sorted)), order));
    }

    private static String word(String text, String order) {
        return order == null ? text : text + " " + order;
    }

    /** At the commas that are not within parentheses: Hibernate cuts at every comma. */
    private static List<String> split(String list) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var position = 0; position < list.length(); position++) {
            var character = list.charAt(position);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (character == ',' && depth == 0) {
                parts.add(list.substring(start, position).strip());
                start = position + 1;
            }
        }
        parts.add(list.substring(start).strip());
        return parts;
    }

    private static String unwrapped(String expression) {
        return expression.startsWith("(") && expression.endsWith(")")
                ? expression.substring(1, expression.length() - 1).strip()
                : expression;
    }
}
