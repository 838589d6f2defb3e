package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the silence of entities about defaults and comments means, and about which of them it was kept. */
final class Silence {

    private final Undeclared undeclared;
    private final Schema shown;
    private final List<String> kept = new ArrayList<>();

    /** @param shown what is there as the engine shows it: what it does not have is nothing that could be kept */
    Silence(Undeclared undeclared, Schema shown) {
        this.undeclared = undeclared;
        this.shown = shown;
    }

    /** The defaults and comments that are there and were kept, a few words for each. */
    List<String> kept() {
        return List.copyOf(kept);
    }

    @Nullable
    ColumnDefault ofDefault(String table, Column known) {
        var isShown = shown.column(table, known.name())
                .map(column -> column.defaultValue() != null)
                .orElse(false);
        return decided(known.defaultValue(), isShown, "default of " + table + "." + known.name());
    }

    @Nullable
    String ofComment(String table, Column known) {
        var isShown = shown.column(table, known.name())
                .map(column -> column.comment() != null)
                .orElse(false);
        return decided(known.comment(), isShown, "comment of " + table + "." + known.name());
    }

    @Nullable
    String ofComment(Table known) {
        var isShown =
                shown.table(known.name()).map(table -> table.comment() != null).orElse(false);
        return decided(known.comment(), isShown, "comment of " + known.name());
    }

    private <T> @Nullable T decided(@Nullable T known, boolean isShown, String words) {
        if (known == null || undeclared == Undeclared.DROP) {
            return null;
        }
        if (isShown) {
            kept.add(words);
        }
        return known;
    }
}
