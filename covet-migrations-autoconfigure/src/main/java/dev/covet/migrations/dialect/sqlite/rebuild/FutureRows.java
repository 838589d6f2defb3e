package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of a table as they would be in the new one, as a query over those that are there. */
final class FutureRows {

    /** The column that tells a row from others, as a text. */
    static final String KEY = "covet_key";

    private final CreateTable stored;
    private final TableDraft draft;

    FutureRows(CreateTable stored, TableDraft draft) {
        this.stored = stored;
        this.draft = draft;
    }

    /** What stands behind FROM, under the name of the table, by which conditions may call it. */
    String sql() {
        var key = RowKeys.of(stored, "");
        var columns = new ArrayList<String>();
        columns.add((key == null ? "NULL" : key) + " AS " + KEY);
        for (var source : draft.sources()) {
            columns.add(future(source) + " AS " + Quoted.name(source.column()));
        }
        for (var conversion : draft.conversions()) {
            draft.source(conversion.column())
                    .ifPresent(source -> columns.add(value(source) + " AS " + unconverted(source.column())));
        }
        return "(SELECT " + String.join(", ", columns) + " FROM "
                + Quoted.inMain(stored.name().value()) + ") AS " + Quoted.name(draft.name());
    }

    /** The column with the values that a column gets before its type makes others of them. */
    String unconverted(String column) {
        return Quoted.name("covet " + column);
    }

    boolean has(String column) {
        return draft.source(column).isPresent();
    }

    /** Whether an expression is only about what these rows have: not their numbers, nor what is computed of them. */
    boolean canTell(String expression) {
        return !RowNumbers.isMentioned(expression)
                && draft.definition().columns().stream()
                        .map(column -> column.name().value())
                        .noneMatch(column -> !has(column) && Mentions.in(expression, column));
    }

    /** Neither a default nor anything else fills a column that nothing is written to when there are rows already. */
    private static String value(ColumnSource source) {
        return source.value() == null ? "NULL" : source.value();
    }

    private String future(ColumnSource source) {
        var column = draft.column(source.column());
        var before = stored.columns().stream()
                .filter(known -> known.name().value().equalsIgnoreCase(source.from()))
                .findFirst();
        var type = converting(column);
        var isSame = source.isKept() && before.map(FutureRows::converting).equals(Optional.of(type));
        var value = isSame || type.isEmpty() ? value(source) : "CAST(" + value(source) + " AS " + type + ")";
        var collation = collation(column);
        return before.map(FutureRows::collation).equals(Optional.of(collation)) && isSame
                ? value
                : value + " COLLATE " + Quoted.name(collation);
    }

    /** What SQLite makes of values in a column, as the type of a cast; empty when it leaves them as they are. */
    private static String converting(ColumnDefinition column) {
        var type = column.declaredType().toUpperCase(Locale.ROOT);
        if (type.contains("INT")) {
            return "NUMERIC";
        }
        if (Stream.of("CHAR", "CLOB", "TEXT").anyMatch(type::contains)) {
            return "TEXT";
        }
        if (type.isEmpty() || type.contains("BLOB")) {
            return "";
        }
        return Stream.of("REAL", "FLOA", "DOUB").anyMatch(type::contains) ? "REAL" : "NUMERIC";
    }

    static String collation(ColumnDefinition column) {
        var said = column.constraints(ColumnConstraint.Collate.class);
        return said.isEmpty() ? "BINARY" : said.get(said.size() - 1).collation().value();
    }
}
