package dev.covet.migrations.diff.rename;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Parts of about the same size, so that all samples of a project are in one part. The same samples give the same parts. */
final class Folds<S> {

    private final List<List<S>> parts = new ArrayList<>();

    Folds(List<S> samples, Function<S, String> project, int number) {
        var byProject = new HashMap<String, List<S>>();
        samples.forEach(sample -> byProject
                .computeIfAbsent(project.apply(sample), none -> new ArrayList<>())
                .add(sample));
        for (var part = 0; part < number; part++) {
            parts.add(new ArrayList<>());
        }
        byProject.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<S>> entry) ->
                                -entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> parts.stream()
                        .min(Comparator.comparingInt(List::size))
                        .orElseThrow()
                        .addAll(entry.getValue()));
    }

    int number() {
        return parts.size();
    }

    List<S> part(int number) {
        return parts.get(number);
    }

    /** All but that part. */
    List<S> rest(int number) {
        var rest = new ArrayList<S>();
        for (var part = 0; part < parts.size(); part++) {
            if (part != number) {
                rest.addAll(parts.get(part));
            }
        }
        return rest;
    }
}
