package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import java.util.ArrayList;
import java.util.List;

/** What SQLite keeps of a table elsewhere, and forgets when the table is dropped: its highest number and its statistics. */
final class LeftBehind {

    private static final List<String> STATISTICS = List.of("sqlite_stat1", "sqlite_stat4");

    private final StoredSchema schema;
    private final CreateTable stored;
    private final CreateTable wanted;
    private final String numbers;

    LeftBehind(StoredSchema schema, CreateTable stored, CreateTable wanted) {
        this.schema = schema;
        this.stored = stored;
        this.wanted = wanted;
        this.numbers = schema.free("covet_number");
    }

    /** Statements that put it aside. */
    List<String> keep() {
        var statements = new ArrayList<String>();
        if (isNumbered()) {
            statements.add("CREATE TEMP TABLE " + Quoted.name(numbers)
                    + " AS SELECT seq FROM main.sqlite_sequence WHERE name = " + name());
        }
        for (var statistics : statistics()) {
            statements.add("CREATE TEMP TABLE " + Quoted.name(aside(statistics)) + " AS SELECT * FROM main."
                    + statistics + " WHERE tbl = " + name());
        }
        return statements;
    }

    /** An empty table has a highest number too, if rows were there once. */
    List<String> restoreNumbers() {
        if (!isNumbered()) {
            return List.of();
        }
        var aside = "temp." + Quoted.name(numbers);
        return List.of(
                "UPDATE main.sqlite_sequence SET seq = max(seq, (SELECT seq FROM " + aside + ")) WHERE name = "
                        + newName() + " AND EXISTS (SELECT 1 FROM " + aside + ")",
                "INSERT INTO main.sqlite_sequence (name, seq) SELECT " + newName() + ", seq FROM " + aside
                        + " WHERE NOT EXISTS (SELECT 1 FROM main.sqlite_sequence WHERE name = " + newName() + ")",
                "DROP TABLE " + aside);
    }

    /** Statistics of indexes that are there no longer are left out. */
    List<String> restoreStatistics() {
        var statements = new ArrayList<String>();
        for (var statistics : statistics()) {
            var aside = "temp." + Quoted.name(aside(statistics));
            if (!name().equals(newName())) {
                statements.add(named(aside));
            }
            statements.add(
                    "INSERT INTO main." + statistics + " SELECT * FROM " + aside
                            + " WHERE idx IS NULL OR idx = tbl OR idx IN (SELECT name FROM main.sqlite_master WHERE type = 'index')");
            statements.add("DROP TABLE " + aside);
        }
        return statements;
    }

    /** Statements that let statistics follow a table that SQLite has renamed, which it does not see to itself. */
    List<String> rename() {
        return statistics().stream()
                .map(statistics -> named("main." + statistics) + " WHERE tbl = " + name())
                .toList();
    }

    private String named(String statistics) {
        return "UPDATE " + statistics + " SET tbl = " + newName() + ", idx = " + newIndex();
    }

    /** Indexes that SQLite makes for constraints, and the one that is a table without rowid, are called after the table. */
    private String newIndex() {
        var automatic = "sqlite_autoindex_" + stored.name().value() + "_";
        var length = automatic.codePointCount(0, automatic.length());
        return "CASE WHEN idx = " + name() + " THEN " + newName() + " WHEN substr(idx, 1, " + length + ") = "
                + Quoted.text(automatic) + " THEN 'sqlite_autoindex_' || " + newName() + " || substr(idx, " + length
                + ") ELSE idx END";
    }

    private boolean isNumbered() {
        return RowNumbers.neverComeAgain(stored) && RowNumbers.neverComeAgain(wanted);
    }

    private List<String> statistics() {
        return STATISTICS.stream().filter(name -> schema.has("table", name)).toList();
    }

    private String aside(String statistics) {
        return schema.free("covet_" + statistics.substring("sqlite_".length()));
    }

    private String newName() {
        return Quoted.text(wanted.name().value());
    }

    private String name() {
        return Quoted.text(stored.name().value());
    }
}
