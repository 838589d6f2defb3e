package dev.covet.migrations.diff;

import dev.covet.migrations.schema.SqlPiece;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.View;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells queries that read whole rows, as {@code SELECT *} does. Engines write the columns out when they create a view, those
 * that there are at that moment, so that its text says another thing afterwards.
 */
public final class WholeRows {

    private static final Set<String> ITEM_BEGINS = Set.of("select", "distinct", "all");

    private WholeRows() {}

    /** Whether the view was written as one that reads whole rows, on any engine. */
    public static boolean areReadBy(View view) {
        return texts(view.query()).anyMatch(WholeRows::areIn);
    }

    private static Stream<String> texts(SqlText text) {
        return Stream.concat(Stream.ofNullable(text.common()), text.byEngine().values().stream());
    }

    private static boolean areIn(String query) {
        List<SqlPiece> pieces =
                SqlPiece.of(query).stream().filter(SqlPiece::isSignificant).toList();
        for (var place = 1; place < pieces.size(); place++) {
            var before = pieces.get(place - 1);
            if (pieces.get(place).isSymbol("*")
                    && (ITEM_BEGINS.contains(before.word()) || before.isSymbol(",") || before.isSymbol("."))) {
                return true;
            }
        }
        return false;
    }
}
