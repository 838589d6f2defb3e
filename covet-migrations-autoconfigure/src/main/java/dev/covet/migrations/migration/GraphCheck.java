package dev.covet.migrations.migration;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds everything that is wrong with a set of migrations as a whole, and orders those that are right. */
final class GraphCheck {

    private final Map<String, Migration> byName = new LinkedHashMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final List<Migration> ordered = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    GraphCheck(List<Migration> migrations) {
        migrations.forEach(this::add);
        byApp().values().forEach(this::connect);
        order();
    }

    /** Two newest migrations of one app are a problem unless they are to be merged. */
    GraphCheck requireOneLeafEach() {
        if (problems.isEmpty()) {
            leaves().forEach(this::requireOneLeaf);
        }
        return this;
    }

    /** The newest migrations of each app, those that no other of the app depends on. */
    Map<String, List<Migration>> leaves() {
        var leaves = new LinkedHashMap<String, List<Migration>>();
        byApp().forEach((app, migrations) -> leaves.put(
                app,
                migrations.values().stream()
                        .filter(migration -> children
                                .getOrDefault(migration.name().text(), List.of())
                                .stream()
                                .noneMatch(child -> migration(child).app().equals(app)))
                        .toList()));
        return leaves;
    }

    void throwIfBroken() {
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
    }

    Map<String, Migration> byName() {
        return byName;
    }

    Map<String, List<String>> parents() {
        return parents;
    }

    List<Migration> ordered() {
        return List.copyOf(ordered);
    }

    private Migration migration(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow();
    }

    private void add(Migration migration) {
        var earlier = byName.putIfAbsent(migration.name().text(), migration);
        if (earlier != null) {
            problems.add(new Problem(
                    "There are two migrations named '" + migration.name() + "'.",
                    earlier.origin() + " and " + migration.origin(),
                    "Rename one of them: a migration's name is its identity, whatever folder it lies in."));
        }
    }

    private Map<String, TreeMap<MigrationName, Migration>> byApp() {
        var apps = new TreeMap<String, TreeMap<MigrationName, Migration>>();
        byName.values()
                .forEach(migration -> apps.computeIfAbsent(migration.app(), app -> new TreeMap<>())
                        .put(migration.name(), migration));
        return apps;
    }

    /** Gives each migration of an app its parents: those that it states, else all that carry the number before its own. */
    private void connect(TreeMap<MigrationName, Migration> app) {
        var previous = List.<String>of();
        var current = new ArrayList<MigrationName>();
        for (var migration : app.values()) {
            if (!current.isEmpty() && current.get(0).isNumberedBefore(migration.name())) {
                previous = texts(current);
                current.clear();
            }
            current.add(migration.name());
            connect(migration, previous);
        }
    }

    private static List<String> texts(List<MigrationName> names) {
        var texts = new ArrayList<String>();
        for (var name : names) {
            texts.add(name.text());
        }
        return texts;
    }

    private void connect(Migration migration, List<String> previous) {
        var stated = migration.dependsOn();
        var name = migration.name().text();
        var known = new ArrayList<String>();
        for (var parent : stated == null ? previous : stated) {
            if (byName.containsKey(parent)) {
                known.add(parent);
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(name);
            } else {
                problems.add(new Problem(
                        "Migration '" + name + "' depends on '" + parent + "', which is not there.",
                        migration.origin(),
                        "Bring that migration's file back, or correct the name under dependsOn."));
            }
        }
        parents.put(name, known);
    }

    /** Kahn's algorithm with a sorted set of what is ready, so that the order is the same in every process. */
    private void order() {
        var missing = new HashMap<String, Integer>();
        var ready = new TreeSet<MigrationName>();
        byName.values().forEach(migration -> {
            var count = parents.getOrDefault(migration.name().text(), List.of()).size();
            missing.put(migration.name().text(), count);
            if (count == 0) {
                ready.add(migration.name());
            }
        });
        for (var next = ready.pollFirst(); next != null; next = ready.pollFirst()) {
            ordered.add(migration(next.text()));
            for (var child : children.getOrDefault(next.text(), List.of())) {
                if (missing.merge(child, -1, Integer::sum) == 0) {
                    ready.add(migration(child).name());
                }
            }
        }
        if (ordered.size() < byName.size()) {
            reportCircle();
        }
    }

    private void reportCircle() {
        var done = new HashSet<String>();
        ordered.forEach(migration -> done.add(migration.name().text()));
        var start = byName.keySet().stream()
                .filter(name -> !done.contains(name))
                .findFirst()
                .orElseThrow();
        var circle = circleFrom(start, done);
        problems.add(new Problem(
                "Migrations depend on each other in a circle: " + String.join(" -> ", circle) + ".",
                migration(circle.get(0)).origin(),
                "Remove one of these names from dependsOn, so that one of the migrations can come first."));
    }

    /** Every migration that is left waits for another that is left, so following these leads round. */
    private List<String> circleFrom(String start, Set<String> done) {
        var path = new ArrayList<String>();
        var current = start;
        while (!path.contains(current)) {
            path.add(current);
            current = parents.getOrDefault(current, List.of()).stream()
                    .filter(parent -> !done.contains(parent))
                    .findFirst()
                    .orElseThrow();
        }
        var circle = new ArrayList<>(path.subList(path.indexOf(current), path.size()));
        circle.add(current);
        return circle;
    }

    private void requireOneLeaf(String app, List<Migration> leaves) {
        if (leaves.size() > 1) {
            var names = leaves.stream().map(leaf -> "'" + leaf.name() + "'").toList();
            problems.add(new Problem(
                    "The app '" + app + "' has " + leaves.size() + " newest migrations: " + String.join(", ", names)
                            + ". Two branches have each added one.",
                    String.join(" and ", leaves.stream().map(Migration::origin).toList()),
                    "Run 'covet makemigrations --merge', which adds a migration that depends on all of them. Or let one come"
                            + " after the other: add 'dependsOn: ["
                            + leaves.get(0).name() + "]' to "
                            + leaves.get(leaves.size() - 1).origin() + "."));
        }
    }
}
