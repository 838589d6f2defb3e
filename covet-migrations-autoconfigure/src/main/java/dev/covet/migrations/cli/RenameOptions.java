package dev.covet.migrations.cli;

import dev.covet.migrations.diff.Renames;
import java.util.Map;

/** Reads the values of {@code --rename}. */
final class RenameOptions {

    private RenameOptions() {}

    /** @param options {@code table.column} → new column, {@code table} → new table */
    static Renames read(Map<String, String> options) {
        var renames = Renames.none();
        for (var option : options.entrySet()) {
            renames = with(renames, option.getKey(), option.getValue());
        }
        return renames;
    }

    private static Renames with(Renames renames, String from, String to) {
        if (from.isBlank() || to.isBlank() || to.contains(".")) {
            throw new UsageException("--rename takes table.old=new for a column and old=new for a table, but this is '"
                    + from + "=" + to + "'.");
        }
        var dot = from.indexOf('.');
        return dot < 0
                ? renames.withTable(from, to)
                : renames.withColumn(from.substring(0, dot), from.substring(dot + 1), to);
    }
}
