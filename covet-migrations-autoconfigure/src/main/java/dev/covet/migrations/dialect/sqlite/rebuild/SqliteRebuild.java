package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.TableRebuild;
import dev.covet.migrations.dialect.sqlite.ddl.CreateIndex;
import dev.covet.migrations.dialect.sqlite.ddl.Definition;
import dev.covet.migrations.dialect.sqlite.ddl.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes of one table that SQLite has no statements for.
 *
 * @param edits the changes, in order
 * @param known statements that make the table as far as the migrations know it; empty when they do not
 */
public record SqliteRebuild(String table, List<TableEdit> edits, List<String> known, Abilities abilities)
        implements TableRebuild {

    /**
     * What this version of SQLite can do to a table by itself.
     *
     * @param renamesColumns whether it can rename columns in all definitions that name them
     * @param renamesTables whether it can rename tables in all definitions that name them
     * @param dropsColumns whether it can drop columns
     */
    public record Abilities(boolean renamesColumns, boolean renamesTables, boolean dropsColumns) {}

    public SqliteRebuild {
        edits = List.copyOf(edits);
        known = List.copyOf(known);
    }

    @Override
    public String definitions() {
        return "SELECT 0, type, name, tbl_name, sql, rowid AS place FROM main.sqlite_master WHERE sql IS NOT NULL"
                + " UNION ALL SELECT 1, type, name, tbl_name, sql, rowid FROM sqlite_temp_master WHERE sql IS NOT NULL"
                + " ORDER BY 1, place";
    }

    @Override
    public List<String> settings() {
        return TemporaryTables.QUESTIONS;
    }

    @Override
    public Procedure procedure(List<StoredDefinition> stored, List<String> settings) {
        var schema = new StoredSchema(table, stored);
        var natively = new NativeStatements(abilities, schema).of(edits);
        if (natively.isPresent()) {
            return new Procedure(natively.get().stream()
                    .<Procedure.Action>map(Procedure.Execute::new)
                    .toList());
        }
        var draft = TableDraft.of(schema);
        for (var edit : edits) {
            draft = edit.apply(draft);
        }
        return procedure(schema, draft, settings);
    }

    private Procedure procedure(StoredSchema schema, TableDraft draft, List<String> settings) {
        if (renames(schema, draft)) {
            return renamedFirst(schema, draft, settings);
        }
        return draft.isSameTable(schema)
                ? new IndexProcedure(schema.indexes(), draft.indexes()).procedure()
                : new RebuildProcedure(schema, draft, schema.name(), settings).procedure();
    }

    /** Whether SQLite itself can give the table its new name: what it does not do everywhere, it need not do here. */
    private boolean renames(StoredSchema schema, TableDraft draft) {
        return !schema.name().equalsIgnoreCase(draft.name())
                && (abilities.renamesTables() || (edits.size() == 1 && schema.isNamedNowhere()));
    }

    /** Tables that point at this one need not be made anew then. */
    private Procedure renamedFirst(StoredSchema schema, TableDraft draft, List<String> settings) {
        var actions = new ArrayList<Procedure.Action>();
        actions.add(new Procedure.Execute(
                "ALTER TABLE " + Quoted.inMain(schema.name()) + " RENAME TO " + Quoted.name(draft.name())));
        new LeftBehind(schema, schema.table(), draft.definition())
                .rename()
                .forEach(statement -> actions.add(new Procedure.Execute(statement)));
        var renamed = schema.renamed(draft.name());
        if (!draft.isSameTable(renamed)) {
            actions.addAll(new RebuildProcedure(renamed, draft, schema.name(), settings)
                    .procedure()
                    .actions());
        } else {
            actions.addAll(new IndexProcedure(renamed.indexes(), draft.indexes())
                    .procedure()
                    .actions());
        }
        return new Procedure(actions);
    }

    @Override
    public List<Procedure.Pointing> pointing(List<StoredDefinition> stored) {
        return stored.stream()
                .filter(definition -> !definition.temporary()
                        && definition.is("table")
                        && Mentions.in(definition.sql(), "REFERENCES"))
                .map(definition -> new Procedure.Pointing(
                        definition.name(),
                        isConcerned(definition),
                        "PRAGMA main.foreign_key_check(" + Quoted.name(definition.name()) + ")"))
                .toList();
    }

    /** Also by a name that the table is only going to have. */
    private boolean isConcerned(StoredDefinition definition) {
        return Stream.concat(Stream.of(table), edits.stream().flatMap(SqliteRebuild::newName))
                .anyMatch(name -> definition.name().equalsIgnoreCase(name) || Mentions.in(definition.sql(), name));
    }

    private static Stream<String> newName(TableEdit edit) {
        return edit instanceof NameTable rename ? Stream.of(rename.to()) : Stream.empty();
    }

    @Override
    public String text() {
        if (known.isEmpty()) {
            return "-- makes the table " + Quoted.name(table) + " anew, from the definition that the database keeps";
        }
        var statements = procedure(known.stream().map(SqliteRebuild::stored).toList(), List.of())
                .statements();
        var text = String.join(";\n", statements);
        return statements.stream().noneMatch(sql -> sql.startsWith("DROP TABLE"))
                ? text
                : "-- makes the table " + Quoted.name(table)
                        + " anew; this is from the definition that the migrations know, what is executed from the one that"
                        + " the database keeps\n" + text;
    }

    private static StoredDefinition stored(String sql) {
        var definition = Definition.parse(sql);
        var name = definition.name().value();
        return definition instanceof CreateIndex index
                ? new StoredDefinition(false, "index", name, index.table().value(), sql)
                : new StoredDefinition(false, "table", name, name, sql);
    }
}
