package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.diff.rename.RenameChoice;
import dev.covet.migrations.diff.rename.RenameGuess;
import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities and attributes that get other names, alone and together, with rows in their tables. */
abstract class RenamedEntitiesContract {

    @TempDir
    Path folder;

    private MappedDatabase database;

    abstract TestEngine engine();

    @BeforeEach
    void create() {
        database = MappedDatabase.of(engine());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anAttributeWhoseColumnStaysIsNoChange() {
        changed(Map.of(), Shelf.class, Book.class);

        assertThat(changed(Map.of(), Shelf.class, BookOfOtherAttributes.class)).isEmpty();
    }

    @Test
    void anEntityWhoseTableStaysIsNoChange() {
        changed(Map.of(), Shelf.class);

        assertThat(changed(Map.of(), Rack.class)).isEmpty();
    }

    @Test
    void lettersOfAnotherCaseAreNoChangeButWhereTablesAreFilesThatAreToldApart() {
        changed(Map.of(), Shelf.class);
        database.database().execute("INSERT INTO shelves (id, room) VALUES (1, 'hall')");

        var operations = changed(Map.of(), LoudShelf.class);

        assertThat(operations)
                .containsExactlyElementsOf(tellsTablesApart() ? List.of("rename table shelves to SHELVES") : List.of());
        assertThat(database.database().query("SELECT ROOM FROM SHELVES")).containsExactly(List.of("hall"));
    }

    @Test
    void anEntityIsProposedAsRenamedInWhateverOrderItsAttributesStand() {
        changed(Map.of(), Author.class);

        assertThat(proposed(Writer.class)).contains("authors → writers");
    }

    @Test
    void aRenamedEntityKeepsItsRowsAndWhatRefersToThem() {
        changed(Map.of(), Shelf.class, Book.class);
        fill();

        var operations = changed(Map.of("shelves", "racks"), MovedShelf.class, BookOnMovedShelf.class);

        assertThat(operations).containsExactly("rename table shelves to racks");
        assertThat(database.database().query("SELECT b.title FROM books b JOIN racks r ON r.id = b.shelf_id"))
                .containsExactly(List.of("Emma"));
    }

    @Test
    void anEntityAndItsAttributeAreRenamedTogether() {
        changed(Map.of(), Author.class);
        database.database().execute("INSERT INTO authors (id, name, born) VALUES (1, 'Jane', 1775)");

        var operations = changed(Map.of("authors", "poets", "poets.name", "full_name"), Poet.class);

        assertThat(operations)
                .containsExactly("rename table authors to poets", "rename column poets.name to full_name");
        assertThat(database.database().query("SELECT full_name FROM poets")).containsExactly(List.of("Jane"));
    }

    @Test
    void anAttributeOfAnotherNameAndTypeKeepsItsValues() {
        changed(Map.of(), Author.class);
        database.database().execute("INSERT INTO authors (id, name, born) VALUES (1, 'Jane', 1775)");

        var operations = changed(Map.of("authors.born", "year_of_birth"), DatedAuthor.class);

        assertThat(operations)
                .containsExactly("rename column authors.born to year_of_birth", "alter column authors.year_of_birth");
        assertThat(database.database().query("SELECT year_of_birth FROM authors"))
                .first()
                .asString()
                .contains("1775");
    }

    @Test
    void anAttributeThatKeepsItsNameIsEvidenceWhereverItIsEmbedded() {
        changed(Map.of(), Author.class);

        assertThat(proposed(AuthorWithFoldedColumns.class)).containsExactly("authors.born → anno");
        try (var mapped = database.withEntities(AuthorWithFoldedColumns.class)) {
            var draft = new MakeMigrations(ModelProject.of(mapped, folder).workshop()).changes(MakeRequest.usual());

            assertThat(draft.unanswered())
                    .singleElement()
                    .satisfies(question -> assertThat(question.what()).contains("the attribute's name stayed"));
        }
    }

    @Test
    void aRenamedKeyIsFollowedByWhatRefersToIt() {
        changed(Map.of(), Shelf.class, Book.class);
        fill();

        var operations = changed(Map.of("shelves.id", "number"), NumberedShelf.class, BookOnNumberedShelf.class);

        assertThat(operations).containsExactly("rename column shelves.id to number");
        assertThat(database.database().query("SELECT b.title FROM books b JOIN shelves s ON s.number = b.shelf_id"))
                .containsExactly(List.of("Emma"));
    }

    @Test
    void aJoinTableFollowsEitherSide() {
        changed(Map.of(), Label.class, Article.class);
        database.database().execute("INSERT INTO Label (id) VALUES (1)");
        database.database().execute("INSERT INTO Article (id) VALUES (2)");
        database.database().execute("INSERT INTO Article_Label (Article_id, labels_id) VALUES (2, 1)");

        var answers = Map.of(
                "Article", "Post",
                "article", "post",
                "Article_Label", "Post_Label",
                "article_label", "post_label",
                "Post_Label.Article_id", "Post_id",
                "post_label.article_id", "post_id");
        var operations = changed(answers, Label.class, Post.class);

        assertThat(operations).hasSize(3).allMatch(operation -> operation.startsWith("rename "));
        assertThat(database.database().query("SELECT count(*) FROM Post_Label WHERE Post_id = 2"))
                .first()
                .asString()
                .contains("1");
    }

    private boolean tellsTablesApart() {
        return (engine() == TestEngine.MYSQL || engine() == TestEngine.MARIADB)
                && database.database()
                        .query("SELECT @@lower_case_table_names")
                        .toString()
                        .contains("0");
    }

    private void fill() {
        database.database().execute("INSERT INTO shelves (id, room) VALUES (1, 'hall')");
        database.database().execute("INSERT INTO books (id, title, shelf_id) VALUES (1, 'Emma', 1)");
    }

    /** What is taken for a rename or asked about, the likeliest of each. */
    private List<String> proposed(Class<?>... entities) {
        try (var mapped = database.withEntities(entities)) {
            var report = new MakeMigrations(ModelProject.of(mapped, folder).workshop())
                    .changes(MakeRequest.usual())
                    .renames();
            return Stream.concat(
                            report.accepted().stream(),
                            report.questions().stream().map(RenameChoice::likeliest))
                    .map(RenamedEntitiesContract::words)
                    .toList();
        }
    }

    private static String words(RenameGuess guess) {
        return guess.place() + " → " + guess.to();
    }

    private List<String> changed(Map<String, String> answers, Class<?>... entities) {
        try (var mapped = database.withEntities(entities)) {
            var project = ModelProject.of(mapped, folder);
            var draft = project.migrateChanges(
                    MakeRequest.usual().renaming(RenameWishes.none().and(answers)));
            project.assertNothingIsLeft();
            return draft.operations().stream().map(Operation::describe).toList();
        }
    }

    @Entity(name = "Shelf")
    @Table(name = "shelves")
    static class Shelf {

        @Id
        long id;

        @Column(length = 20)
        String room;
    }

    @Entity(name = "Rack")
    @Table(name = "shelves")
    static class Rack {

        @Id
        long id;

        @Column(length = 20)
        String room;
    }

    @Entity(name = "Shelf")
    @Table(name = "SHELVES")
    static class LoudShelf {

        @Id
        long id;

        @Column(name = "ROOM", length = 20)
        String room;
    }

    @Entity(name = "Shelf")
    @Table(name = "racks")
    static class MovedShelf {

        @Id
        long id;

        @Column(length = 20)
        String room;
    }

    @Entity(name = "Shelf")
    @Table(name = "shelves")
    static class NumberedShelf {

        @Id
        long number;

        @Column(length = 20)
        String room;
    }

    @Entity(name = "Book")
    @Table(name = "books")
    static class Book {

        @Id
        long id;

        @Column(length = 50)
        String title;

        @ManyToOne
        @JoinColumn(name = "shelf_id")
        Shelf shelf;
    }

    @Entity(name = "Book")
    @Table(name = "books")
    static class BookOfOtherAttributes {

        @Id
        long id;

        @Column(name = "title", length = 50)
        String heading;

        @ManyToOne
        @JoinColumn(name = "shelf_id")
        Shelf place;
    }

    @Entity(name = "Book")
    @Table(name = "books")
    static class BookOnMovedShelf {

        @Id
        long id;

        @Column(length = 50)
        String title;

        @ManyToOne
        @JoinColumn(name = "shelf_id")
        MovedShelf shelf;
    }

    @Entity(name = "Book")
    @Table(name = "books")
    static class BookOnNumberedShelf {

        @Id
        long id;

        @Column(length = 50)
        String title;

        @ManyToOne
        @JoinColumn(name = "shelf_id")
        NumberedShelf shelf;
    }

    @Entity(name = "Author")
    @Table(name = "authors")
    static class Author {

        @Id
        long id;

        @Column(length = 80)
        String name;

        int born;
    }

    @Entity(name = "Writer")
    @Table(name = "writers")
    static class Writer {

        int born;

        @Column(length = 80)
        String name;

        @Id
        long id;
    }

    @Entity(name = "Poet")
    @Table(name = "poets")
    static class Poet {

        @Id
        long id;

        @Column(name = "full_name", length = 80)
        String fullName;

        int born;
    }

    @Entity(name = "Author")
    @Table(name = "authors")
    static class DatedAuthor {

        @Id
        long id;

        @Column(length = 80)
        String name;

        @Column(name = "year_of_birth")
        long yearOfBirth;
    }

    @Entity(name = "Author")
    @Table(name = "authors")
    static class AuthorWithFoldedColumns {

        @Id
        long id;

        @Column(length = 80)
        String name;

        @Embedded
        Life life;
    }

    @Embeddable
    static class Life {

        @Column(name = "anno")
        int born;
    }

    @Entity(name = "Label")
    static class Label {

        @Id
        long id;
    }

    @Entity(name = "Article")
    static class Article {

        @Id
        long id;

        @ManyToMany
        Set<Label> labels;
    }

    @Entity(name = "Post")
    static class Post {

        @Id
        long id;

        @ManyToMany
        Set<Label> labels;
    }
}
