package dev.covet.migrations.plan;

import dev.covet.migrations.migration.AppliedMigration;
import dev.covet.migrations.migration.History;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.problem.DriftException;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Chooses the migrations that a rollback undoes. */
final class RollbackSelection {

    private final MigrationGraph graph;
    private final History history;

    RollbackSelection(MigrationGraph graph, History history) {
        this.graph = graph;
        this.history = history;
    }

    /**
     * The migrations to undo, in the order in which they are undone: each before those that it depends on.
     *
     * @throws InvalidMigrationException when the request names what is not there
     * @throws DriftException when it cannot be fulfilled as the database stands
     */
    List<Migration> of(RollbackRequest request) {
        if (request instanceof RollbackRequest.Steps steps) {
            return last(steps.count());
        }
        if (request instanceof RollbackRequest.To to) {
            return to.target().equals(RollbackRequest.ZERO) ? backwards(applied()) : after(to.target());
        }
        if (request instanceof RollbackRequest.ToVersion to) {
            return afterVersion(to.version());
        }
        return only((RollbackRequest.Only) request);
    }

    /** Of those that nothing applied depends on, again and again the one that was applied last. */
    private List<Migration> last(int count) {
        var applied = applied();
        if (count > applied.size()) {
            throw new DriftException(
                    "There are " + applied.size() + " applied migrations, so " + count + " cannot be undone.",
                    "Ask for at most " + applied.size() + " steps, or for '" + RollbackRequest.ZERO + "' to undo all.");
        }
        return new LastApplied(applied).choose(count);
    }

    /** Gives the applied ones back, again and again the last of those that nothing that is left depends on. */
    private final class LastApplied {

        private final Map<String, Candidate> byName = new HashMap<>();
        private final Map<String, Integer> dependents = new HashMap<>();
        private final PriorityQueue<Candidate> free = new PriorityQueue<>(Comparator.comparing(Candidate::at)
                .thenComparing(Candidate::place)
                .reversed());

        /** @param place its place in the order of migrations */
        private record Candidate(Migration migration, long at, int place) {

            private String name() {
                return migration.name().text();
            }
        }

        LastApplied(List<Migration> applied) {
            for (var migration : applied) {
                var candidate = new Candidate(migration, appliedAt(migration), byName.size());
                byName.put(candidate.name(), candidate);
                graph.parents(candidate.name()).forEach(parent -> dependents.merge(parent, 1, Integer::sum));
            }
            byName.values().stream()
                    .filter(candidate -> !dependents.containsKey(candidate.name()))
                    .forEach(free::add);
        }

        List<Migration> choose(int count) {
            var chosen = new ArrayList<Migration>();
            while (chosen.size() < count) {
                var next = free.remove();
                chosen.add(next.migration());
                graph.parents(next.name()).forEach(this::release);
            }
            return chosen;
        }

        private void release(String parent) {
            if (dependents.merge(parent, -1, Integer::sum) == 0) {
                Optional.ofNullable(byName.get(parent)).ifPresent(free::add);
            }
        }
    }

    private long appliedAt(Migration migration) {
        return history.find(migration.name().text())
                .map(AppliedMigration::appliedAt)
                .orElseThrow()
                .toEpochMilli();
    }

    private List<Migration> after(String target) {
        requireApplied(target);
        return backwards(applied(graph.dependents(target)));
    }

    private List<Migration> afterVersion(String text) {
        var version = Version.parse(text);
        var stays = new HashSet<String>();
        var isKnown = false;
        for (var migration : applied()) {
            var completed = migration.version();
            if (completed != null && completed.compareTo(version) <= 0) {
                isKnown |= completed.compareTo(version) == 0;
                graph.upTo(migration.name().text())
                        .forEach(needed -> stays.add(needed.name().text()));
            }
        }
        if (!isKnown) {
            throw new InvalidMigrationException(
                    "No applied migration completes the version " + version + ".",
                    "Name a version that an applied migration has under 'version'; 'covet status' shows the current one.");
        }
        return backwards(without(stays));
    }

    private List<Migration> without(Set<String> names) {
        return applied().stream()
                .filter(migration -> !names.contains(migration.name().text()))
                .toList();
    }

    private List<Migration> only(RollbackRequest.Only request) {
        requireApplied(request.name());
        var dependents = applied(graph.dependents(request.name()));
        if (!dependents.isEmpty() && !request.withDependents()) {
            throw new DriftException(
                    "Migration '" + request.name() + "' cannot be undone alone: "
                            + String.join(
                                    ", ",
                                    dependents.stream()
                                            .map(migration -> migration.name().text())
                                            .toList())
                            + " depend on it.",
                    "Undo them with it, or first.");
        }
        var chosen = new ArrayList<>(dependents);
        chosen.add(0, graph.find(request.name()).orElseThrow());
        return backwards(chosen);
    }

    private void requireApplied(String name) {
        if (graph.find(name).isEmpty()) {
            throw graph.unknown(name);
        }
        if (!history.isApplied(name)) {
            throw new DriftException(
                    "Migration '" + name + "' is not applied, so there is nothing to undo.",
                    "Name an applied migration; 'covet showmigrations' lists them.");
        }
    }

    private List<Migration> applied() {
        return applied(graph.ordered());
    }

    private List<Migration> applied(List<Migration> migrations) {
        return migrations.stream()
                .filter(migration -> history.isApplied(migration.name().text()))
                .toList();
    }

    private static List<Migration> backwards(List<Migration> migrations) {
        var backwards = new ArrayList<>(migrations);
        Collections.reverse(backwards);
        return backwards;
    }
}
