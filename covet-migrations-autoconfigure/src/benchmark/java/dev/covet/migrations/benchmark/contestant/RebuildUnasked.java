package dev.covet.migrations.benchmark.contestant;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.StoredDefinition;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import java.io.File;
import java.util.List;
import javax.sql.DataSource;

/** The statements with which Covet Migrations makes the table anew, and none of the questions around them. */
public final class RebuildUnasked implements Task {

    /** The type that the column {@code customers.code} gets. */
    public static final String TYPE = "bigint";

    public static void main(String[] arguments) throws Exception {
        Measuring.run(arguments, new RebuildUnasked());
    }

    @Override
    public void migrate(DataSource dataSource, File folder, boolean inOneTransaction) {
        try (var session = new Database("default", dataSource, null, Dialects::of).open()) {
            var operation = new AlterColumn("customers", Column.of("code", ColumnType.parse(TYPE)), null);
            var script = session.dialect().render(operation, Schema.empty().afterUnknownSql());
            var rebuild = ((Step.Rebuild) script.steps().get(0)).rebuild();
            script.setUp().forEach(session::execute);
            session.inTransaction(() -> {
                var stored = session.query(
                        rebuild.definitions(),
                        row -> new StoredDefinition(
                                row.getInt(1) == 1,
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)));
                var statements = rebuild.procedure(stored, List.of()).statements();
                statements.forEach(session::execute);
                return statements.size();
            });
            session.goHome();
        }
    }
}
