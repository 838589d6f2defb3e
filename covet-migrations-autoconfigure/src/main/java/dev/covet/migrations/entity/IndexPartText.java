package dev.covet.migrations.entity;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One entry of {@code @Index(columnList)}: a column or an expression, and how it is sorted. */
final class IndexPartText {

    private static final Pattern PREFIX = Pattern.compile("(.+)\\((\\d+)\\)");

    private final Engine engine;
    private final Identifiers identifiers;
    private final List<String> words;
    private SortOrder order = SortOrder.ASC;
    private @Nullable NullsOrder nulls;
    private @Nullable String collation;

    IndexPartText(String text, Engine engine, Identifiers identifiers) {
        this.engine = engine;
        this.identifiers = identifiers;
        this.words = new ArrayList<>(SqlWords.of(text));
    }

    IndexPart part(Table table) {
        takeNulls();
        takeOrder();
        takeCollation();
        var column = column(words.get(0), table);
        if (column.isPresent() && words.size() == 1) {
            return new IndexPart.OfColumn(column.get().name(), order, options(null, null));
        }
        if (column.isPresent() && words.size() == 2) {
            var operators = SqlText.of(Map.of(engine, words.get(1)));
            return new IndexPart.OfColumn(column.get().name(), order, options(null, operators));
        }
        return prefix(table).orElseGet(this::expression);
    }

    /** The beginning of a column, as MySQL and MariaDB index long texts. */
    private Optional<IndexPart> prefix(Table table) {
        var matcher = PREFIX.matcher(words.get(0));
        if (words.size() > 1 || !matcher.matches()) {
            return Optional.empty();
        }
        var length = Integer.valueOf(matcher.group(2));
        return column(matcher.group(1), table)
                .map(column -> new IndexPart.OfColumn(column.name(), order, options(length, null)));
    }

    private IndexPart expression() {
        var sql = SqlText.of(SqlWords.unwrapped(String.join(" ", words)));
        return new IndexPart.OfExpression(sql, order, options(null, null));
    }

    private PartOptions options(@Nullable Integer length, @Nullable SqlText operators) {
        return new PartOptions(length, operators, collation, nulls);
    }

    private Optional<Column> column(String word, Table table) {
        var name = identifiers.stored(word);
        return table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private void takeNulls() {
        if (fromEnd(2).equals("nulls")) {
            nulls = fromEnd(1).equals("first") ? NullsOrder.FIRST : NullsOrder.LAST;
            take(2);
        }
    }

    private void takeOrder() {
        if (fromEnd(1).equals("desc") || fromEnd(1).equals("asc")) {
            order = fromEnd(1).equals("desc") ? SortOrder.DESC : SortOrder.ASC;
            take(1);
        }
    }

    private void takeCollation() {
        if (fromEnd(2).equals("collate")) {
            collation = SqlWords.unquoted(words.get(words.size() - 1));
            take(2);
        }
    }

    /** The word so many places from the end, in lower case; empty when a column's name would be gone without it. */
    private String fromEnd(int distance) {
        return words.size() > distance ? SqlWords.keyword(words.get(words.size() - distance)) : "";
    }

    private void take(int count) {
        words.subList(words.size() - count, words.size()).clear();
    }
}
