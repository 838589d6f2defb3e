package dev.covet.migrations.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table.
 *
 * @param where the rows that it holds; {@code null} for all
 * @param method the engine's name of how it is built, such as {@code gin}; {@code null} for the engine's usual way
 * @param include columns that it holds beside its parts without being sorted by them; often empty
 * @param nullsDistinct whether a unique index lets several rows hold NULL; always so where the index is not unique
 */
public record Index(
        String name,
        List<IndexPart> parts,
        boolean unique,
        @Nullable SqlText where,
        @Nullable SqlText method,
        List<String> include,
        boolean nullsDistinct)
        implements Named {

    public Index {
        parts = List.copyOf(parts);
        include = List.copyOf(include);
        Names.requireName("index", name);
        Names.requireColumns("index", name, parts);
        if (!include.isEmpty()) {
            Names.requireColumns("'include' of index", name, include);
        }
        nullsDistinct = nullsDistinct || !unique;
    }

    public Index(String name, List<IndexPart> parts, boolean unique, @Nullable SqlText where) {
        this(name, parts, unique, where, null, List.of(), true);
    }

    /** Whether {@code column} is one of its parts or included; what its expressions mention is not looked into. */
    public boolean has(String column) {
        return include.contains(column)
                || parts.stream()
                        .anyMatch(part -> part instanceof IndexPart.OfColumn key
                                && key.column().equals(column));
    }

    /** Whether one of its parts is computed from the row. */
    public boolean hasExpression() {
        return parts.stream().anyMatch(IndexPart.OfExpression.class::isInstance);
    }

    /** Whether it lets no two rows have the same values in these columns, in any order, and foreign keys can rely on it. */
    boolean isKey(List<String> columns) {
        return unique
                && where == null
                && parts.size() == columns.size()
                && parts.stream()
                        .allMatch(part -> part instanceof IndexPart.OfColumn key
                                && columns.contains(key.column())
                                && key.options().prefixLength() == null);
    }

    public Index withName(String newName) {
        return new Index(newName, parts, unique, where, method, include, nullsDistinct);
    }

    Index renameColumn(String from, String to) {
        return new Index(
                name,
                parts.stream().map(part -> renamed(part, from, to)).toList(),
                unique,
                where,
                method,
                include.stream()
                        .map(column -> column.equals(from) ? to : column)
                        .toList(),
                nullsDistinct);
    }

    private static IndexPart renamed(IndexPart part, String from, String to) {
        return part instanceof IndexPart.OfColumn key && key.column().equals(from)
                ? new IndexPart.OfColumn(to, key.order(), key.options())
                : part;
    }
}
