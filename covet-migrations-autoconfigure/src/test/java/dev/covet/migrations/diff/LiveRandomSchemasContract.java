package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Real databases in one random schema become another by the difference, and the first again by its inverse. */
abstract class LiveRandomSchemasContract {

    abstract TestEngine engine();

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void becomeEachOther(@ForAll("pairs") RandomSchemas.Pair pair) {
        lead(pair);
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void grow(@ForAll("growingPairs") RandomSchemas.Pair pair) {
        lead(pair);
    }

    private void lead(RandomSchemas.Pair pair) {
        try (var database = DiffDatabase.create(engine())) {
            var request = new DiffRequest(database.dialect()::canonical, Genes.fills(pair.to()), Renames.none());
            var create =
                    SchemaDiff.between(Schema.empty(), pair.from(), request).operations();
            execute(database, create, Schema.empty());
            var before = database.read();
            assertThat(outline(before)).isEqualTo(outline(database.dialect().canonical(pair.from())));
            var operations =
                    DiffLaws.requireLaws(pair.from(), pair.to(), request).operations();

            execute(database, operations, pair.from());

            assertThat(outline(database.read()))
                    .isEqualTo(outline(database.dialect().canonical(pair.to())));
            var after = DiffLaws.apply(operations, pair.from());
            execute(database, DiffLaws.inverses(operations, pair.from()), after);
            assertThat(outline(database.read())).isEqualTo(outline(before));
        }
    }

    private static void execute(DiffDatabase database, List<Operation> operations, Schema from) {
        database.execute(database.scripts(operations, from));
    }

    private static String outline(Schema schema) {
        return new Outline(schema).toString();
    }

    @Provide
    Arbitrary<RandomSchemas.Pair> pairs() {
        return RandomSchemas.pairs();
    }

    @Provide
    Arbitrary<RandomSchemas.Pair> growingPairs() {
        return RandomSchemas.growingPairs();
    }
}
