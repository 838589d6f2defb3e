package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How two schemas are compared, and what was answered beforehand.
 *
 * @param canonical the schema as the engine's catalogue would report it: what is equal in this form is equal
 * @param fills the value that existing rows get in a column that becomes NOT NULL, by {@code table.column}, names as they
 *     are afterwards
 * @param renames what has another name now
 * @param scope what the wished schema's silence means
 * @param leftAlone names of tables and views, and {@code table.column}, that are neither created nor changed nor dropped
 * @param undeclared what becomes of defaults and comments that entities are silent about
 * @param foreignKeyIndexes whether a foreign key without an index deserves a word
 */
public record DiffRequest(
        UnaryOperator<Schema> canonical,
        Map<String, String> fills,
        Renames renames,
        Scope scope,
        Set<String> leftAlone,
        Undeclared undeclared,
        ForeignKeyIndexes foreignKeyIndexes) {

    public DiffRequest {
        fills = Collections.unmodifiableMap(new LinkedHashMap<>(fills));
        leftAlone = Collections.unmodifiableSet(new LinkedHashSet<>(leftAlone));
    }

    /** Compares whole schemas. */
    public DiffRequest(UnaryOperator<Schema> canonical, Map<String, String> fills, Renames renames) {
        this(
                canonical,
                fills,
                renames,
                Scope.EVERYTHING,
                Set.of(),
                Undeclared.KEEP,
                ForeignKeyIndexes.LEFT_TO_THE_USER);
    }

    /** Compares whole schemas, with nothing answered. */
    public static DiffRequest of(UnaryOperator<Schema> canonical) {
        return new DiffRequest(canonical, Map.of(), Renames.none());
    }

    public DiffRequest withScope(Scope newScope) {
        return new DiffRequest(canonical, fills, renames, newScope, leftAlone, undeclared, foreignKeyIndexes);
    }

    public DiffRequest withRenames(Renames newRenames) {
        return new DiffRequest(canonical, fills, newRenames, scope, leftAlone, undeclared, foreignKeyIndexes);
    }

    /** One more answer; {@code column} is {@code table.column}. */
    public DiffRequest withFill(String column, String literal) {
        var more = new LinkedHashMap<>(fills);
        more.put(column, literal);
        return new DiffRequest(canonical, more, renames, scope, leftAlone, undeclared, foreignKeyIndexes);
    }

    public DiffRequest leavingAlone(Set<String> names) {
        return new DiffRequest(canonical, fills, renames, scope, names, undeclared, foreignKeyIndexes);
    }

    public DiffRequest withForeignKeyIndexes(ForeignKeyIndexes newForeignKeyIndexes) {
        return new DiffRequest(canonical, fills, renames, scope, leftAlone, undeclared, newForeignKeyIndexes);
    }

    public DiffRequest withUndeclared(Undeclared newUndeclared) {
        return new DiffRequest(canonical, fills, renames, scope, leftAlone, newUndeclared, foreignKeyIndexes);
    }
}
