package dev.covet.migrations.diff;

import dev.covet.migrations.schema.SqlPiece;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Which tables a query reads, and in which of its clauses each piece stands. Blanks and comments do not count. */
final class QuerySources {

    /**
     * A table that is read, or something else that rows come from.
     *
     * @param place where its name stands; -1 for what has none
     * @param name in lower case; empty for what has none
     * @param alias what its columns are qualified with, in lower case
     * @param aliasPlace where the alias stands; -1 when that is the name
     */
    record Source(int place, String name, String alias, int aliasPlace) {}

    private static final Set<String> CLAUSES = Set.of(
            "select",
            "from",
            "join",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "window",
            "union",
            "except",
            "intersect",
            "on",
            "using",
            "with",
            "values",
            "offset",
            "fetch");

    private static final Set<String> NO_ALIAS = Set.of(
            "as",
            "join",
            "left",
            "right",
            "inner",
            "outer",
            "cross",
            "natural",
            "full",
            "straight_join",
            "on",
            "using",
            "where",
            "group",
            "having",
            "order",
            "limit",
            "union",
            "except",
            "intersect",
            "window",
            "fetch",
            "offset",
            "for",
            "partition",
            "use",
            "force",
            "ignore",
            "tablesample",
            "with");

    private static final Set<String> BEFORE_A_SOURCE = Set.of("from", "join", "only", "lateral");

    private final List<SqlPiece> pieces;
    private final List<String> clauses = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    /** @param pieces without blanks and comments */
    QuerySources(List<SqlPiece> pieces) {
        this.pieces = pieces;
        readClauses();
        readSources();
    }

    List<Source> all() {
        return sources;
    }

    /** The word that begins the clause that the piece is in; {@code from} for everything that is joined. */
    String clause(int place) {
        return clauses.get(place);
    }

    private void readClauses() {
        Deque<Level> outer = new ArrayDeque<>();
        var level = new Level();
        for (var place = 0; place < pieces.size(); place++) {
            var piece = pieces.get(place);
            if (piece.isSymbol(")") && !outer.isEmpty()) {
                level = outer.pop();
            }
            level.enter(piece, place == 0 ? "" : pieces.get(place - 1).word());
            clauses.add(level.clause);
            if (piece.isSymbol("(")) {
                outer.push(level);
                level = level.inner();
            }
        }
    }

    /** A query, or what else is between two parentheses. */
    private static final class Level {

        private String clause = "";
        private boolean query;

        /** Parentheses around what is joined hold more of it; others an expression, or a query of their own. */
        Level inner() {
            var inner = new Level();
            inner.query = clause.equals("from");
            inner.clause = inner.query ? "from" : "";
            return inner;
        }

        void enter(SqlPiece piece, String wordBefore) {
            var word = piece.word();
            query |= word.equals("select");
            // "extract(year from x)" and "x is distinct from y" read no table.
            var isClause =
                    CLAUSES.contains(word) && (!word.equals("from") || (query && !wordBefore.equals("distinct")));
            if (isClause) {
                clause = word.equals("join") ? "from" : word;
            } else if (piece.isSymbol(",") && (clause.equals("on") || clause.equals("using"))) {
                clause = "from";
            }
        }
    }

    private void readSources() {
        for (var place = 1; place < pieces.size(); place++) {
            if (clauses.get(place).equals("from") && followsSourceWord(place)) {
                add(place);
            }
        }
    }

    private boolean followsSourceWord(int place) {
        var before = pieces.get(place - 1);
        var isBehind = BEFORE_A_SOURCE.contains(before.word()) || before.isSymbol(",") || before.isSymbol("(");
        return isBehind && clauses.get(place - 1).equals("from") && !BEFORE_A_SOURCE.contains(word(place));
    }

    private void add(int start) {
        if (!pieces.get(start).isName()) {
            // A query of its own in parentheses, or tables that are joined there: those are found by themselves.
            if (pieces.get(start).isSymbol("(") && word(start + 1).equals("select")) {
                sources.add(new Source(-1, "", "", -1));
            }
            return;
        }
        if (word(start).equals("select")) {
            return;
        }
        var place = start;
        while (isSymbol(place + 1, ".")) {
            place += 2;
        }
        if (isSymbol(place + 1, "(")) {
            sources.add(new Source(-1, "", "", -1));
            return;
        }
        var alias = word(place + 1).equals("as") ? place + 2 : place + 1;
        var hasAlias = alias < pieces.size() && pieces.get(alias).isName() && !NO_ALIAS.contains(word(alias));
        var name = pieces.get(place).name();
        sources.add(new Source(place, name, hasAlias ? pieces.get(alias).name() : name, hasAlias ? alias : -1));
    }

    private String word(int place) {
        return place < pieces.size() ? pieces.get(place).word() : "";
    }

    private boolean isSymbol(int place, String symbol) {
        return place < pieces.size() && pieces.get(place).isSymbol(symbol);
    }
}
