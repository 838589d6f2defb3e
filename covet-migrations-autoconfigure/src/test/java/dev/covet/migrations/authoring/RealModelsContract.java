package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covet.migrations.diff.Undeclared;
import dev.covet.migrations.entity.MappedDatabase;
import dev.covet.migrations.entity.RealModel;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
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
            assumeThat(model == RealModel.KOGITO_DATA_INDEX && isMysqlFamily())
                    .as(
                            "its column definitions say jsonb, so that Hibernate can create it on PostgreSQL and SQLite only")
                    .isFalse();
            mapped.createByHibernate();

            assertThat(ModelProject.of(mapped, folder).changes(Against.DATABASE))
                    .allMatch(this::isMissingOfHibernate);
        }
    }

    /** Hibernate's dialect of SQLite creates neither foreign keys nor unique constraints of several columns. */
    private boolean isMissingOfHibernate(String change) {
        return engine() == TestEngine.SQLITE
                && (change.startsWith("AddForeignKey[") || change.startsWith("AddUnique["));
    }

    private boolean isMysqlFamily() {
        var engine = engine().engine();
        return engine == Engine.MYSQL || engine == Engine.MARIADB;
    }

    private MappedDatabase mapped(RealModel model) {
        var mapped = MappedDatabase.of(engine(), model);
        if (model == RealModel.KOGITO_DATA_INDEX && isMysqlFamily()) {
            // Its keys of four texts are too long for a character set of up to four bytes a character.
            var database = mapped.database();
            database.execute("ALTER DATABASE " + database.name() + " CHARACTER SET latin1");
        }
        return mapped;
    }
}
