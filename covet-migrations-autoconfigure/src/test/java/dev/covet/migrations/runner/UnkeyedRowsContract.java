package dev.covet.migrations.runner;

import static dev.covet.migrations.migration.Migrations.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that nothing tells apart. */
abstract class UnkeyedRowsContract extends MembersContract {

    private static Table notes() {
        return Table.of(
                "notes",
                List.of(
                        Column.of("author", ColumnType.parse("varchar(40)")),
                        Column.of("text", ColumnType.parse("varchar(200)")),
                        Column.of("stars", ColumnType.parse("integer"))));
    }

    private static final List<String> NOTES = List.of("Ann/hm/1", "Ann/hm/2", "Ann/hm/2", "Bo/-/0");

    private List<String> readNotes() {
        return rows("SELECT concat(author, '/', COALESCE(text, '-'), '/', COALESCE(stars, 0)) AS note FROM notes"
                + " ORDER BY note");
    }

    private void writeNotes() {
        migrated(members, migration("0002_notes", new CreateTable(notes())));
        execute("INSERT INTO notes VALUES ('Ann', 'hm', 1), ('Ann', 'hm', 2), ('Ann', 'hm', 2), ('Bo', NULL, NULL)");
    }

    @Test
    void rowsOfATableWithoutKey() {
        writeNotes();
        var migrator = migrated(
                members,
                migration("0002_notes", new CreateTable(notes())),
                migration("0003_drop", new DropTable("notes")));

        migrator.rollback(new RollbackRequest.Steps(1), true);
        assertThat(readNotes()).isEqualTo(NOTES);
        migrator.rollback(new RollbackRequest.Steps(1), true);
        migrator.migrate(PlanRequest.upTo("0002_notes"));

        assertThat(readNotes()).isEqualTo(NOTES);
    }

    @Test
    void valuesOfRowsWithoutKeyThatAreStillTheSame() {
        writeNotes();
        var migrator = migrated(
                members,
                migration("0002_notes", new CreateTable(notes())),
                migration("0003_drop", new DropColumn("notes", "stars"), new DropColumn("notes", "text")));

        var run = migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(readNotes()).isEqualTo(NOTES);
        assertThat(run.completed().get(0).conflicts()).isEmpty();
    }

    @Test
    void noValuesOfRowsWithoutKeyThatAreOthersNow() {
        writeNotes();
        var migrator = migrated(
                members,
                migration("0002_notes", new CreateTable(notes())),
                migration("0003_drop", new DropColumn("notes", "stars")));
        execute("UPDATE notes SET text = 'HM' WHERE text = 'hm'");

        var run = migrator.rollback(new RollbackRequest.Steps(1), true);

        assertThat(readNotes()).containsExactly("Ann/HM/0", "Ann/HM/0", "Ann/HM/0", "Bo/-/0");
        assertThat(run.completed().get(0).conflicts())
                .singleElement()
                .asString()
                .contains("have no key that tells them apart")
                .contains("assign them by hand");
    }

    @Test
    void valuesOfRowsWithoutKeyAreToldBeforehand() {
        writeNotes();
        var migrator = migrated(
                members,
                migration("0002_notes", new CreateTable(notes())),
                migration("0003_add", new AddColumn("notes", Column.of("mark", ColumnType.parse("integer")))));
        execute("UPDATE notes SET mark = 5");

        var validation = migrator.validateRollback(new RollbackRequest.Steps(1));

        assertThat(validation.warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .contains("The rows of 'notes' have no key that tells them apart")
                        .contains("stay where they are kept"));
    }
}
