package dev.covet.migrations.diff;

import dev.covet.migrations.schema.SqlPiece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A query's text with the new names of a table and its columns in it. What the query gives keeps its names: a column that
 * was given as it stood is given under its former name. Only what is beyond doubt is changed; where it is not certain
 * whose column a name means, there is no new text.
 */
final class RenamedQuery {

    /** What may stand before a column without making it the name of what stands before. */
    private static final Set<String> NO_OPERAND = Set.of(
            "select",
            "distinct",
            "all",
            "where",
            "and",
            "or",
            "not",
            "by",
            "on",
            "when",
            "then",
            "else",
            "case",
            "like",
            "ilike",
            "in",
            "is",
            "between",
            "having",
            "using",
            "limit",
            "offset",
            "escape",
            "regexp",
            "rlike",
            "div",
            "mod",
            "xor",
            "from",
            "interval",
            "collate",
            "binary",
            "over",
            "partition",
            "any",
            "some",
            "exists",
            "union",
            "except",
            "intersect",
            "filter",
            "similar",
            "glob",
            "match");

    private static final Set<String> ITEM_BEGINS = Set.of("select", "distinct", "all");
    private static final Set<String> ITEM_ENDS = Set.of("from", "union", "except", "intersect");
    private static final Pattern SIMPLE = Pattern.compile("[a-z_][a-z0-9_]*");

    private final Renamed renamed;
    private final List<SqlPiece> pieces;
    private final List<Integer> places = new ArrayList<>();
    private final QuerySources sources;
    private final Map<Integer, String> replacements = new HashMap<>();
    private boolean unsure;

    private RenamedQuery(String sql, Renamed renamed) {
        this.renamed = renamed;
        this.pieces = SqlPiece.of(sql);
        for (var place = 0; place < pieces.size(); place++) {
            if (pieces.get(place).isSignificant()) {
                places.add(place);
            }
        }
        this.sources = new QuerySources(places.stream().map(pieces::get).toList());
    }

    /** The text as it must be now, perhaps the same; empty when that cannot be told. */
    static Optional<String> of(String sql, Renamed renamed) {
        return new RenamedQuery(sql, renamed).text();
    }

    private Optional<String> text() {
        if (sources.all().stream().noneMatch(source -> renamed.isTable(source.name()))) {
            return Optional.of(join());
        }
        sources.all().stream()
                .filter(source -> renamed.isTable(source.name()) && renamed.hasNewName())
                .forEach(source -> replace(source.place(), renamed.now()));
        for (var place = 0; place < places.size(); place++) {
            if (piece(place).isName() && !isSource(place)) {
                read(place);
            }
        }
        return unsure ? Optional.empty() : Optional.of(join());
    }

    private boolean isSource(int place) {
        return sources.all().stream().anyMatch(source -> source.place() == place || source.aliasPlace() == place);
    }

    private void read(int place) {
        if (isSymbol(place + 1, "(") || word(place - 1).equals("as")) {
            return;
        }
        if (isSymbol(place + 1, ".")) {
            readQualifier(place);
            return;
        }
        var column = renamed.column(piece(place).name());
        if (column.isEmpty()) {
            return;
        }
        var isQualified = isSymbol(place - 1, ".");
        var owner = isQualified ? ownerOf(piece(place - 2).name()) : ownerOfUnqualified(place);
        if (owner == Owner.UNKNOWN) {
            unsure = true;
        } else if (owner == Owner.OURS) {
            replace(place, column.get());
            keepName(place, isQualified ? place - 2 : place);
        }
    }

    /** The table's own name before one of its columns. */
    private void readQualifier(int place) {
        var name = piece(place).name();
        var isAlias = sources.all().stream()
                .anyMatch(source -> source.aliasPlace() >= 0 && source.alias().equals(name));
        if (renamed.hasNewName() && renamed.isTable(name) && !isAlias) {
            replace(place, renamed.now());
        }
    }

    private enum Owner {
        OURS,
        OTHER,
        UNKNOWN
    }

    private Owner ownerOf(String qualifier) {
        var named = sources.all().stream()
                .filter(source -> source.alias().equals(qualifier))
                .map(source -> renamed.isTable(source.name()))
                .distinct()
                .toList();
        if (named.size() > 1) {
            return Owner.UNKNOWN;
        }
        return named.equals(List.of(true)) ? Owner.OURS : Owner.OTHER;
    }

    private Owner ownerOfUnqualified(int place) {
        var before = place == 0 ? null : piece(place - 1);
        if (before != null && before.isName() && !NO_OPERAND.contains(before.word())) {
            // "total name" may give the total another name, or follow a keyword that is not known here.
            return Owner.UNKNOWN;
        }
        return sources.all().stream().allMatch(source -> renamed.isTable(source.name())) ? Owner.OURS : Owner.UNKNOWN;
    }

    private void keepName(int place, int start) {
        var first = start;
        while (isSymbol(first - 1, ".")) {
            first -= 2;
        }
        var begins = ITEM_BEGINS.contains(word(first - 1)) || isSymbol(first - 1, ",");
        var ends = place + 1 == places.size()
                || isSymbol(place + 1, ",")
                || isSymbol(place + 1, ")")
                || isSymbol(place + 1, ";")
                || ITEM_ENDS.contains(word(place + 1));
        if (begins && ends && sources.clause(place).equals("select")) {
            replacements.merge(places.get(place), " AS " + piece(place).text(), String::concat);
        }
    }

    /** In the quotes of the former name; a name without is taken as engines take it, so the new one must need none. */
    private void replace(int place, String name) {
        var piece = piece(place);
        if (piece.kind() == SqlPiece.Kind.QUOTED) {
            var quote = piece.text().substring(0, 1);
            replacements.put(places.get(place), quote + name.replace(quote, quote + quote) + quote);
        } else if (SIMPLE.matcher(name).matches()) {
            replacements.put(places.get(place), name);
        } else {
            unsure = true;
        }
    }

    private String join() {
        var text = new StringBuilder();
        for (var place = 0; place < pieces.size(); place++) {
            text.append(replacements.getOrDefault(place, pieces.get(place).text()));
        }
        return text.toString();
    }

    private SqlPiece piece(int place) {
        return pieces.get(places.get(place));
    }

    private String word(int place) {
        return place >= 0 && place < places.size() ? piece(place).word() : "";
    }

    private boolean isSymbol(int place, String symbol) {
        return place >= 0 && place < places.size() && piece(place).isSymbol(symbol);
    }
}
