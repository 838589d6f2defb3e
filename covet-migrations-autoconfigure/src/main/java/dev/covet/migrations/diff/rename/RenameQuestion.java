package dev.covet.migrations.diff.rename;

import dev.covet.migrations.diff.Renames;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/**
 * A whole difference, as far as names may have changed in it.
 *
 * @param changed tables that are there before and afterwards and lost and gained columns
 * @param dropped tables that are not there afterwards
 * @param added tables that were not there before
 */
public record RenameQuestion(List<TablePair> changed, List<TableFacts> dropped, List<TableFacts> added) {

    public RenameQuestion {
        changed = List.copyOf(changed);
        dropped = List.copyOf(dropped);
        added = List.copyOf(added);
    }

    /** Nothing but columns of one table. */
    public static RenameQuestion of(TablePair table) {
        return new RenameQuestion(List.of(table), List.of(), List.of());
    }

    /** Whether there is nothing that could have been renamed. */
    public boolean isEmpty() {
        return changed.stream()
                        .noneMatch(pair ->
                                !pair.dropped().isEmpty() && !pair.added().isEmpty())
                && (dropped.isEmpty() || added.isEmpty());
    }

    /**
     * What has gone and come between two schemas.
     *
     * @param decided renames that were answered already; what they name is not asked about again
     * @param declaredBefore how the entities were declared, by names of tables in {@code from}
     * @param declaredAfter how the entities are declared, by names of tables in {@code to}
     */
    public static RenameQuestion between(
            Schema from, Schema to, Renames decided, Declarations declaredBefore, Declarations declaredAfter) {
        return new SchemaFacts(from, to, decided, declaredBefore, declaredAfter).question();
    }

    /** The same without anything known of entities or decided. */
    public static RenameQuestion between(Schema from, Schema to) {
        return between(from, to, Renames.none(), Declarations.unknown(), Declarations.unknown());
    }
}
