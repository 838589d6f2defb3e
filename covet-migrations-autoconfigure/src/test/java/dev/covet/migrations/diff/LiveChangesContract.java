package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
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
            var request = change.request(database.dialect()::canonical);
            var before = create(database, change.before());
            database.fill(change.before());
            var difference = DiffLaws.requireLaws(change.before(), change.after(), request);
            var scripts = database.scripts(difference.operations(), change.before());
            if (scripts.isEmpty()) {
                assertThat(database.read()).isEqualTo(before);
                assumeThat(scripts).as("%s cannot yet, and says so", engine()).isPresent();
            }
            var kept = tablesThatStay(change);
            var rows = database.counts(kept.stream().map(Names::before).toList());

            database.execute(scripts.orElseThrow());

            assertThat(outline(database.read()))
                    .isEqualTo(outline(database.dialect().canonical(target(change, request))));
            assertThat(database.counts(kept.stream().map(Names::after).toList()).values())
                    .containsExactlyElementsOf(rows.values());
        }
    }

    private static Schema target(Change change, DiffRequest request) {
        return SchemaDiff.target(change.before(), change.after(), request);
    }

    private static Schema create(DiffDatabase database, Schema schema) {
        var operations = operations(database, schema);
        var scripts = database.scripts(operations, Schema.empty());
        assumeThat(scripts).as("the schema before cannot be had on this engine").isPresent();
        database.execute(scripts.orElseThrow());
        return database.read();
    }

    private static List<Operation> operations(DiffDatabase database, Schema schema) {
        return SchemaDiff.between(Schema.empty(), schema, DiffRequest.of(database.dialect()::canonical))
                .operations();
    }

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
