package dev.covet.migrations.catalog.sqlite;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnDefinition;
import dev.covet.migrations.dialect.sqlite.ddl.CreateTable;
import dev.covet.migrations.dialect.sqlite.ddl.Name;
import dev.covet.migrations.dialect.sqlite.ddl.Span;
import dev.covet.migrations.dialect.sqlite.ddl.TableConstraint;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the checks of a table: those of its columns, then its own. */
final class CheckReader {

    private final Dialect dialect;
    private final CreateTable table;
    private final DistinctNames names = new DistinctNames();
    private final List<Check> checks = new ArrayList<>();

    CheckReader(Dialect dialect, CreateTable table) {
        this.dialect = dialect;
        this.table = table;
    }

    List<Check> read() {
        for (var column : table.columns()) {
            for (var check : column.constraints(ColumnConstraint.Check.class)) {
                add(enumeration(column, check).orElse(value(check.name())), check.expression());
            }
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.Check check) {
                add(value(check.name()), check.expression());
            }
        }
        return checks;
    }

    /** The check of an enumeration under the name that it would have now: renaming tables and columns leaves it its old one. */
    private Optional<String> enumeration(ColumnDefinition column, ColumnConstraint.Check check) {
        var name = column.name().value();
        var isEnumeration = check.name() != null
                && check.name().value().endsWith("_enum")
                && check.expression().text().startsWith(dialect.quote(name) + " IN ('");
        return isEnumeration ? Optional.of(Names.enumeration(table.name().value(), name)) : Optional.empty();
    }

    private static @Nullable String value(@Nullable Name name) {
        return name == null ? null : name.value();
    }

    private void add(@Nullable String name, Span expression) {
        var sql = SqlText.of(expression.textWithoutComments());
        var ours = Names.check(table.name().value(), sql);
        checks.add(new Check(names.distinct(name == null ? ours : name), sql));
    }
}
