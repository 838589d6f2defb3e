package dev.covet.migrations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesTest {

    private static final Table ORDERS = Table.of(
            "orders",
            List.of(
                    column("id", "bigint"),
                    column("note", "varchar(100)"),
                    computed("shout", "varchar(100)", "upper(note)")));

    private static final Schema SHOP = Schema.empty().createTable(ORDERS);

    private static final LiveObjects LIVE = new LiveObjects(
            List.of("orders"), List.of(List.of("orders", "id"), List.of("orders", "note"), List.of("orders", "shout")));

    @Nested
    class OfWhatWasThereBefore {

        @Test
        void aTableIsLostWithItsRows() {
            assertThat(losses(new DropTable("orders")))
                    .containsExactly("The table 'orders' would be dropped, with all of its rows.");
        }

        @Test
        void aColumnIsLostWithItsValues() {
            assertThat(losses(new DropColumn("orders", "note")))
                    .containsExactly("The column 'orders.note' would be dropped, with what its rows hold.");
        }

        @Test
        void aComputedColumnHoldsNothingOfItsOwn() {
            assertThat(losses(new DropColumn("orders", "shout"))).isEmpty();
        }

        @Test
        void aColumnThatBecomesComputedLosesWhatWasWritten() {
            assertThat(losses(new AlterColumn("orders", computed("note", "varchar(100)", "'-'"), null)))
                    .containsExactly("The column 'orders.note' would become generated, and lose what its rows hold.");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                varchar(99) | The column 'orders.note' would change from varchar(100) to varchar(99), which not all values may fit into.
                integer     | The column 'orders.note' would change from varchar(100) to integer; what becomes of its values depends on them and on the engine.
                """)
        void aTypeThatIsNarrowerOrUnsafeMayLoseValues(String type, String loss) {
            assertThat(losses(new AlterColumn("orders", column("note", type), null)))
                    .containsExactly(loss);
        }

        @ParameterizedTest
        @CsvSource({"varchar(101)", "text", "varchar(100)"})
        void aTypeThatHoldsEverythingLosesNothing(String type) {
            assertThat(losses(new AlterColumn("orders", column("note", type).notNull(), null)))
                    .isEmpty();
        }

        @Test
        void anotherNameDoesNotHideIt() {
            assertThat(losses(
                            new RenameTable("orders", "purchases"),
                            new RenameColumn("purchases", "note", "remark"),
                            new DropColumn("purchases", "remark"),
                            new DropTable("purchases")))
                    .containsExactly(
                            "The column 'purchases.remark' would be dropped, with what its rows hold.",
                            "The table 'purchases' would be dropped, with all of its rows.");
        }

        @Test
        void aNameThatSqlSaysItHasGivenIsFollowed() {
            var renaming = new RunSql(
                    SqlText.of("ALTER TABLE orders RENAME TO old"),
                    null,
                    List.of(),
                    List.of(new RenameTable("orders", "old")));

            assertThat(losses(renaming, new DropTable("old"))).hasSize(1);
        }

        @Test
        void sqlItselfIsNotJudged() {
            var dropping =
                    new RunSql(SqlText.of("DROP TABLE orders"), null, List.of(), List.of(new DropTable("orders")));

            assertThat(losses(dropping)).isEmpty();
        }
    }

    @Nested
    class OfWhatTheRunHasCreated {

        @Test
        void aTableHasNothingToLose() {
            var lines = Table.of("lines", List.of(column("id", "bigint"), column("text", "varchar(10)")));

            assertThat(losses(
                            new CreateTable(lines),
                            new AlterColumn("lines", column("text", "varchar(5)"), null),
                            new DropColumn("lines", "text"),
                            new RenameTable("lines", "rows"),
                            new DropTable("rows")))
                    .isEmpty();
        }

        @Test
        void aColumnHasNothingToLose() {
            assertThat(losses(
                            new AddColumn("orders", column("extra", "text")),
                            new RenameColumn("orders", "extra", "more"),
                            new DropColumn("orders", "more")))
                    .isEmpty();
        }

        @Test
        void aNewTableUnderAnOldNameIsNotTheOldOne() {
            assertThat(losses(new RenameTable("orders", "old"), new CreateTable(ORDERS), new DropTable("orders")))
                    .isEmpty();
        }
    }

    @Test
    void nobodyAsksTheDatabaseWhileNothingIsDropped() {
        var losses = new Losses(() -> {
            throw new AssertionError("The database was asked");
        });

        assertThat(losses.by(new AddColumn("orders", column("extra", "text")), SHOP))
                .isEmpty();
    }

    private static List<String> losses(Operation... operations) {
        var losses = new Losses(() -> LIVE);
        var found = new ArrayList<String>();
        var schema = SHOP;
        for (var operation : operations) {
            losses.by(operation, schema).map(Loss::words).ifPresent(found::add);
            schema = operation.apply(schema);
        }
        return found;
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }

    private static Column computed(String name, String type, String expression) {
        return new Column(
                name,
                ColumnType.parse(type),
                true,
                null,
                null,
                new Generated(SqlText.of(expression), true),
                null,
                null);
    }
}
