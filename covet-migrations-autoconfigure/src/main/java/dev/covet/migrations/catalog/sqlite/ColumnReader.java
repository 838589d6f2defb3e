package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.catalog.TypeSpellings;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.Conflict;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SqlText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one column of a table. */
final class ColumnReader {

    private static final ColumnType INTEGER = new ColumnType.Scalar(ScalarKind.INTEGER);

    private final Dialect dialect;
    private final TypeSpellings types;
    private final ColumnDefinition definition;
    private final KeyRole role;

    ColumnReader(Dialect dialect, TypeSpellings types, ColumnDefinition definition, KeyRole role) {
        this.dialect = dialect;
        this.types = types;
        this.definition = definition;
        this.role = role;
    }

    /** What a column is to the primary key of its table. */
    enum KeyRole {
        NONE,
        PART,
        /** All of it, in a table whose rows have numbers: {@code INTEGER}, in that spelling only, is then that number. */
        WHOLE,
        IDENTITY
    }

    Column read() {
        var type = type();
        var identity = role == KeyRole.IDENTITY ? Identity.BY_DEFAULT : null;
        return new Column(
                definition.name().value(),
                type,
                role == KeyRole.NONE && !isNotNull(),
                identity == null ? defaultValue(type) : null,
                identity,
                generated(),
                collation(definition),
                null,
                options());
    }

    /** Whether the column made of what is read would be the same. */
    boolean isExact() {
        return definition.constraints().stream().allMatch(this::isExact);
    }

    private boolean isExact(ColumnConstraint constraint) {
        // The names of other constraints serve to drop them, or for nothing.
        if (constraint instanceof ColumnConstraint.NotNull notNull) {
            return notNull.name() == null;
        }
        if (constraint instanceof ColumnConstraint.Default) {
            return role != KeyRole.IDENTITY;
        }
        return !(constraint instanceof ColumnConstraint.Label);
    }

    private ColumnType type() {
        var declared = declaredType();
        var type = types.read(declared);
        var mustNotBeNumber = role == KeyRole.WHOLE && type.equals(INTEGER) && !declared.equalsIgnoreCase("integer");
        return mustNotBeNumber ? NativeTypes.of(declared, Engine.SQLITE) : type;
    }

    /** The declared type as it can be written again: without comments, and in quotes only where it is not made of words. */
    private String declaredType() {
        var declared = definition.declaredType();
        var text = definition.type() == null ? "" : definition.type().textWithoutComments();
        return Spelling.isWords(declared) ? declared : text;
    }

    private boolean isNotNull() {
        return !definition.constraints(ColumnConstraint.NotNull.class).isEmpty();
    }

    private @Nullable ColumnDefault defaultValue(ColumnType type) {
        var defaults = definition.constraints(ColumnConstraint.Default.class);
        // The last one counts.
        return defaults.isEmpty()
                ? null
                : new DefaultReader(dialect, type)
                        .read(defaults.get(defaults.size() - 1).value());
    }

    private @Nullable Generated generated() {
        return definition.constraints(ColumnConstraint.Generated.class).stream()
                .findFirst()
                .map(generated ->
                        new Generated(SqlText.of(generated.expression().textWithoutComments()), generated.stored()))
                .orElse(null);
    }

    /** The collation that is not every column's; {@code null} for that. */
    static @Nullable String collation(ColumnDefinition column) {
        var collations = column.constraints(ColumnConstraint.Collate.class);
        if (collations.isEmpty()) {
            return null;
        }
        var name = Collations.spelled(collations.get(collations.size() - 1).collation());
        return name.equals(Collations.BINARY) ? null : name;
    }

    /** What a violated NOT NULL does; the dialect puts it where the grammar has it. */
    private @Nullable SqlText options() {
        return definition.constraints(ColumnConstraint.NotNull.class).stream()
                .filter(notNull -> notNull.conflict() != null && notNull.conflict() != Conflict.ABORT)
                .findFirst()
                .map(notNull -> SqlText.of(Map.of(Engine.SQLITE, "ON CONFLICT " + notNull.conflict())))
                .orElse(null);
    }
}
