package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.schema.Schema;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomSchemasTest {

    @Property(tries = 3000)
    void whatLeadsFromOneToTheOtherLeadsThereAndBack(@ForAll("pairs") RandomSchemas.Pair pair) {
        var request = new DiffRequest(DiffLaws.asDeclared(), Genes.fills(pair.to()), Renames.none());

        var difference = DiffLaws.requireLaws(pair.from(), pair.to(), request);

        assertThat(difference.blocking()).isEmpty();
    }

    @Property(tries = 500)
    void aNewTableIsCreatedWithAllItHas(@ForAll("schemas") Schema schema) {
        var operations = SchemaDiff.between(Schema.empty(), schema, DiffRequest.of(DiffLaws.asDeclared()))
                .operations();

        assertThat(operations)
                .filteredOn(operation -> !(operation instanceof AddForeignKey))
                .hasSize(schema.tables().size()
                        + schema.sequences().size()
                        + schema.views().size());
    }

    @Property(tries = 500)
    void aSchemaDoesNotDifferFromItself(@ForAll("schemas") Schema schema) {
        assertThat(SchemaDiff.between(schema, schema, DiffRequest.of(DiffLaws.asDeclared()))
                        .operations())
                .isEmpty();
    }

    @Provide
    static Arbitrary<RandomSchemas.Pair> pairs() {
        return RandomSchemas.pairs();
    }

    @Provide
    static Arbitrary<Schema> schemas() {
        return RandomSchemas.schemas();
    }
}
