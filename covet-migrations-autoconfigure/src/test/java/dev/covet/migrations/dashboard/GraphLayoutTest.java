package dev.covet.migrations.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GraphLayoutTest {

    private static final int MANY = 2_000;

    @Test
    void noTwoNodesHaveTheSamePlace() {
        assertThat(places(chain(MANY))).doesNotHaveDuplicates();
        assertThat(places(fan(50))).doesNotHaveDuplicates();
        assertThat(places(branches(300))).doesNotHaveDuplicates();
    }

    @Test
    void aLongChainFillsAPageInsteadOfALine() {
        var places = places(chain(MANY));

        var width = places.stream().mapToInt(GraphLayout.Point::x).max().orElse(0);
        var height = places.stream().mapToInt(GraphLayout.Point::y).max().orElse(0);
        assertThat((double) width / height).isBetween(1.2, 3.0);
    }

    @Test
    void branchesOfUnequalWidthFillAPageToo() {
        var places = places(fansInAChain());

        var width = places.stream().mapToInt(GraphLayout.Point::x).max().orElse(0);
        var height = places.stream().mapToInt(GraphLayout.Point::y).max().orElse(0);
        assertThat((double) width / height).isBetween(1.2, 3.0);
    }

    @Test
    void neighboursOfAChainAreNeighboursOnThePage() {
        var places = places(chain(MANY));

        assertThat(IntStream.range(1, MANY)).allMatch(node -> {
            var here = places.get(node);
            var before = places.get(node - 1);
            return Math.abs(here.x() - before.x()) + Math.abs(here.y() - before.y()) <= 230;
        });
    }

    @Test
    void aNodeComesAfterTheLastOfItsParents() {
        var layout = new GraphLayout(List.of(List.of(), List.of(0), List.of(0), List.of(1), List.of(0, 3)));

        assertThat(layout.at(1).x()).isEqualTo(layout.at(2).x());
        assertThat(layout.at(3).x()).isGreaterThan(layout.at(2).x());
        assertThat(layout.at(4).x()).isGreaterThan(layout.at(3).x());
    }

    @Test
    void aGraphOfNothingIsPossible() {
        assertThat(places(List.of())).isEmpty();
    }

    private static List<GraphLayout.Point> places(List<List<Integer>> parents) {
        var layout = new GraphLayout(parents);
        return IntStream.range(0, parents.size()).mapToObj(layout::at).toList();
    }

    private static List<List<Integer>> chain(int length) {
        return IntStream.range(0, length)
                .mapToObj(node -> node == 0 ? List.<Integer>of() : List.of(node - 1))
                .toList();
    }

    private static List<List<Integer>> fan(int width) {
        return IntStream.range(0, width)
                .mapToObj(node -> node == 0 ? List.<Integer>of() : List.of(0))
                .toList();
    }

    /** Three chains that come together now and then. */
    private static List<List<Integer>> branches(int size) {
        var parents = new ArrayList<List<Integer>>();
        for (var node = 0; node < size; node++) {
            parents.add(node < 3 ? List.of() : node % 10 == 0 ? List.of(node - 3, node - 1) : List.of(node - 3));
        }
        return parents;
    }

    /** Of forty nodes, eight stand below each other, and the others in a line. */
    private static List<List<Integer>> fansInAChain() {
        return IntStream.range(0, MANY)
                .mapToObj(node -> {
                    var place = node % 40;
                    var first = node - place;
                    return node == 0 ? List.<Integer>of() : List.of(place > 0 && place < 9 ? first : node - 1);
                })
                .toList();
    }
}
