package dev.covet.migrations.dialect.sqlite.rebuild;

import dev.covet.migrations.dialect.Procedure;
import dev.covet.migrations.dialect.Procedure.Action;
import dev.covet.migrations.dialect.Procedure.Execute;
import dev.covet.migrations.dialect.StoredDefinition;
import java.util.ArrayList;
import java.util.List;

/** Changes indexes alone, which SQLite has statements for. */
final class IndexProcedure {

    private final List<StoredDefinition> before;
    private final List<StoredDefinition> after;

    IndexProcedure(List<StoredDefinition> before, List<StoredDefinition> after) {
        this.before = before;
        this.after = after;
    }

    Procedure procedure() {
        var actions = new ArrayList<Action>();
        before.stream()
                .filter(index -> !after.contains(index))
                .forEach(index -> actions.add(new Execute("DROP INDEX " + Quoted.name(index.name()))));
        after.stream().filter(index -> !before.contains(index)).forEach(index -> actions.add(new Execute(index.sql())));
        return new Procedure(actions);
    }
}
