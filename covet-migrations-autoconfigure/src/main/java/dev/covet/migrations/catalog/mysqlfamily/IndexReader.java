package dev.covet.migrations.catalog.mysqlfamily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.mysqlfamily.MysqlLiterals;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The keys and indexes of one table. The engines make no difference between a unique constraint and a unique index. */
final class IndexReader {

    private final Dialect dialect;
    private final Flavour flavour;
    private final TableRow table;
    private final Map<String, List<IndexRow>> indexes;
    private final Map<String, String> parsers;

    /** @param parsers what cuts texts into words, by names of full-text indexes that do not leave it to the engine */
    IndexReader(Dialect dialect, Flavour flavour, TableRow table, List<IndexRow> rows, Map<String, String> parsers) {
        this.dialect = dialect;
        this.flavour = flavour;
        this.table = table;
        this.indexes = rows.stream().collect(groupingBy(IndexRow::index, TreeMap::new, toList()));
        this.parsers = parsers;
    }

    /** The columns of the primary key; empty when there is none. */
    List<String> primaryKey() {
        return indexes.containsKey(IndexRow.PRIMARY) ? columns(indexes.get(IndexRow.PRIMARY)) : List.of();
    }

    List<Unique> uniques() {
        return indexes.entrySet().stream()
                .filter(index -> isUnique(index.getValue()))
                .map(index -> new Unique(index.getKey(), columns(index.getValue())))
                .toList();
    }

    /** Without those that the engine made for foreign keys and takes away with them. */
    List<Index> indexes(List<ForeignKey> foreignKeys) {
        return indexes.entrySet().stream()
                .filter(index -> isPlainIndex(index.getValue()) && !isImplied(index.getKey(), foreignKeys))
                .map(index -> index(index.getKey(), index.getValue()))
                .toList();
    }

    List<NativeObject> natives() {
        return indexes.values().stream()
                .filter(parts -> !isPrimary(parts) && isBeyondModel(parts))
                .map(this::nativeIndex)
                .toList();
    }

    private static boolean isPrimary(List<IndexRow> parts) {
        return parts.get(0).index().equals(IndexRow.PRIMARY);
    }

    private boolean isUnique(List<IndexRow> parts) {
        return parts.get(0).unique()
                && !isPrimary(parts)
                && !isBeyondModel(parts)
                && parts.stream().allMatch(this::isWholeColumn);
    }

    private boolean isPlainIndex(List<IndexRow> parts) {
        return !isPrimary(parts) && !isBeyondModel(parts) && !isUnique(parts);
    }

    private boolean isWholeColumn(IndexRow part) {
        return part.column() != null && !part.descending() && part.prefixLength() == null && method(part) == null;
    }

    private boolean isBeyondModel(List<IndexRow> parts) {
        var first = parts.get(0);
        return first.isBeyondModel() || parsers.containsKey(first.index());
    }

    private boolean isImplied(String name, List<ForeignKey> foreignKeys) {
        return foreignKeys.stream()
                .filter(key -> key.name().equals(name))
                .anyMatch(key -> isIndexOf(key, Objects.requireNonNull(indexes.get(name))) && !isServedOtherwise(key));
    }

    private boolean isIndexOf(ForeignKey key, List<IndexRow> parts) {
        return parts.stream().allMatch(part -> isWholeColumn(part) && !part.unique())
                && columns(parts).equals(key.columns());
    }

    private boolean isServedOtherwise(ForeignKey key) {
        return indexes.entrySet().stream()
                .filter(other -> !other.getKey().equals(key.name()))
                .map(other -> columns(other.getValue()))
                .anyMatch(columns -> columns.size() >= key.columns().size()
                        && columns.subList(0, key.columns().size()).equals(key.columns()));
    }

    private Index index(String name, List<IndexRow> parts) {
        var first = parts.get(0);
        return new Index(
                name,
                parts.stream().map(IndexReader::part).toList(),
                first.unique(),
                null,
                method(first),
                List.of(),
                true);
    }

    /** How the index is built; {@code null} when the storage engine builds indexes that way unless told otherwise. */
    private @Nullable SqlText method(IndexRow part) {
        var usual = table.engine().equals("MEMORY") ? "HASH" : "BTREE";
        // Whole texts without a limit are kept unique by a hash, which nobody can choose.
        var isChosen = !part.type().equals(usual)
                && (part.isFullText() || part.isSpatial() || table.engine().equals("MEMORY"));
        return isChosen ? flavour.words(part.type().toLowerCase(Locale.ROOT)) : null;
    }

    private static IndexPart part(IndexRow row) {
        var order = row.descending() ? SortOrder.DESC : SortOrder.ASC;
        var expression = row.expression();
        if (expression != null) {
            return new IndexPart.OfExpression(SqlText.of(expression), order);
        }
        // Spatial indexes hold the rectangle around the shape, which is reported as a length.
        var prefixLength = row.isSpatial() ? null : row.prefixLength();
        return new IndexPart.OfColumn(
                column(row),
                order,
                prefixLength == null ? PartOptions.NONE : new PartOptions(prefixLength, null, null, null));
    }

    private static String column(IndexRow row) {
        return Objects.requireNonNullElse(row.column(), "");
    }

    private static List<String> columns(List<IndexRow> parts) {
        return parts.stream().map(IndexReader::column).toList();
    }

    private NativeObject nativeIndex(List<IndexRow> parts) {
        var first = parts.get(0);
        var name = dialect.quote(first.index());
        var on = " ON " + dialect.quote(table.name());
        var words = new ArrayList<String>();
        words.add(
                first.unique()
                        ? "CREATE UNIQUE INDEX"
                        : first.isFullText() || first.isSpatial()
                                ? "CREATE " + first.type() + " INDEX"
                                : "CREATE INDEX");
        words.add(name + on);
        words.add("(" + String.join(", ", parts.stream().map(this::partSql).toList()) + ")");
        if (parsers.containsKey(first.index())) {
            words.add("WITH PARSER " + dialect.quote(parsers.get(first.index())));
        }
        if (!first.comment().isEmpty()) {
            words.add("COMMENT " + MysqlLiterals.plain(first.comment()));
        }
        if (!first.used()) {
            words.add(flavour.unused());
        }
        return new NativeObject(
                "index",
                first.index(),
                table.name(),
                NativeObject.Phase.AFTER_TABLES,
                String.join(" ", words),
                "DROP INDEX " + name + on);
    }

    private String partSql(IndexRow row) {
        var sorted = row.column() == null ? "(" + row.expression() + ")" : dialect.quote(row.column());
        var length = row.prefixLength() == null || row.isSpatial() ? "" : "(" + row.prefixLength() + ")";
        return sorted + length + (row.descending() ? " DESC" : "");
    }
}
