package dev.covet.migrations.source;

import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration file's name taken apart: {@code 0007_add_email.postgresql.sql}.
 *
 * @param engine the only engine that the file is for; {@code null} when it is for all that have no file of their own
 */
record MigrationFileName(MigrationName migration, @Nullable Engine engine, MigrationFormat format) {

    /** @throws InvalidMigrationException when there is no migration's name in it, or no engine's where one should be */
    static MigrationFileName parse(SourceFile file) {
        var fileName = file.fileName();
        var format = MigrationFormat.of(fileName).orElseThrow();
        var stem = fileName.substring(0, fileName.lastIndexOf('.'));
        var dot = stem.indexOf('.');
        return new MigrationFileName(
                name(file, dot < 0 ? stem : stem.substring(0, dot)),
                dot < 0 ? null : engine(file, stem.substring(dot + 1)),
                format);
    }

    private static MigrationName name(SourceFile file, String stem) {
        try {
            return MigrationName.parse(stem);
        } catch (InvalidMigrationException e) {
            throw new InvalidMigrationException(
                    e.problems().stream()
                            .map(problem -> problem.at(file.path()))
                            .toList(),
                    e);
        }
    }

    private static Engine engine(SourceFile file, String id) {
        return Engine.ofId(id)
                .orElseThrow(() -> new InvalidMigrationException(List.of(new Problem(
                        "The file is meant for the engine '" + id + "', which there is not.",
                        file.path(),
                        EngineIds.fix(id) + " A migration's name has no dots."))));
    }
}
