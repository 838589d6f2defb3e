package dev.covet.migrations.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that MariaDB knows by the name of a column, be they the column's own or the table's. */
class MariadbColumnChecksTest {

    private static final String OWN = "CREATE TABLE t (a INT CHECK (a > 0), b INT)";
    private static final String OF_THE_TABLE = "CREATE TABLE t (a INT, b INT, CONSTRAINT a CHECK (a > 0))";

    @ParameterizedTest
    @ValueSource(strings = {OWN, OF_THE_TABLE})
    void stayWhenTheColumnChanges(String table) {
        assertThat(checksAfter(table, new AlterColumn("t", Column.of("a", ColumnType.parse("bigint")), null)))
                .containsExactly(check("`a` > 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OF_THE_TABLE})
    void keepTheirNameWhenTheColumnGetsAnother(String table) {
        assertThat(checksAfter(table, new RenameColumn("t", "a", "z"))).containsExactly(check("`z` > 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN, OF_THE_TABLE})
    void canBeDropped(String table) {
        assertThat(checksAfter(table, new DropCheck("t", "a"))).isEmpty();
    }

    private static Check check(String expression) {
        return new Check("a", SqlText.of(expression));
    }

    private static List<Check> checksAfter(String table, Operation operation) {
        try (var database = LiveSchema.create(TestEngine.MARIADB)) {
            database.execute(table);

            database.execute(operation, read(database));

            return read(database).tables().get(0).checks();
        }
    }

    private static Schema read(LiveSchema database) {
        return database.read(new CatalogReader(), CatalogFilter.everything()).schema();
    }
}
