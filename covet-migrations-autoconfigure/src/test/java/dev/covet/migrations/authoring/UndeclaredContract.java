package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.diff.Undeclared;
import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Defaults and comments that entities declare, declare otherwise, or declare no more. */
abstract class UndeclaredContract {

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
    void areAddedWhenTheyAreDeclared() {
        changed(Undeclared.DROP, Silent.class);

        assertThat(described(changed(Undeclared.DROP, Talkative.class))).containsExactlyElementsOf(all());
    }

    @Test
    void areChangedWhenTheyAreDeclaredOtherwise() {
        changed(Undeclared.KEEP, Talkative.class);

        assertThat(described(changed(Undeclared.KEEP, Contrary.class))).containsExactlyElementsOf(all());
    }

    @Test
    void areNoChangeWhenTheyAreDeclaredAsBefore() {
        changed(Undeclared.DROP, Talkative.class);

        var draft = changed(Undeclared.DROP, Talkative.class);

        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.undeclared()).isEmpty();
    }

    @Test
    void areKeptWithAWordWhenTheyAreDeclaredNoMore() {
        changed(Undeclared.KEEP, Talkative.class);

        var draft = changed(Undeclared.KEEP, Silent.class);

        assertThat(draft.isEmpty()).isTrue();
        assertThat(draft.undeclared())
                .containsExactlyElementsOf(
                        hasComments()
                                ? List.of("default of things.amount", "comment of things.label", "comment of things")
                                : List.of("default of things.amount"));
        try (var mapped = database.withEntities(Silent.class)) {
            var drift = new DriftCheck(ModelProject.of(mapped, folder).workshop()).compare();

            assertThat(drift.isNone()).isTrue();
            assertThat(drift.undeclared()).isEqualTo(draft.undeclared());
        }
    }

    @Test
    void areDroppedWhenThatIsWantedAndTheyAreDeclaredNoMore() {
        changed(Undeclared.KEEP, Talkative.class);
        database.database().execute("INSERT INTO things (id, amount, label) VALUES (1, 2, 'a')");

        var draft = changed(Undeclared.DROP, Silent.class);

        assertThat(described(draft)).containsExactlyElementsOf(all());
        assertThat(draft.undeclared()).isEmpty();
        assertThat(database.database().count("things")).isOne();
    }

    /** SQLite has no comments, and nothing to change of them. */
    private List<String> all() {
        return hasComments()
                ? List.of("alter column things.amount", "alter column things.label", "comment on table things")
                : List.of("alter column things.amount");
    }

    private boolean hasComments() {
        return engine() != TestEngine.SQLITE;
    }

    private Draft changed(Undeclared undeclared, Class<?> entity) {
        try (var mapped = database.withEntities(entity)) {
            var project = ModelProject.of(mapped, folder, undeclared);
            var draft = project.migrateChanges(MakeRequest.usual());
            project.assertNothingIsLeft();
            return draft;
        }
    }

    private static List<String> described(Draft draft) {
        return draft.operations().stream().map(Operation::describe).toList();
    }

    @Entity(name = "Thing")
    @Table(name = "things")
    static class Silent {

        @Id
        long id;

        int amount;

        @Column(length = 20)
        String label;
    }

    @Entity(name = "Thing")
    @Table(name = "things", comment = "what there is")
    static class Talkative {

        @Id
        long id;

        @ColumnDefault("1")
        int amount;

        @Column(length = 20, comment = "what is on it")
        String label;
    }

    @Entity(name = "Thing")
    @Table(name = "things", comment = "what there is not")
    static class Contrary {

        @Id
        long id;

        @ColumnDefault("2")
        int amount;

        @Column(length = 20, comment = "what is not on it")
        String label;
    }
}
