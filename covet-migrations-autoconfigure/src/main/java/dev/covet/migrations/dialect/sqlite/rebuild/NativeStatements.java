package dev.covet.migrations.dialect.sqlite.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes that this version of SQLite has statements for, where the definitions that the database keeps allow them. */
final class NativeStatements {

    private final SqliteRebuild.Abilities abilities;
    private final StoredSchema schema;
    private final List<String> statements = new ArrayList<>();
    private TableDraft draft;
    private int drops;

    NativeStatements(SqliteRebuild.Abilities abilities, StoredSchema schema) {
        this.abilities = abilities;
        this.schema = schema;
        this.draft = TableDraft.of(schema);
    }

    /** The statements for all changes; empty when one of them needs the table to be made anew, which can then do all. */
    Optional<List<String>> of(List<TableEdit> edits) {
        for (var edit : edits) {
            var clause = clause(edit);
            if (clause.isEmpty()) {
                return Optional.empty();
            }
            statements.add("ALTER TABLE " + Quoted.inMain(draft.name()) + clause.get());
            draft = edit.apply(draft);
        }
        return Optional.of(List.copyOf(statements));
    }

    private Optional<String> clause(TableEdit edit) {
        if (edit instanceof NameColumn column && abilities.renamesColumns()) {
            return Optional.of(" RENAME COLUMN " + Quoted.name(column.from()) + " TO " + Quoted.name(column.to()));
        }
        if (edit instanceof NameTable table
                && abilities.renamesTables()
                && !table.to().equalsIgnoreCase(draft.name())) {
            return Optional.of(" RENAME TO " + Quoted.name(table.to()));
        }
        return edit instanceof RemoveColumn drop && drops(drop)
                ? Optional.of(" DROP COLUMN " + Quoted.name(drop.name()))
                : Optional.empty();
    }

    /** Each such statement rewrites all rows; and views and triggers that need the column would not keep SQLite from it. */
    private boolean drops(RemoveColumn drop) {
        drops++;
        return drops == 1 && abilities.dropsColumns() && !schema.hasCode() && drop.isPlain(draft.definition());
    }
}
