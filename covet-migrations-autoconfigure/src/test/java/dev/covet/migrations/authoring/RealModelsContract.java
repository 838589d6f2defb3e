package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.entity.RealModel;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
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

            assertNothingIsLeft(project);
        }
    }

    @ParameterizedTest
    @EnumSource
    void statementsForAllEntitiesLeaveNothingToDo(RealModel model) {
        try (var mapped = mapped(model)) {
            var project = ModelProject.of(mapped, folder);

            project.migrateInitially(FileFormat.SQL);

            assertNothingIsLeft(project);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHibernateCreatesIsWhatTheEntitiesAskFor(RealModel model) {
        try (var mapped = mapped(model)) {
            mapped.createByHibernate();

            assertThat(ModelProject.of(mapped, folder).changes(Against.DATABASE))
                    .isEmpty();
        }
    }

    private static void assertNothingIsLeft(ModelProject project) {
        var softly = new SoftAssertions();
        softly.assertThat(project.mapped().faults())
                .as("faults that Hibernate finds")
                .isEmpty();
        softly.assertThat(project.changes(Against.MIGRATIONS))
                .as("entities to migrations")
                .isEmpty();
        softly.assertThat(project.changes(Against.DATABASE))
                .as("entities to database")
                .isEmpty();
        softly.assertThat(project.drift()).as("drift").isEmpty();
        softly.assertAll();
    }

    private MappedDatabase mapped(RealModel model) {
        var mapped = MappedDatabase.of(engine(), model);
        var engine = engine().engine();
        if (model == RealModel.KOGITO_DATA_INDEX && (engine == Engine.MYSQL || engine == Engine.MARIADB)) {
            // Its keys of four texts are too long for a character set of up to four bytes a character.
            var database = mapped.database();
            database.execute("ALTER DATABASE " + database.name() + " CHARACTER SET latin1");
        }
        return mapped;
    }
}
