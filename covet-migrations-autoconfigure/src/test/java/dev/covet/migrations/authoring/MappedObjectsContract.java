package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.file.Path;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQL that mappings bring along, and enumerations that have a type of their own on one engine only. */
abstract class MappedObjectsContract {

    private static final String NAMES = """
            <database-object>
              <create>create view %1$s as select id from moody where id > %2$d</create>
              <drop>drop view %1$s</drop>
            </database-object>
            """;

    private static final String FOR_ORACLE = """
            <database-object>
              <create>create package nothing</create>
              <drop>drop package nothing</drop>
              <dialect-scope name="org.hibernate.dialect.OracleDialect"/>
            </database-object>
            """;

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
    void areCreatedBehindTablesAndLeaveNothingToDo() {
        var draft = changed(NAMES.formatted("names", 0) + FOR_ORACLE);

        assertThat(draft).last().isEqualTo("run SQL");
        assertThat(count("names")).isZero();
    }

    @Test
    void makeWayForThemselvesWhenTheyChange() {
        changed(NAMES.formatted("names", 0));
        database.database().execute("INSERT INTO moody (id) VALUES (1)");

        var draft = changed(NAMES.formatted("names", 1));

        assertThat(draft).containsExactly("run SQL", "run SQL");
        assertThat(count("names")).isZero();
    }

    @Test
    void goWhenNoMappingHasThemAnyMore() {
        changed(NAMES.formatted("names", 0) + NAMES.formatted("others", 0));

        var draft = changed(NAMES.formatted("others", 0));

        assertThat(draft).containsExactly("run SQL");
        assertThat(count("others")).isZero();
        assertThat(changed("")).hasSize(1);
    }

    @Test
    void comeBackWhenAMappingHasThemAgain() {
        changed(NAMES.formatted("names", 0));
        changed("");

        assertThat(changed(NAMES.formatted("names", 0))).hasSize(1);
        assertThat(count("names")).isZero();
    }

    @Test
    void enumerationsThatAColumnListsNeedNoTypeOfTheirOwn() {
        assumeThat(engine()).isIn(TestEngine.MYSQL, TestEngine.MARIADB);

        try (var mapped = database.withEntities(Listed.class)) {
            var project = ModelProject.of(mapped, folder);

            var draft = project.migrateChanges(MakeRequest.usual());

            assertThat(draft.operations()).hasSize(1);
            project.assertNothingIsLeft();
        }
    }

    @Test
    void enumerationsWithATypeOfTheirOwnAreRefusedWhereThereAreNone() {
        assumeThat(engine()).isNotEqualTo(TestEngine.POSTGRESQL);

        try (var mapped = database.withEntities(Named.class)) {
            var project = ModelProject.of(mapped, folder);

            assertThatThrownBy(() -> project.changes(Against.MIGRATIONS))
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContaining("The column 'named.mood' cannot be mapped")
                    .hasMessageContaining("@JdbcTypeCode");
        }
    }

    private long count(String view) {
        return ((Number) database.database().value("SELECT count(*) FROM " + view)).longValue();
    }

    private List<String> changed(String objects) {
        try (var mapped = database.withMappings(xml(objects), Moody.class)) {
            var project = ModelProject.of(mapped, folder);
            var draft = project.migrateChanges(MakeRequest.usual());
            project.assertNothingIsLeft();
            return draft.operations().stream().map(Operation::describe).toList();
        }
    }

    private static String xml(String objects) {
        return """
                <entity-mappings xmlns="http://www.hibernate.org/xsd/orm/mapping" version="7.0">
                %s
                </entity-mappings>
                """.formatted(objects);
    }

    enum Mood {
        GLAD,
        SAD
    }

    @Entity(name = "Moody")
    @Table(name = "moody")
    static class Moody {

        @Id
        long id;

        @Enumerated(EnumType.STRING)
        Mood mood;
    }

    @Entity(name = "Listed")
    @Table(name = "listed")
    static class Listed {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.ENUM)
        Mood mood;

        @JdbcTypeCode(SqlTypes.ORDINAL_ENUM)
        Mood before;
    }

    @Entity(name = "Named")
    @Table(name = "named")
    static class Named {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Mood mood;
    }
}
