package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Deed;
import dev.covet.migrations.diff.Step.Rank;
import dev.covet.migrations.operation.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * The steps from one schema to another, put in order by what each needs, creates and removes. Steps that nothing else puts
 * in order follow their rank, then the order in which they were found: the same steps have the same order, always.
 */
final class Steps {

    private static final Comparator<Step> USUAL =
            Comparator.comparing(Step::rank).thenComparingInt(Step::number);

    /** Whoever does the first to a thing goes before whoever does the second to it. */
    private static final List<List<Deed>> PRECEDENCES = List.of(
            List.of(Deed.RELEASES, Deed.REMOVES),
            List.of(Deed.RELEASES, Deed.CHANGES),
            List.of(Deed.REMOVES, Deed.CREATES),
            List.of(Deed.REMOVES, Deed.NEEDS),
            List.of(Deed.CREATES, Deed.CHANGES),
            List.of(Deed.CREATES, Deed.NEEDS),
            List.of(Deed.CHANGES, Deed.NEEDS));

    private final List<Step> all = new ArrayList<>();

    Step add(Rank rank, Operation operation) {
        var step = new Step(operation, rank, all.size());
        all.add(step);
        return step;
    }

    List<Operation> inOrder() {
        var followers = followers();
        var waitingFor = new int[all.size()];
        followers.values().forEach(those -> those.forEach(step -> waitingFor[step.number()]++));
        var ready = new PriorityQueue<>(USUAL);
        var waiting = new PriorityQueue<>(USUAL);
        all.forEach(step -> (waitingFor[step.number()] == 0 ? ready : waiting).add(step));
        var done = new boolean[all.size()];
        var ordered = new ArrayList<Operation>(all.size());
        while (ordered.size() < all.size()) {
            // Nothing ready is a circle that no order can satisfy; the usual order is the best that is left then.
            var step = ready.isEmpty() ? waiting.remove() : ready.remove();
            if (done[step.number()]) {
                continue;
            }
            done[step.number()] = true;
            ordered.add(step.operation());
            for (var follower : followers.getOrDefault(step, List.of())) {
                if (--waitingFor[follower.number()] == 0 && !done[follower.number()]) {
                    ready.add(follower);
                }
            }
        }
        return ordered;
    }

    private Map<Step, List<Step>> followers() {
        var followers = new HashMap<Step, List<Step>>();
        for (var byDeed : byThing().values()) {
            for (var precedence : PRECEDENCES) {
                for (var first : byDeed.getOrDefault(precedence.get(0), List.of())) {
                    for (var second : byDeed.getOrDefault(precedence.get(1), List.of())) {
                        addFollower(followers, first, second);
                    }
                }
            }
        }
        for (var step : all) {
            step.predecessors().forEach(first -> addFollower(followers, first, step));
        }
        return followers;
    }

    private static void addFollower(Map<Step, List<Step>> followers, Step first, Step second) {
        if (first != second) {
            followers.computeIfAbsent(first, none -> new ArrayList<>()).add(second);
        }
    }

    private Map<Thing, Map<Deed, List<Step>>> byThing() {
        var byThing = new HashMap<Thing, Map<Deed, List<Step>>>();
        for (var step : all) {
            step.deeds()
                    .forEach((deed, things) ->
                            things.forEach(thing -> byThing.computeIfAbsent(thing, none -> new EnumMap<>(Deed.class))
                                    .computeIfAbsent(deed, none -> new ArrayList<>())
                                    .add(step)));
        }
        return byThing;
    }
}
