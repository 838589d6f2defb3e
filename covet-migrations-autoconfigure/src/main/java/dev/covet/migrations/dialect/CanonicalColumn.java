package dev.covet.migrations.dialect;

import dev.covet.migrations.expression.ColumnTypes;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Columns as an engine's catalogue shows them. */
final class CanonicalColumn {

    private final Dialect dialect;
    private final CatalogRules rules;
    private final CanonicalSql sql;
    private final CanonicalDefault canonicalDefault;
    private final Map<ColumnType, ColumnType> canonicalTypes = new HashMap<>();

    CanonicalColumn(Dialect dialect, Clauses clauses, CatalogRules rules, CanonicalSql sql) {
        this.dialect = dialect;
        this.rules = rules;
        this.sql = sql;
        this.canonicalDefault = new CanonicalDefault(dialect.engine(), clauses, rules);
    }

    Column of(Column column, ColumnTypes types) {
        var type = type(column.type());
        var value = column.defaultValue();
        var generated = column.generated();
        return rules.column(new Column(
                column.name(),
                type,
                column.nullable(),
                value == null ? null : canonicalDefault.of(value, column.type(), type),
                identity(column.identity()),
                generated == null
                        ? null
                        : new Generated(sql.expression(generated.expression(), types), generated.stored()),
                column.collation(),
                rules.traits().comments() ? comment(column.comment()) : null,
                sql.words(column.options())));
    }

    /** An empty comment is none. */
    static @Nullable String comment(@Nullable String comment) {
        return comment == null || comment.isEmpty() ? null : comment;
    }

    /** A schema has few types and many columns. */
    private ColumnType type(ColumnType type) {
        return canonicalTypes.computeIfAbsent(
                type, one -> spelling(one).map(dialect::readType).orElse(one));
    }

    /** The type as this engine spells it; empty when it is another engine's own. */
    Optional<String> spelling(ColumnType type) {
        return type instanceof ColumnType.Native own
                ? own.spelling().on(dialect.engine())
                : Optional.of(dialect.typeSql(type));
    }

    private @Nullable Identity identity(@Nullable Identity identity) {
        return identity == null || rules.traits().kindsOfIdentity() ? identity : Identity.BY_DEFAULT;
    }
}
