package dev.covet.migrations.diff;

import dev.covet.migrations.schema.SqlPiece;
import java.util.Optional;
import java.util.Set;

/** The body of a trigger with the new names of its table's columns, where it reads them from the row of {@code NEW} or {@code OLD}. */
final class RenamedRows {

    private static final Set<String> ROWS = Set.of("new", "old");

    private RenamedRows() {}

    /** The body as it must be now, perhaps the same; empty when it names a column in another way. */
    static Optional<String> of(String body, Renamed renamed) {
        var text = new StringBuilder();
        var pieces = SqlPiece.of(body);
        for (var place = 0; place < pieces.size(); place++) {
            var piece = pieces.get(place);
            var column = piece.isName() ? renamed.column(piece.name()) : Optional.<String>empty();
            if (column.isEmpty()) {
                text.append(piece.text());
            } else if (place >= 2
                    && pieces.get(place - 1).isSymbol(".")
                    && ROWS.contains(pieces.get(place - 2).word())) {
                text.append(written(piece, column.get()));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private static String written(SqlPiece piece, String name) {
        return piece.kind() == SqlPiece.Kind.QUOTED
                ? piece.text().charAt(0) + name + piece.text().charAt(0)
                : name;
    }
}
