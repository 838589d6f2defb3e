package dev.covet.migrations.migration;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MigrationGraphTest {

    @Nested
    class Order {

        @Test
        void migrationsFollowTheirNumbersWhateverOrderTheyAreFoundIn() {
            var migrations = new ArrayList<Migration>();
            for (var number = 1; number <= 200; number++) {
                migrations.add(migration(number + "_step"));
            }
            Collections.shuffle(migrations, new Random(7));

            var graph = MigrationGraph.of(migrations);

            assertThat(names(graph.ordered()))
                    .startsWith("1_step", "2_step", "3_step")
                    .endsWith("199_step", "200_step");
            assertThat(graph.parents("10_step")).containsExactly("9_step");
        }

        @Test
        void leadingZerosDoNotMatter() {
            var graph = MigrationGraph.of(List.of(migration("010_b"), migration("9_a"), migration("0011_c")));

            assertThat(names(graph.ordered())).containsExactly("9_a", "010_b", "0011_c");
        }

        @Test
        void timestampsAreNumbersToo() {
            var graph = MigrationGraph.of(List.of(migration("20261121093000_b"), migration("20251121093000_a")));

            assertThat(names(graph.ordered())).containsExactly("20251121093000_a", "20261121093000_b");
        }

        @Test
        void aStatedDependencyComesFirstAlsoWithAGreaterNumber() {
            var graph = MigrationGraph.of(
                    List.of(migration("0001_a", "shop", List.of("0009_b")), migration("0009_b", "billing", null)));

            assertThat(names(graph.ordered())).containsExactly("0009_b", "0001_a");
        }

        @Test
        void numbersCountWithinTheirApp() {
            var graph = MigrationGraph.of(List.of(
                    migration("0001_shop", "shop", null),
                    migration("0002_shop", "shop", null),
                    migration("0001_billing", "billing", null)));

            assertThat(graph.parents("0002_shop")).containsExactly("0001_shop");
            assertThat(graph.parents("0001_billing")).isEmpty();
        }

        @Test
        void aMergeDependsOnBothBranches() {
            var graph = MigrationGraph.of(List.of(
                    migration("0001_a"), migration("0002_left"), migration("0002_right"), migration("0003_merge")));

            assertThat(graph.parents("0003_merge")).containsExactly("0002_left", "0002_right");
        }

        @Test
        void upToTakesOnlyWhatIsNeeded() {
            var graph = MigrationGraph.of(List.of(
                    migration("0001_a", "shop", null),
                    migration("0002_b", "shop", null),
                    migration("0003_c", "billing", List.of("0001_a"))));

            assertThat(names(graph.upTo("0003_c"))).containsExactly("0001_a", "0003_c");
        }
    }

    @Nested
    class Problems {

        @Test
        void aMissingDependencyNamesBothSides() {
            assertThatThrownBy(() ->
                            MigrationGraph.of(List.of(migration("0002_b", Migration.DEFAULT_APP, List.of("0001_a")))))
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContaining("'0002_b' depends on '0001_a', which is not there")
                    .hasMessageContaining("0002_b.yaml")
                    .hasMessageContaining("Fix:");
        }

        @Test
        void aCircleIsNamedStepByStep() {
            assertThatThrownBy(() -> MigrationGraph.of(List.of(
                            migration("0001_a", "x", List.of("0003_c")),
                            migration("0002_b", "x", List.of("0001_a")),
                            migration("0003_c", "x", List.of("0002_b")),
                            migration("0004_d", "x", List.of("0003_c")))))
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContaining("0001_a -> 0003_c -> 0002_b -> 0001_a");
        }

        @Test
        void aMigrationThatDependsOnItselfIsACircle() {
            assertThatThrownBy(() -> MigrationGraph.of(List.of(migration("0001_a", "x", List.of("0001_a")))))
                    .hasMessageContaining("0001_a -> 0001_a");
        }

        @Test
        void aNameThatIsThereTwiceNamesBothFiles() {
            var twin = migration("0001_a");
            var other = new Migration(
                    twin.name(),
                    "b",
                    "",
                    null,
                    null,
                    twin.metadata(),
                    twin.transactional(),
                    List.of(),
                    twin.checksum(),
                    "b.sql");

            assertThatThrownBy(() -> MigrationGraph.of(List.of(twin, other)))
                    .hasMessageContaining("two migrations named '0001_a'")
                    .hasMessageContaining("0001_a.yaml and b.sql");
        }

        @Test
        void twoNewestMigrationsInOneAppAreRefusedWithBothNames() {
            assertThatThrownBy(() -> MigrationGraph.of(
                            List.of(migration("0001_a"), migration("0002_left"), migration("0002_right"))))
                    .hasMessageContaining("2 newest migrations: '0002_left', '0002_right'")
                    .hasMessageContaining("dependsOn: [0002_left]");
        }

        @Test
        void allProblemsAreToldAtOnce() {
            assertThatThrownBy(() -> MigrationGraph.of(List.of(
                            migration("0001_a", "x", List.of("0000_gone")),
                            migration("0002_b", "x", List.of("0000_lost")))))
                    .satisfies(thrown -> assertThat(((InvalidMigrationException) thrown).problems())
                            .hasSize(2));
        }

        @Test
        void anUnknownNameProposesSimilarOnes() {
            var graph = MigrationGraph.of(List.of(migration("0001_users"), migration("0002_orders")));

            assertThat(graph.unknown("0002"))
                    .hasMessageContaining("'0002'")
                    .hasMessageContaining("such as 0002_orders");
        }
    }

    @Nested
    class State {

        private final Table users = Table.of(
                "users",
                List.of(Column.of("id", ColumnType.parse("bigint")), Column.of("name", ColumnType.parse("text"))));

        @Test
        void theSchemaBeforeAMigrationIsWhatTheEarlierOnesMade() {
            var graph = MigrationGraph.of(List.of(
                    migration("0001_a", new CreateTable(users)), migration("0002_b", new DropColumn("users", "name"))));

            assertThat(graph.schemaBefore("0001_a")).isEqualTo(Schema.empty());
            assertThat(Named.names(graph.schemaBefore("0002_b")
                            .table("users")
                            .orElseThrow()
                            .columns()))
                    .isEqualTo("id, name");
            assertThat(Named.names(
                            graph.schemaAfterAll().table("users").orElseThrow().columns()))
                    .isEqualTo("id");
        }

        @Test
        void anOperationThatDoesNotFitSaysWhichOneOfWhichMigration() {
            var graph = MigrationGraph.of(
                    List.of(migration("0001_a", new CreateTable(users), new DropColumn("users", "nmae"))));

            assertThatThrownBy(graph::schemaAfterAll)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContaining("no column 'users.nmae'")
                    .hasMessageContaining("migration 0001_a (0001_a.yaml), operation 2 of 2: drop column users.nmae")
                    .hasMessageContaining("Columns here: id, name");
        }

        @Test
        void afterSqlThatDoesNotSayWhatItDoesUnknownTablesMayBeThere() {
            var graph = MigrationGraph.of(List.of(
                    migration("0001_a", Migrations.sql("CREATE TABLE orders (id int, note text)")),
                    migration("0002_b", new DropColumn("orders", "note"))));

            assertThat(graph.schemaAfterAll().complete()).isFalse();
        }
    }

    private static List<String> names(List<Migration> migrations) {
        return migrations.stream().map(migration -> migration.name().text()).toList();
    }
}
