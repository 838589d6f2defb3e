package dev.covet.migrations.catalog.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reading a database asks of it. */
class QueriesTest {

    private static final int COLUMNS = 8;

    @ParameterizedTest
    @ValueSource(ints = {3, 1_000})
    void areOneWhateverTheNumberOfTables(int tables) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            create(database, tables, COLUMNS);
            var counter = StatementCounter.on(database.dataSource());

            var read =
                    Reading.of(counter.dataSource(), CatalogFilter.everything()).schema();

            assertThat(counter.statements()).hasSize(1);
            assertThat(read.tables()).hasSize(tables);
            assertThat(columns(read)).isEqualTo((long) tables * COLUMNS);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20})
    void areTwoWhereVirtualTablesAre(int virtualTables) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            for (var number = 0; number < virtualTables; number++) {
                database.execute("CREATE VIRTUAL TABLE v" + number + " USING fts5(a)");
            }
            var counter = StatementCounter.on(database.dataSource());

            var read = Reading.of(counter.dataSource(), CatalogFilter.everything());

            assertThat(counter.statements()).hasSize(2);
            assertThat(read.nativeObjects()).hasSize(virtualTables);
        }
    }

    /** More columns than a statement of SQLite may have terms. */
    @ParameterizedTest
    @ValueSource(ints = {700, 1_900})
    void knowNoLimitOfColumns(int columns) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            create(database, 2, columns);

            var read = Reading.of(database.dataSource(), CatalogFilter.everything())
                    .schema();

            assertThat(columns(read)).isEqualTo(2L * columns);
        }
    }

    private static long columns(Schema schema) {
        return schema.tables().stream()
                .mapToLong(table -> table.columns().size())
                .sum();
    }

    private static void create(TestDatabase database, int tables, int columns) {
        var statements = new ArrayList<>(List.of("BEGIN"));
        for (var table = 0; table < tables; table++) {
            var definition = new StringBuilder("CREATE TABLE t" + table + " (c0 integer PRIMARY KEY");
            for (var column = 1; column < columns; column++) {
                definition.append(", c").append(column).append(" varchar(20) NOT NULL DEFAULT 'x'");
            }
            statements.add(definition + ")");
            statements.add("CREATE INDEX i" + table + " ON t" + table + " (c1, c2)");
        }
        statements.add("COMMIT");
        database.execute(statements.toArray(String[]::new));
    }
}
