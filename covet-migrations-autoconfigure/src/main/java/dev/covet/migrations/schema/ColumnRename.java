package dev.covet.migrations.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A column's new name in everything that names it, as engines have it afterwards: SQL in a table's definition follows too. */
public record ColumnRename(String table, String from, String to) {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Plain names that some engine takes for something else unless they are quoted. */
    private static final Set<String> QUOTED_SOMEWHERE = Set.of(
            "order",
            "group",
            "user",
            "key",
            "keys",
            "index",
            "rank",
            "row",
            "rows",
            "from",
            "to",
            "desc",
            "asc",
            "end",
            "begin",
            "check",
            "column",
            "condition",
            "default",
            "limit",
            "offset",
            "option",
            "range",
            "read",
            "references",
            "select",
            "set",
            "system",
            "table",
            "trigger",
            "unique",
            "usage",
            "values",
            "when",
            "where",
            "window",
            "write");

    /** @throws dev.covet.migrations.problem.InvalidMigrationException when there is no such column, or one of the new name */
    public Schema in(Schema before) {
        var renamed = before.renameColumn(table, from, to);
        return renamed.withTables(renamed.tables().stream()
                .map(other -> other.name().equals(table) ? withTexts(other) : other)
                .toList());
    }

    /** Whether SQL of the table's definition names the column. */
    public boolean isIn(SqlText text) {
        return !in(text).equals(text);
    }

    private Table withTexts(Table renamed) {
        return renamed.withColumns(
                        renamed.columns().stream().map(this::withTexts).toList())
                .withChecks(renamed.checks().stream()
                        .map(check -> new Check(check.name(), in(check.expression())))
                        .toList())
                .withIndexes(renamed.indexes().stream().map(this::withTexts).toList());
    }

    private Column withTexts(Column column) {
        var generated = column.generated();
        return generated == null
                ? column
                : column.withGenerated(new Generated(in(generated.expression()), generated.stored()));
    }

    private Index withTexts(Index index) {
        var where = index.where();
        return new Index(
                index.name(),
                index.parts().stream().map(this::withText).toList(),
                index.unique(),
                where == null ? null : in(where),
                index.method(),
                index.include(),
                index.nullsDistinct());
    }

    private IndexPart withText(IndexPart part) {
        return part instanceof IndexPart.OfExpression key
                ? new IndexPart.OfExpression(in(key.expression()), key.order(), key.options())
                : part;
    }

    private SqlText in(SqlText text) {
        var byEngine = new EnumMap<Engine, String>(Engine.class);
        text.byEngine().forEach((engine, sql) -> byEngine.put(engine, in(sql, engine)));
        var common = text.common();
        if (common == null || common.equals(in(common, Engine.POSTGRESQL)) || isPlain()) {
            return new SqlText(common == null ? null : in(common, Engine.POSTGRESQL), byEngine);
        }
        for (var engine : Engine.values()) {
            byEngine.putIfAbsent(engine, in(common, engine));
        }
        return new SqlText(null, byEngine);
    }

    private String in(String sql, Engine engine) {
        var text = new StringBuilder();
        var pieces = SqlPiece.of(sql);
        for (var place = 0; place < pieces.size(); place++) {
            text.append(
                    isColumn(pieces, place) && isName(pieces.get(place), engine)
                            ? written(pieces.get(place), engine)
                            : pieces.get(place).text());
        }
        return text.toString();
    }

    /** Neither a function nor something of another table. */
    private boolean isColumn(List<SqlPiece> pieces, int place) {
        var piece = pieces.get(place);
        if (!piece.isName() || !piece.name().equals(from.toLowerCase(Locale.ROOT))) {
            return false;
        }
        var isCall = piece.kind() == SqlPiece.Kind.WORD
                && beside(pieces, place, 1).filter(next -> next.isSymbol("(")).isPresent();
        var isQualified =
                beside(pieces, place, -1).filter(last -> last.isSymbol(".")).isPresent();
        return !isCall
                && (!isQualified || place > 1 && pieces.get(place - 2).name().equals(table.toLowerCase(Locale.ROOT)));
    }

    /** Between double quotes MySQL and MariaDB have strings. */
    private static boolean isName(SqlPiece piece, Engine engine) {
        var isOfMysql = engine == Engine.MYSQL || engine == Engine.MARIADB;
        return !isOfMysql || !piece.text().startsWith("\"");
    }

    private static Optional<SqlPiece> beside(List<SqlPiece> pieces, int place, int step) {
        for (var next = place + step; next >= 0 && next < pieces.size(); next += step) {
            if (pieces.get(next).isSignificant()) {
                return Optional.of(pieces.get(next));
            }
        }
        return Optional.empty();
    }

    private boolean isPlain() {
        return PLAIN.matcher(to).matches() && !QUOTED_SOMEWHERE.contains(to);
    }

    private String written(SqlPiece piece, Engine engine) {
        if (piece.kind() == SqlPiece.Kind.WORD && isPlain()) {
            return to;
        }
        var quote = piece.kind() == SqlPiece.Kind.QUOTED
                ? piece.text().substring(0, 1)
                : switch (engine) {
                    case POSTGRESQL, SQLITE -> "\"";
                    case MYSQL, MARIADB -> "`";
                };
        return quote + to.replace(quote, quote + quote) + quote;
    }
}
