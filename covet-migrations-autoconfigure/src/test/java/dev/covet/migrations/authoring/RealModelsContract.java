package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.diff.Undeclared;
import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.entity.RealModel;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The entities of products by others: what was made of them once leaves nothing to make. */
abstract class RealModelsContract {

    @TempDir
    Path folder;

    abstract TestEngine engine();

    @ParameterizedTest
    @EnumSource
    void operationsOfAllEntitiesLeaveNothingToDo(RealModel model) {
        try (var mapped = mapped(model)) {
            var project = ModelProject.of(mapped, folder);

            project.migrateInitially(FileFormat.YAML);

            project.assertNothingIsLeft();
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementsForAllEntitiesLeaveNothingToDo(RealModel model) {
        try (var mapped = mapped(model)) {
            var project = ModelProject.of(mapped, folder, Undeclared.DROP);

            project.migrateInitially(FileFormat.SQL);

            project.assertNothingIsLeft();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHibernateCreatesIsWhatTheEntitiesAskFor(RealModel model) {
        try (var mapped = mapped(model)) {
            if (isBeyondHibernate(model)) {
                // Its column definitions say jsonb, which Hibernate passes on as they are.
                assertThatThrownBy(mapped::createByHibernate)
                        .hasMessageContaining("metadata jsonb")
                        .hasMessageContaining("create table definitions");
                return;
            }
            mapped.createByHibernate();

            var project = ModelProject.of(mapped, folder);
            assertThat(project.changes(Against.DATABASE))
                    .containsExactlyInAnyOrderElementsOf(
                            engine() == TestEngine.SQLITE ? project.missingOfHibernateOnSqlite() : List.of());
        }
    }

    private boolean isBeyondHibernate(RealModel model) {
        return model == RealModel.KOGITO_DATA_INDEX && isMysqlFamily();
    }

    private boolean isMysqlFamily() {
        var engine = engine().engine();
        return engine == Engine.MYSQL || engine == Engine.MARIADB;
    }

    private MappedDatabase mapped(RealModel model) {
        var mapped = MappedDatabase.of(engine(), model);
        if (isBeyondHibernate(model)) {
            // Its keys of four texts are too long for a character set of up to four bytes a character.
            var database = mapped.database();
            database.execute("ALTER DATABASE " + database.name() + " CHARACTER SET latin1");
        }
        return mapped;
    }
}
