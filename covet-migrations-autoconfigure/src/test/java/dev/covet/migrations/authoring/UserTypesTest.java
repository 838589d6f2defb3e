package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enumerations and structures that PostgreSQL has as types of their own. */
class UserTypesTest {

    @TempDir
    Path folder;

    private MappedDatabase database;

    @BeforeEach
    void create() {
        database = MappedDatabase.of(TestEngine.POSTGRESQL);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void areCreatedBeforeTheTablesThatHaveThem() {
        migrated(Painted.class, Housed.class);

        try (var mapped = database.withEntities(Painted.class, Housed.class)) {
            project(mapped).assertNothingIsLeft();
        }
    }

    @Test
    void areWrittenIntoSqlFilesAsWell() {
        try (var mapped = database.withEntities(Painted.class, Housed.class)) {
            var project = project(mapped);
            project.migrateInitially(FileFormat.SQL);

            project.assertNothingIsLeft();
        }
    }

    @Test
    void goWhenTheirCreationIsUndone() {
        try (var mapped = database.withEntities(Painted.class, Housed.class)) {
            var make = new MakeMigrations(project(mapped).workshop());
            var operations = make.initial(MakeRequest.usual()).operations();
            project(mapped).migrateInitially(FileFormat.YAML);

            undo(operations);

            assertThat(types()).isEmpty();
        }
    }

    private void undo(List<Operation> operations) {
        try (var session = new Database("default", database.database().dataSource(), null, Dialects::of).open()) {
            var inverses = new ArrayList<Operation>();
            var schema = Schema.empty();
            for (var operation : operations) {
                inverses.add(0, operation.inverse(schema).orElseThrow());
                schema = operation.apply(schema);
            }
            for (var inverse : inverses) {
                session.dialect()
                        .render(inverse, schema)
                        .steps()
                        .forEach(step -> session.execute(((Step.Statement) step).sql()));
                schema = inverse.apply(schema);
            }
        }
    }

    @Test
    void anAddedValueIsCommittedBeforeADefaultUsesIt() {
        migrated(Painted.class);
        database.database().execute("INSERT INTO painted (id, color) VALUES (1, 'RED')");

        var draft = changed(MoreColors.class);

        assertThat(described(draft))
                .containsExactly(
                        "run SQL (alter type color)", "run SQL (alter type color)", "alter column painted.color");
        assertThat(draft.files()).hasSize(2);
        assertThat(draft.files().get(0).text())
                .contains("transactional: never", "ADD VALUE IF NOT EXISTS 'BLUE' BEFORE 'GREEN'");
        assertThat(values("color")).containsExactly("BLUE", "GREEN", "RED", "WHITE");
        assertThat(strings("SELECT color::text FROM painted")).containsExactly("RED");
    }

    @Test
    void aLostValueIsAQuestionThatSaysHowToAnswerItByHand() throws IOException {
        migrated(MoreColorsByDefault.class);
        database.database().execute("INSERT INTO painted (id, color) VALUES (1, 'BLUE'), (2, NULL)");

        try (var mapped = database.withEntities(Painted.class)) {
            var project = project(mapped);
            var draft = new MakeMigrations(project.workshop()).changes(MakeRequest.usual());

            assertThat(draft.files()).isEmpty();
            assertThat(draft.unanswered()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.CHANGED_BY_HAND_ONLY);
                assertThat(finding.what()).contains("The type 'color' loses the values 'BLUE', 'WHITE'");
            });
            var fix = draft.unanswered().get(0).fix();
            var sql = "UPDATE painted SET color = 'RED' WHERE color = 'BLUE';\n"
                    + fix.substring(fix.indexOf("ALTER TYPE"), fix.indexOf("\nA default"));
            Files.writeString(folder.resolve("0009_by_hand.yaml"), """
                    operations:
                      - sql:
                          up: |
                            %s
                          state: []
                    """.formatted(sql.replace("\n", "\n        ")));
            project.workshop().migrator().migrate(PlanRequest.everything());

            project.assertNothingIsLeft();
            assertThat(values("color")).containsExactly("GREEN", "RED");
            assertThat(strings("SELECT coalesce(color::text, '-') FROM painted ORDER BY id"))
                    .containsExactly("RED", "-");
        }
    }

    @Test
    void valuesInAnotherOrderAreAQuestionWhereTheOrderIsChosen() {
        migrated(Sized.class);

        try (var mapped = database.withEntities(SizedOtherwise.class)) {
            var draft = new MakeMigrations(project(mapped).workshop()).changes(MakeRequest.usual());

            assertThat(draft.unanswered())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.what()).contains("has its values in another order"));
        }
    }

    @Test
    void valuesInAnOrderThatNobodyChoseAreLeftAsTheyAre() {
        database.database()
                .execute(
                        "CREATE TYPE color AS ENUM ('RED', 'GREEN')",
                        "CREATE TABLE painted (id bigint PRIMARY KEY, color color)");

        try (var mapped = database.withEntities(Painted.class)) {
            assertThat(project(mapped).changes(Against.DATABASE)).isEmpty();
        }
        try (var mapped = database.withEntities(MoreColors.class)) {
            assertThat(project(mapped).changes(Against.DATABASE))
                    .anyMatch(change -> change.contains("ADD VALUE IF NOT EXISTS 'BLUE',"));
        }
    }

    @Test
    void areDroppedBehindTheLastColumnThatHadThem() {
        migrated(Painted.class, Housed.class);
        database.database().execute("INSERT INTO painted (id, color) VALUES (1, 'RED')");

        var draft = changed(Lettered.class);

        assertThat(described(draft))
                .containsExactly(
                        "drop table housed",
                        "alter column painted.color",
                        "run SQL (drop type address)",
                        "run SQL (drop type color)");
        assertThat(types()).isEmpty();
        assertThat(strings("SELECT color FROM painted")).containsExactly("RED");
    }

    @Test
    void textsBecomeValues() {
        migrated(Lettered.class);
        database.database().execute("INSERT INTO painted (id, color) VALUES (1, 'RED')");

        var draft = changed(Painted.class);

        assertThat(described(draft)).containsExactly("run SQL (create type color)", "alter column painted.color");
    }

    @Test
    void anotherNameIsAnotherTypeThatTakesTheValues() {
        migrated(Painted.class);
        database.database().execute("INSERT INTO painted (id, color) VALUES (1, 'RED')");

        var draft = changed(Tinted.class);

        assertThat(described(draft))
                .containsExactly(
                        "run SQL (create type tint)", "alter column painted.color", "run SQL (drop type color)");
        assertThat(strings("SELECT color::text FROM painted")).containsExactly("RED");
    }

    @Test
    void anAttributeAtTheEndIsAdded() {
        migrated(Housed.class);
        database.database().execute("INSERT INTO housed (id, home) VALUES (1, ROW('Bonn', 'Street', 'RED'))");

        var draft = changed(HousedWithNumber.class);

        assertThat(described(draft)).containsExactly("run SQL (alter type address)");
    }

    @Test
    void anotherOrderOfAttributesIsAQuestion() {
        migrated(HousedWithNumber.class);

        try (var mapped = database.withEntities(Housed.class)) {
            var draft = new MakeMigrations(project(mapped).workshop()).changes(MakeRequest.usual());

            assertThat(draft.unanswered())
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.fix()).contains("ALTER TYPE \"address\" DROP ATTRIBUTE \"zip\""));
        }
    }

    @Test
    void whatSqlHasMadeForItselfIsLeftAlone() throws IOException {
        migrated(Painted.class);
        Files.writeString(folder.resolve("0002_mood.yaml"), """
                operations:
                  - sql: {up: "CREATE TYPE mood AS ENUM ('glad')", down: "DROP TYPE mood", state: []}
                """);

        try (var mapped = database.withEntities(Painted.class)) {
            var project = project(mapped);
            project.workshop().migrator().migrate(PlanRequest.everything());

            project.assertNothingIsLeft();
        }
    }

    @Test
    void aValueThatTheDatabaseLacksIsDrift() {
        migrated(Painted.class);
        database.database().execute("ALTER TYPE color RENAME VALUE 'RED' TO 'PINK'");

        try (var mapped = database.withEntities(Painted.class)) {
            assertThat(project(mapped).drift()).hasSize(2).allMatch(line -> line.contains("RENAME TO \"color_old\""));
        }
    }

    private void migrated(Class<?>... entities) {
        try (var mapped = database.withEntities(entities)) {
            project(mapped).migrateInitially(FileFormat.YAML);
        }
    }

    private Draft changed(Class<?>... entities) {
        try (var mapped = database.withEntities(entities)) {
            var project = project(mapped);
            var draft = project.migrateChanges(MakeRequest.usual());
            project.assertNothingIsLeft();
            return draft;
        }
    }

    private ModelProject project(MappedDatabase mapped) {
        return ModelProject.of(mapped, folder);
    }

    private static List<String> described(Draft draft) {
        return draft.operations().stream().map(Operation::describe).toList();
    }

    private List<String> types() {
        return strings(
                "SELECT typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c"
                        + " ON c.oid = t.typrelid WHERE nspname = current_schema() AND typelem = 0"
                        + " AND (typtype = 'e' OR relkind = 'c')");
    }

    private List<String> values(String type) {
        return strings(
                "SELECT enumlabel FROM pg_enum WHERE enumtypid = '" + type + "'::regtype ORDER BY enumsortorder");
    }

    private List<String> strings(String sql) {
        return database.database().query(sql).stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    enum Color {
        RED,
        GREEN
    }

    enum Tint {
        GREEN,
        RED
    }

    @Entity(name = "Painted")
    @Table(name = "painted")
    static class Painted {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Color color;
    }

    @Entity(name = "Painted")
    @Table(name = "painted")
    static class MoreColors {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @ColumnDefault("'WHITE'")
        Colors.Color color;
    }

    @Entity(name = "Painted")
    @Table(name = "painted")
    static class MoreColorsByDefault {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        @ColumnDefault("'RED'")
        Colors.Color color;
    }

    static class Colors {
        enum Color {
            WHITE,
            RED,
            GREEN,
            BLUE
        }
    }

    @Entity(name = "Painted")
    @Table(name = "painted")
    static class Tinted {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Tint color;
    }

    @Entity(name = "Painted")
    @Table(name = "painted")
    static class Lettered {

        @Id
        long id;

        @Column(length = 10)
        String color;
    }

    enum Size {
        SMALL,
        LARGE
    }

    static class Otherwise {
        enum Size {
            LARGE,
            SMALL,
            AVERAGE
        }
    }

    @Entity(name = "Sized")
    @Table(name = "sized")
    static class Sized {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
        Size size;
    }

    @Entity(name = "Sized")
    @Table(name = "sized")
    static class SizedOtherwise {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
        Otherwise.Size size;
    }

    @Embeddable
    @Struct(name = "address")
    static class Address {

        String street;
        String city;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Color door;
    }

    @Entity(name = "Housed")
    @Table(name = "housed")
    static class Housed {

        @Id
        long id;

        @Embedded
        Address home;
    }

    static class Numbered {
        @Embeddable
        @Struct(
                name = "address",
                attributes = {"city", "street", "door", "zip"})
        static class Address {

            String street;
            String city;

            @JdbcTypeCode(SqlTypes.NAMED_ENUM)
            Color door;

            @Column(length = 10)
            String zip;
        }
    }

    @Entity(name = "Housed")
    @Table(name = "housed")
    static class HousedWithNumber {

        @Id
        long id;

        @Embedded
        Numbered.Address home;
    }
}
