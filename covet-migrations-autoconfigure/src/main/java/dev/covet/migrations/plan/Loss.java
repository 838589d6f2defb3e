package dev.covet.migrations.plan;

import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.schema.Column;

/**
 * What rows lose by an operation.
 *
 * @param column the column whose values are lost; empty when whole rows are
 * @param words what is lost, as a sentence
 * @param onlyMissing whether rows lose no value, but only that they have none
 */
public record Loss(KeptRows.Kind kind, String table, String column, String words, boolean onlyMissing) {

    private Loss(KeptRows.Kind kind, String table, String column, String words) {
        this(kind, table, column, words, false);
    }

    static Loss ofRows(String table) {
        return new Loss(
                KeptRows.Kind.ROWS, table, "", "The table '" + table + "' would be dropped, with all of its rows.");
    }

    static Loss ofValues(String table, String column) {
        return new Loss(
                KeptRows.Kind.VALUES,
                table,
                column,
                "The column '" + table + "." + column + "' would be dropped, with what its rows hold.");
    }

    static Loss byGenerating(String table, String column) {
        return new Loss(
                KeptRows.Kind.CHANGED,
                table,
                column,
                "The column '" + table + "." + column + "' would become generated, and lose what its rows hold.");
    }

    static Loss byRetyping(String table, Column before, Column after, boolean isNarrowing) {
        var words = "The column '" + table + "." + after.name() + "' would change from " + before.type() + " to "
                + after.type();
        return new Loss(
                KeptRows.Kind.CHANGED,
                table,
                after.name(),
                isNarrowing
                        ? words + ", which not all values may fit into."
                        : words + "; what becomes of its values depends on them and on the engine.");
    }

    static Loss byFilling(String table, String column) {
        return new Loss(
                KeptRows.Kind.CHANGED,
                table,
                column,
                "The column '" + table + "." + column + "' would get a value in rows that have none.",
                true);
    }
}
