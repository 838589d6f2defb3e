package dev.covet.migrations.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.keep.Keeps;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Assignment;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskAssessorTest {

    private static final Table ORDERS = Table.of(
                    "orders",
                    List.of(
                            column("id", "bigint").notNull(),
                            column("note", "varchar(100)"),
                            column("total", "integer")))
            .withPrimaryKey(new PrimaryKey("pk_orders", List.of("id")));

    private static final Schema SHOP = Schema.empty().createTable(ORDERS);

    private static final Index BY_NOTE =
            new Index("ix_note", List.of(new IndexPart.OfColumn("note", SortOrder.ASC)), false, null);

    private static final AlterColumn LONGER_TOTAL = new AlterColumn("orders", column("total", "bigint"), null);

    @Nested
    class OfLocks {

        @ParameterizedTest
        @CsvSource({"0, LOW", "9999, LOW", "10000, MEDIUM", "999999, MEDIUM", "1000000, HIGH"})
        void theMoreRowsAreWrittenAgainTheHigherItIs(long rows, Risk level) {
            assertThat(risk(Optional.of(RowCount.about(rows)), LONGER_TOTAL).level())
                    .isEqualTo(level);
        }

        @Test
        void itIsSaidWhatIsDoneToHowManyRowsAndWhoWaits() {
            var risk = risk(Optional.of(RowCount.about(2_400_000)), LONGER_TOTAL);

            assertThat(risk.reasons())
                    .containsExactly(
                            "Rewrites the table 'orders' (about 2,400,000 rows) while nobody can read or write it.");
            assertThat(risk.recommendations()).singleElement().asString().contains("in a later release");
        }

        @Test
        void anUnknownNumberOfRowsIsMedium() {
            var risk = risk(Optional.empty(), new AddIndex("orders", BY_NOTE));

            assertThat(risk.level()).isEqualTo(Risk.MEDIUM);
            assertThat(risk.reasons())
                    .containsExactly(
                            "Builds an index of the table 'orders' (its number of rows is not known) while nobody"
                                    + " can write to it.");
            assertThat(risk.recommendations()).singleElement().asString().contains("CREATE INDEX CONCURRENTLY");
        }

        @Test
        void aMomentIsLow() {
            var risk = risk(Optional.of(RowCount.about(5_000_000)), new AddColumn("orders", column("more", "text")));

            assertThat(risk.level()).isEqualTo(Risk.LOW);
            assertThat(risk.reasons())
                    .containsExactly("Locks the table 'orders' for a moment: nobody can read or write it.");
        }

        @Test
        void whatIsCreatedByTheSameMigrationIsSafe() {
            var lines = Table.of("lines", List.of(column("note", "text")));

            var risks = assess(Optional.empty(), new CreateTable(lines), new AddIndex("lines", BY_NOTE));

            assertThat(risks.level()).isEqualTo(Risk.SAFE);
            assertThat(risks.operations())
                    .allSatisfy(risk -> assertThat(risk.reasons()).isEmpty());
        }

        @Test
        void rowsAreCountedByTheNameThatTheTableHadBefore() {
            var renamed = new RenameTable("orders", "purchases");
            var risks = assess(Optional.of(RowCount.exactly(20_000)), renamed, new AddIndex("purchases", BY_NOTE));

            assertThat(risks.operations().get(1).reasons())
                    .first()
                    .isEqualTo("Builds an index of the table 'purchases' (20,000 rows) while nobody can write to it.");
        }

        @Test
        void aTransactionHoldsItsFirstLockUntilItsLastOperationIsDone() {
            var risks = assess(
                    Optional.of(RowCount.about(2_000_000)),
                    new AddColumn("orders", column("more", "text")),
                    new AddIndex("orders", BY_NOTE));

            assertThat(risks.operations().get(0).level()).isEqualTo(Risk.HIGH);
            assertThat(risks.operations().get(0).reasons())
                    .first()
                    .isEqualTo("Has the table 'orders' until the migration ends, and so while '"
                            + new AddIndex("orders", BY_NOTE).describe()
                            + "' is under way: nobody can read or write it.");
        }
    }

    @Nested
    class OfLosses {

        @Test
        void whatIsKeptIsHighAndMustBeAllowed() {
            var risk = risk(Optional.of(RowCount.exactly(12)), new DropColumn("orders", "note"));

            assertThat(risk.level()).isEqualTo(Risk.HIGH);
            assertThat(risk.reasons())
                    .first()
                    .isEqualTo(
                            "The column 'orders.note' would be dropped, with what its rows hold. That concerns 12 rows;"
                                    + " what they lose is put aside first, and comes back when this is undone.");
            assertThat(risk.requiredActions())
                    .containsExactly("Allow it: covet.migrations.allow-destructive=true, or 'covet migrate"
                            + " --allow-destructive' for once.");
        }

        @Test
        void whatIsNotKeptIsCriticalAndWantsABackup() {
            var planned = plan(false, new DropTable("orders"));
            var risk = new RiskAssessor(table -> Optional.of(RowCount.about(12))).assess(planned);

            assertThat(risk.level()).isEqualTo(Risk.CRITICAL);
            assertThat(risk.operations().get(0).requiredActions())
                    .contains("Make a backup first, as nothing is put aside: covet backup create.");
        }

        @Test
        void withoutRowsNothingIsLost() {
            var risk = risk(Optional.of(RowCount.exactly(0)), new DropTable("orders"));

            assertThat(risk.level()).isEqualTo(Risk.LOW);
            assertThat(risk.requiredActions()).isEmpty();
        }

        @Test
        void anEstimateOfNoneIsNoProof() {
            assertThat(risk(Optional.of(RowCount.about(0)), new DropTable("orders"))
                            .level())
                    .isEqualTo(Risk.HIGH);
        }

        @Test
        void narrowingChangesWhatIsKept() {
            var narrower = new AlterColumn("orders", column("note", "varchar(10)"), null);

            assertThat(risk(Optional.of(RowCount.exactly(3)), narrower).level()).isEqualTo(Risk.MEDIUM);
        }
    }

    @Nested
    class OfWhatIsWritten {

        @Test
        void sqlIsNotJudged() {
            var risk = risk(Optional.empty(), new RunSql(SqlText.of("DELETE FROM orders"), null, List.of(), null));

            assertThat(risk.level()).isEqualTo(Risk.MEDIUM);
            assertThat(risk.reasons())
                    .containsExactly(
                            "Not judged: only whoever wrote it knows which rows it changes, and how long it locks"
                                    + " what.");
        }

        @Test
        void nothingToExecuteIsSafe() {
            assertThat(risk(Optional.empty(), RunSql.nothing()).level()).isEqualTo(Risk.SAFE);
        }

        @Test
        void aBackfillOverwritesWhatIsNotPutAside() {
            var risk = risk(Optional.of(RowCount.exactly(50)), backfill("note", null));

            assertThat(risk.level()).isEqualTo(Risk.MEDIUM);
            assertThat(risk.reasons())
                    .containsExactly(
                            "Overwrites 'note' in rows of 'orders', 500 at a time. What was there before is not put"
                                    + " aside.");
        }

        @Test
        void whereThereIsNothingABackfillOverwritesNothing() {
            assertThat(risk(Optional.of(RowCount.exactly(50)), backfill("note", "note IS NULL"))
                            .level())
                    .isEqualTo(Risk.LOW);
        }

        @Test
        void aBackfillOfManyRowsIsNotForATransaction() {
            var risk = risk(Optional.of(RowCount.exactly(50_000)), backfill("note", "note IS NULL"));

            assertThat(risk.level()).isEqualTo(Risk.MEDIUM);
            assertThat(risk.reasons())
                    .first()
                    .isEqualTo("Rows of 'orders' that it changes stay locked until the migration ends.");
        }

        private static Backfill backfill(String column, @Nullable String where) {
            return new Backfill(
                    "orders",
                    List.of(new Assignment(column, SqlText.of("'-'"))),
                    where == null ? null : SqlText.of(where),
                    500,
                    Duration.ZERO);
        }
    }

    private static OperationRisk risk(Optional<RowCount> rows, Operation operation) {
        return assess(rows, operation).operations().get(0);
    }

    private static MigrationRisk assess(Optional<RowCount> rows, Operation... operations) {
        return new RiskAssessor(table -> table.equals("orders") ? rows : Optional.empty())
                .assess(plan(true, operations));
    }

    private static PlannedMigration plan(boolean keeping, Operation... operations) {
        return new MigrationPlanner(Dialects.of(Engine.POSTGRESQL), SHOP_DATABASE, keeping)
                .forward(migration(List.of(operations)), SHOP, false);
    }

    private static Migration migration(List<Operation> operations) {
        return new Migration(
                MigrationName.parse("0002_change"),
                Migration.DEFAULT_APP,
                "",
                null,
                List.of(),
                Map.of(),
                TransactionMode.AUTO,
                operations,
                Checksum.of("0002_change"),
                "RiskAssessorTest");
    }

    private static final LiveDatabase SHOP_DATABASE = new LiveDatabase() {
        @Override
        public LiveObjects objects() {
            return new LiveObjects(
                    List.of("orders"),
                    List.of(List.of("orders", "id"), List.of("orders", "note"), List.of("orders", "total")));
        }

        @Override
        public Schema schema() {
            return SHOP;
        }

        @Override
        public Keeps keeps() {
            return Keeps.none("_covet_");
        }
    };

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }
}
