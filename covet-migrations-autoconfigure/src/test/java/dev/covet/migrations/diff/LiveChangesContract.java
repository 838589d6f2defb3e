package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the changes of the catalogue do to real databases with rows in every table. */
abstract class LiveChangesContract {

    abstract TestEngine engine();

    static Stream<Change> changes() {
        return ChangeCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void leadToTheWishedSchemaAndKeepTheRows(Change change) {
        try (var database = DiffDatabase.create(engine())) {
            create(database, change.before());
            var request = change.request(database.dialect()::canonical);
            var difference = DiffLaws.requireLaws(change.before(), change.after(), request);
            var kept = tablesThatStay(change);
            var keptBefore = kept.stream().map(Names::before).toList();
            database.fill(change.before(), keptBefore);
            var rows = database.counts(keptBefore);
            var scripts = scriptsUnlessRefused(database, difference.operations(), change.before());

            scripts.ifPresent(database::execute);

            var expected =
                    scripts.isEmpty() ? change.before() : SchemaDiff.target(change.before(), change.after(), request);
            assertThat(outline(database.read()))
                    .isEqualTo(outline(database.dialect().canonical(expected)));
            var keptAfter = kept.stream()
                    .map(scripts.isEmpty() ? Names::before : Names::after)
                    .toList();
            assertThat(database.counts(keptAfter).values()).containsExactlyElementsOf(rows.values());
        }
    }

    private void create(DiffDatabase database, Schema schema) {
        var request = DiffRequest.of(database.dialect()::canonical);
        var operations = SchemaDiff.between(Schema.empty(), schema, request).operations();
        var scripts = scriptsUnlessRefused(database, operations, Schema.empty());
        assumeThat(scripts)
                .as("this engine cannot have the schema before, and says so")
                .isPresent();
        database.execute(scripts.orElseThrow());
    }

    /** The scripts; empty when the engine says before the first statement what it cannot do. */
    private Optional<List<Script>> scriptsUnlessRefused(
            DiffDatabase database, List<Operation> operations, Schema from) {
        try {
            return Optional.of(database.scripts(operations, from));
        } catch (InvalidMigrationException e) {
            assertThat(e).hasMessageMatching(refusals());
            return Optional.empty();
        }
    }

    /** What this engine may say that it cannot do. */
    abstract Pattern refusals();

    private static String outline(Schema schema) {
        return new Outline(schema).toString();
    }

    private record Names(String before, String after) {}

    private static List<Names> tablesThatStay(Change change) {
        return change.before().tables().stream()
                .map(table ->
                        new Names(table.name(), change.renames().tables().getOrDefault(table.name(), table.name())))
                .filter(names -> change.after().table(names.after()).isPresent())
                .toList();
    }
}
