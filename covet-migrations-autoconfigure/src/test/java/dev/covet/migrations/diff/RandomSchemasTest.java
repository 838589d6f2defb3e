package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Schema;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RandomSchemasTest {

    @Property(tries = 3000)
    void whatLeadsFromOneToTheOtherLeadsThereAndBack(@ForAll("schemas") Schema from, @ForAll("schemas") Schema to) {
        var request = new DiffRequest(DiffLaws.asDeclared(), Genes.fills(to), Renames.none());

        var difference = DiffLaws.requireLaws(from, to, request);

        assertThat(difference.blocking()).isEmpty();
    }

    @Property(tries = 500)
    void aSchemaDoesNotDifferFromItself(@ForAll("schemas") Schema schema) {
        assertThat(SchemaDiff.between(schema, schema, DiffRequest.of(DiffLaws.asDeclared()))
                        .operations())
                .isEmpty();
    }

    @Provide
    static Arbitrary<Schema> schemas() {
        Arbitrary<Integer> gene = Arbitraries.integers().between(0, Genes.LARGEST);
        Arbitrary<List<List<Integer>>> tables = gene.list().ofMaxSize(9).list().ofMaxSize(4);
        return Combinators.combine(tables, gene.list().ofMaxSize(3)).as(Genes::schema);
    }
}
