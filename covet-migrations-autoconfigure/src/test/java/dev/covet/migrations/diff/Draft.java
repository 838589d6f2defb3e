package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.schema.View;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table in few words. A column is {@code name type}, with {@code !} for NOT NULL, {@code = value} for a default,
 * {@code = (expression)} for a computed one, {@code numbered} for an identity, {@code as (expression) stored} for a
 * generated column and {@code -- text} for a comment, in this order. A key of an index with {@code desc} is descending.
 */
final class Draft {

    private static final Pattern COLUMN =
            Pattern.compile("(\\S+) (.+?)(!)?( numbered)?(?: = (.+?))?(?: as \\((.+)\\)( stored)?)?(?: -- (.+))?");

    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private @Nullable PrimaryKey key;
    private final List<Unique> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private @Nullable String comment;

    private Draft(String name) {
        this.name = name;
    }

    /** A table whose primary key is {@code id bigint}, with these columns behind it. */
    static Draft table(String name, String... columns) {
        return keyless(name, "id bigint!").with(columns).key("id");
    }

    static Draft keyless(String name, String... columns) {
        return new Draft(name).with(columns);
    }

    static Schema schema(Draft... tables) {
        return new Schema(Arrays.stream(tables).map(Draft::table).toList(), List.of(), List.of(), List.of(), true);
    }

    static Schema with(Schema schema, View... views) {
        return new Schema(schema.tables(), schema.sequences(), List.of(views), schema.triggers(), true);
    }

    static Schema with(Schema schema, Trigger... triggers) {
        return new Schema(schema.tables(), schema.sequences(), schema.views(), List.of(triggers), true);
    }

    static Schema with(Schema schema, dev.covet.migrations.schema.Sequence... sequences) {
        return new Schema(schema.tables(), List.of(sequences), schema.views(), schema.triggers(), true);
    }

    static View view(String name, String query) {
        return new View(name, SqlText.of(query));
    }

    Draft with(String... more) {
        Arrays.stream(more).map(Draft::column).forEach(columns::add);
        return this;
    }

    Draft with(Column column) {
        columns.add(column);
        return this;
    }

    Draft key(String... names) {
        return namedKey(Names.primaryKey(name), names);
    }

    Draft namedKey(String keyName, String... names) {
        key = new PrimaryKey(keyName, List.of(names));
        return this;
    }

    Draft unkeyed() {
        key = null;
        return this;
    }

    Draft unique(String... names) {
        return namedUnique(Names.unique(name, List.of(names)), names);
    }

    Draft namedUnique(String uniqueName, String... names) {
        uniques.add(new Unique(uniqueName, List.of(names)));
        return this;
    }

    /** A foreign key of one column to another table's {@code id}. */
    Draft refers(String column, String table) {
        return refers(column, table, ReferentialAction.NO_ACTION);
    }

    Draft refers(String column, String table, ReferentialAction onDelete) {
        return refers(Names.foreignKey(name, List.of(column)), List.of(column), table, List.of("id"), onDelete);
    }

    Draft refers(
            String keyName, List<String> names, String table, List<String> referenced, ReferentialAction onDelete) {
        foreignKeys.add(new ForeignKey(keyName, names, table, referenced, onDelete, ReferentialAction.NO_ACTION));
        return this;
    }

    Draft check(String checkName, String expression) {
        checks.add(new Check(checkName, SqlText.of(expression)));
        return this;
    }

    Draft index(String indexName, String... parts) {
        return index(new Index(indexName, parts(parts), false, null));
    }

    /** An index with the name that it gets when it has none. */
    Draft indexed(String... parts) {
        return index(Names.index(name, parts(parts)), parts);
    }

    Draft uniqueIndex(String indexName, String... parts) {
        return index(new Index(indexName, parts(parts), true, null));
    }

    Draft partialIndex(String indexName, String where, String... parts) {
        return index(new Index(indexName, parts(parts), false, SqlText.of(where)));
    }

    Draft index(Index index) {
        indexes.add(index);
        return this;
    }

    Draft comment(String text) {
        comment = text;
        return this;
    }

    Table table() {
        var table = new Table(name, columns, null, uniques, foreignKeys, checks, indexes, comment, true);
        return table.withPrimaryKey(key);
    }

    private static List<IndexPart> parts(String... parts) {
        return Arrays.stream(parts).map(Draft::part).toList();
    }

    private static IndexPart part(String text) {
        var order = text.endsWith(" desc") ? SortOrder.DESC : SortOrder.ASC;
        var key = text.replaceFirst(" desc$", "");
        return key.startsWith("(")
                ? new IndexPart.OfExpression(SqlText.of(key.substring(1, key.length() - 1)), order)
                : new IndexPart.OfColumn(key, order);
    }

    static Column column(String text) {
        var column = COLUMN.matcher(text);
        if (!column.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Column(
                column.group(1),
                ColumnType.parse(column.group(2)),
                column.group(3) == null,
                value(column.group(5)),
                column.group(4) == null ? null : Identity.BY_DEFAULT,
                column.group(6) == null ? null : new Generated(SqlText.of(column.group(6)), column.group(7) != null),
                null,
                column.group(8));
    }

    private static @Nullable ColumnDefault value(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.startsWith("(")) {
            return new ColumnDefault.OfExpression(SqlText.of(text.substring(1, text.length() - 1)));
        }
        if (text.startsWith("'")) {
            return new ColumnDefault.OfText(text.substring(1, text.length() - 1));
        }
        return text.equals("true") || text.equals("false")
                ? new ColumnDefault.OfBoolean(Boolean.parseBoolean(text))
                : new ColumnDefault.OfNumber(new BigDecimal(text));
    }
}
