package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.dialect.Procedure.Action;
import dev.covet.migrations.dialect.Procedure.Execute;
import dev.covet.migrations.dialect.Procedure.Require;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows aside, makes the table anew under its own name, and brings back everything that was in it and around it. */
final class RebuildProcedure {

    private static final String REPORT = "Nothing is changed. Keep the database as it is, and report this.";

    /** Rows from which on indexes are not compared with their table. */
    private static final int LARGE = 100_000;

    private final StoredSchema schema;
    private final String former;
    private final CreateTable stored;
    private final TableDraft draft;
    private final TableCopy copy;
    private final List<String> settings;
    private final List<Action> actions = new ArrayList<>();

    /**
     * @param former what the table was called before anything was done
     * @param settings what the session says of itself
     */
    RebuildProcedure(StoredSchema schema, TableDraft draft, String former, List<String> settings) {
        this.schema = schema;
        this.former = former;
        this.settings = settings;
        this.stored = schema.table();
        this.draft = draft;
        this.copy = new TableCopy(stored, draft, schema.free("covet_rows"), TemporaryTables.areInMemory(settings));
    }

    Procedure procedure() {
        var surroundings = new Surroundings(schema, draft);
        requireNoForeignKeys();
        unchangedAround();
        actions.addAll(new UnfitRows(schema, draft).questions());
        surroundings.drops().forEach(this::execute);
        makeAnew();
        for (var relative : surroundings.relatives()) {
            var procedure = new RebuildProcedure(schema.of(relative.name()), relative, relative.name(), settings);
            procedure.makeAnew();
            procedure.requireSound();
            actions.addAll(procedure.actions);
        }
        surroundings.restores().forEach(this::execute);
        requireSound();
        return new Procedure(actions);
    }

    private void makeAnew() {
        var leftBehind = new LeftBehind(schema, stored, draft.definition());
        leftBehind.keep().forEach(this::execute);
        actions.addAll(copy.actions());
        leftBehind.restoreNumbers().forEach(this::execute);
        draft.indexes().forEach(index -> execute(Quoted.inMain(Definition.parse(index.sql()))));
        leftBehind.restoreStatistics().forEach(this::execute);
    }

    private void requireNoForeignKeys() {
        actions.add(new Require(
                "PRAGMA foreign_keys",
                List.of("0"),
                "SQLite still enforces foreign keys, so that dropping the table '" + draft.name()
                        + "' would delete or change the rows that point at it: the connection is in a transaction that"
                        + " began elsewhere. PRAGMA foreign_keys: ",
                "Let migrations begin with a connection of their own, outside of any transaction."));
    }

    private void unchangedAround() {
        schema.children()
                .forEach(child -> actions.add(new Procedure.Unchanged(
                        "SELECT count(*) FROM " + Quoted.inMain(child),
                        "The table '" + child + "' has another number of rows than before: ",
                        REPORT)));
        schema.views()
                .forEach(view -> actions.add(new Procedure.Possible(
                        "EXPLAIN SELECT * FROM " + Quoted.name(view), "the view '" + view + "'")));
        schema.triggered().forEach(this::triggersWork);
    }

    private void triggersWork(String owner) {
        var isItself = owner.equalsIgnoreCase(schema.name());
        var before = Quoted.name(isItself ? former : owner);
        var after = Quoted.name(isItself ? draft.name() : owner);
        var subject = "the triggers of '" + owner + "'";
        actions.add(new Procedure.Possible(
                "EXPLAIN INSERT INTO " + before + " DEFAULT VALUES",
                "EXPLAIN INSERT INTO " + after + " DEFAULT VALUES",
                subject));
        actions.add(new Procedure.Possible("EXPLAIN DELETE FROM " + before, "EXPLAIN DELETE FROM " + after, subject));
        updated(owner)
                .forEach((from, to) ->
                        actions.add(new Procedure.Possible(update(before, from), update(after, to), subject)));
    }

    private static String update(String table, String column) {
        return "EXPLAIN UPDATE " + table + " SET " + Quoted.name(column) + " = " + Quoted.name(column);
    }

    /** The columns of a table that can be written to both before and after, by the names before. */
    private Map<String, String> updated(String owner) {
        var columns = new LinkedHashMap<String, String>();
        if (owner.equalsIgnoreCase(schema.name())) {
            for (var source : draft.sources()) {
                if (source.from() != null) {
                    columns.put(source.from(), source.column());
                }
            }
            return columns;
        }
        schema.find("table", owner)
                .map(table -> Definition.parse(table.sql()))
                .filter(CreateTable.class::isInstance)
                .ifPresent(table -> ((CreateTable) table)
                        .columns().stream()
                                .filter(column -> !TableDraft.isGenerated(column))
                                .map(column -> column.name().value())
                                .forEach(column -> columns.put(column, column)));
        return columns;
    }

    /** Looking whether each index has an entry of each row takes about as long as all the rest. */
    private void requireSound() {
        var table = Quoted.name(draft.name());
        var isLarge = "SELECT count(*) FROM (SELECT 1 FROM main." + table + " LIMIT " + LARGE + ")";
        var doubt = "The table '" + draft.name() + "' is damaged after it was made anew: ";
        actions.add(new Require("PRAGMA main.quick_check(" + table + ")", List.of("ok"), doubt, REPORT));
        actions.add(new Require("PRAGMA main.integrity_check(" + table + ")", List.of("ok"), doubt, REPORT)
                .unless(isLarge, String.valueOf(LARGE)));
    }

    private void execute(String sql) {
        actions.add(new Execute(sql));
    }
}
