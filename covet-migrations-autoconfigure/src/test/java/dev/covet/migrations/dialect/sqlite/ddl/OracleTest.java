package dev.covet.migrations.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint.Default;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint.Generated;
import dev.covet.migrations.dialect.sqlite.ddl.ColumnConstraint.NotNull;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tree says of a table is what SQLite's pragmas say of it, for all that these know. */
class OracleTest {

    private static final String COLUMNS =
            "SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo(?) ORDER BY cid";
    private static final String FOREIGN_KEYS =
            "SELECT \"table\", \"from\", \"to\", on_delete, on_update FROM pragma_foreign_key_list(?) ORDER BY id DESC, seq";
    private static final String KEYS = "SELECT l.origin, x.name, x.\"desc\" FROM pragma_index_list(?) l"
            + " JOIN pragma_index_xinfo(l.name) x WHERE l.origin <> 'c' AND x.key = 1 ORDER BY l.seq DESC, x.seqno";

    static Stream<String> oddTables() {
        return OddTables.all().stream();
    }

    @ParameterizedTest
    @MethodSource("oddTables")
    void oddTable(String sql) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            database.execute(sql);

            requireAgreement(database);
        }
    }

    @ParameterizedTest
    @MethodSource("oddTables")
    void oddTableIsPrintedByteForByte(String sql) {
        var table = (CreateTable) Definition.parse(sql);

        assertThat(Printed.of(table))
                .isEqualTo(sql.substring(0, Printed.of(table).length()));
        assertThat(new Span(sql, table.span().end(), sql.length()).textWithoutComments())
                .isEmpty();
        assertThat(Printed.between(table)).matches("[,\\s]*");
    }

    @Test
    void tortureScript() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            TortureSchema.load(database);

            requireAgreement(database);
        }
    }

    private static void requireAgreement(TestDatabase database) {
        var tables = database.query(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
                        + " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
        assertThat(tables).isNotEmpty();
        for (var row : tables) {
            var table = (CreateTable) Definition.parse((String) row.get(1));
            assertThat(table.name().value()).isEqualTo(row.get(0));
            assertThat(columns(table)).isEqualTo(database.query(COLUMNS, row.get(0)));
            assertThat(foreignKeys(table)).isEqualTo(database.query(FOREIGN_KEYS, row.get(0)));
            assertThat(uniques(table)).containsAll(of("u", database.query(KEYS, row.get(0))));
        }
    }

    private static List<List<Object>> of(String origin, List<List<Object>> keys) {
        return keys.stream().filter(key -> key.get(0).equals(origin)).toList();
    }

    private static List<List<Object>> columns(CreateTable table) {
        var columns = new ArrayList<List<Object>>();
        for (var column : table.columns()) {
            var row = new ArrayList<>();
            row.add(column.name().value());
            row.add(column.declaredType());
            row.add(isNotNull(table, column) ? 1 : 0);
            row.add(defaultText(column));
            row.add(keyColumns(table).indexOf(column.name().value().toLowerCase(Locale.ROOT)) + 1);
            row.add(column.constraints(Generated.class).stream()
                    .map(generated -> generated.stored() ? 3 : 2)
                    .findFirst()
                    .orElse(0));
            columns.add(row);
        }
        return columns;
    }

    private static boolean isNotNull(CreateTable table, ColumnDefinition column) {
        return !column.constraints(NotNull.class).isEmpty()
                || (table.isWithoutRowid()
                        && keyColumns(table).contains(column.name().value().toLowerCase(Locale.ROOT)));
    }

    private static Object defaultText(ColumnDefinition column) {
        var defaults = column.constraints(Default.class);
        return defaults.isEmpty()
                ? null
                : defaults.get(defaults.size() - 1).value().span().text();
    }

    private static List<String> keyColumns(CreateTable table) {
        var names = new ArrayList<Name>();
        for (var column : table.columns()) {
            if (!column.constraints(ColumnConstraint.PrimaryKey.class).isEmpty()) {
                names.add(column.name());
            }
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.PrimaryKey key) {
                key.parts().forEach(part -> names.add(part.column()));
            }
        }
        return names.stream().map(name -> name.value().toLowerCase(Locale.ROOT)).toList();
    }

    private static List<List<Object>> foreignKeys(CreateTable table) {
        var rows = new ArrayList<List<Object>>();
        for (var column : table.columns()) {
            for (var references : column.constraints(ColumnConstraint.References.class)) {
                rows.addAll(rows(List.of(column.name()), references.reference()));
            }
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.ForeignKey key) {
                rows.addAll(rows(key.columns(), key.reference()));
            }
        }
        return rows;
    }

    private static List<List<Object>> rows(List<Name> columns, Reference reference) {
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < columns.size(); i++) {
            var row = new ArrayList<>();
            row.add(reference.table().value());
            row.add(columns.get(i).value());
            row.add(
                    reference.columns().isEmpty()
                            ? null
                            : reference.columns().get(i).value());
            row.add(reference.onDelete().sql());
            row.add(reference.onUpdate().sql());
            rows.add(row);
        }
        return rows;
    }

    private static List<List<Object>> uniques(CreateTable table) {
        var rows = new ArrayList<List<Object>>();
        for (var column : table.columns()) {
            column.constraints(ColumnConstraint.Unique.class)
                    .forEach(unique -> rows.add(List.of("u", column.name().value(), 0)));
        }
        for (var constraint : table.constraints()) {
            if (constraint instanceof TableConstraint.Unique unique) {
                unique.parts()
                        .forEach(part -> rows.add(List.of("u", part.column().value(), part.descending() ? 1 : 0)));
            }
        }
        return rows;
    }
}
