package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the checks of a table: those of its columns, then its own. */
final class CheckReader {

    private final CreateTable table;
    private final DistinctNames names = new DistinctNames();
    private final List<Check> checks = new ArrayList<>();

    CheckReader(CreateTable table) {
        this.table = table;
    }

    List<Check> read() {
        for (var column : table.columns()) {
            column.constraints(ColumnConstraint.Check.class).forEach(check -> add(check.name(), check.expression()));
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.Check check) {
                add(check.name(), check.expression());
            }
        }
        return checks;
    }

    private void add(@Nullable Name name, Span expression) {
        var sql = SqlText.of(expression.textWithoutComments());
        var ours = Names.check(table.name().value(), sql);
        checks.add(new Check(names.distinct(name == null ? ours : name.value()), sql));
    }
}
