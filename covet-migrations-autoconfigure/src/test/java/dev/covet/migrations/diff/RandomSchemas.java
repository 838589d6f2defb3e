package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Schema;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random schemas and pairs of them. */
final class RandomSchemas {

    /** Two schemas, in no particular relation. */
    record Pair(Schema from, Schema to) {}

    private RandomSchemas() {}

    static Arbitrary<Schema> schemas() {
        return Combinators.combine(tables(), others()).as(Genes::schema);
    }

    static Arbitrary<Pair> pairs() {
        return Combinators.combine(schemas(), schemas()).as(Pair::new);
    }

    /** Pairs of which the second has all of the first, and more. */
    static Arbitrary<Pair> growingPairs() {
        return Combinators.combine(tables(), others(), Arbitraries.integers().between(1, 8))
                .as((tables, others, kept) -> new Pair(
                        Genes.schema(
                                tables.stream()
                                        .map(genes -> firstOf(genes, kept))
                                        .toList(),
                                firstOf(others, kept / 4)),
                        Genes.schema(tables, others)));
    }

    private static List<Integer> firstOf(List<Integer> genes, int kept) {
        return genes.subList(0, Math.min(kept, genes.size()));
    }

    private static Arbitrary<List<List<Integer>>> tables() {
        return genes().list().ofMaxSize(9).list().ofMaxSize(4);
    }

    private static Arbitrary<List<Integer>> others() {
        return genes().list().ofMaxSize(3);
    }

    private static Arbitrary<Integer> genes() {
        return Arbitraries.integers().between(0, Genes.LARGEST);
    }
}
