package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SortOrder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameWordsTest {

    @Test
    void sayWhatIsDone() {
        assertThat(NameWords.of(List.of(column("books", "title")))).isEqualTo("add_books_title");
        assertThat(NameWords.of(List.of(new RenameColumn("books", "name", "title"))))
                .isEqualTo("rename_books_name_to_title");
        assertThat(NameWords.of(List.of(column("books", "title"), new DropTable("authors"))))
                .isEqualTo("add_books_title_and_drop_authors");
    }

    @Test
    void sayTablesAndColumnsFirst() {
        assertThat(NameWords.of(List.of(index("ix_books_title"), column("books", "title"))))
                .isEqualTo("add_books_title_and_add_ix_books_title");
    }

    @Test
    void sayOnceWhatTakesTwoSteps() {
        var added = column("books", "title");

        assertThat(NameWords.of(List.of(added, new AlterColumn("books", added.column(), null))))
                .isEqualTo("add_books_title");
    }

    @Test
    void areFewHoweverMuchIsDone() {
        var many = IntStream.range(0, 40)
                .<Operation>mapToObj(i -> column("books", "column_" + i))
                .toList();

        assertThat(NameWords.of(many)).isEqualTo("add_books_column_0_and_add_books_column_1_and_more");
    }

    @Test
    void fitAFileNameWhateverTheTableIsCalled() {
        assertThat(NameWords.of(List.of(column("Bücher & Mehr", "Titel")))).isEqualTo("add_b_cher_mehr_titel");
        assertThat(NameWords.of(List.of(column("x".repeat(90), "y"))))
                .hasSize(52)
                .startsWith("add_xxx");
    }

    private static AddColumn column(String table, String name) {
        return new AddColumn(table, Column.of(name, new ColumnType.Scalar(ScalarKind.TEXT)));
    }

    private static AddIndex index(String name) {
        return new AddIndex(
                "books", new Index(name, List.of(new IndexPart.OfColumn("title", SortOrder.ASC)), false, null));
    }
}
