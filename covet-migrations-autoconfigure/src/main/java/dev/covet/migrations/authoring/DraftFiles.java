package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypeChanges;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.source.YamlMigrationWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a migration of operations, and the text of its files. */
final class DraftFiles {

    private final Workshop workshop;
    private final Session session;
    private final MigrationGraph graph;

    DraftFiles(Workshop workshop, Session session, MigrationGraph graph) {
        this.workshop = workshop;
        this.session = session;
        this.graph = graph;
    }

    /**
     * The files of a migration; of two where the second needs what the first has committed.
     *
     * @param remarks why some of the operations are what they are, for a comment above them
     */
    List<NewFile> of(MakeRequest request, List<Operation> operations, Map<Operation, String> remarks) {
        var first = operations.stream()
                .filter(UserTypeChanges::isUsableOnceCommitted)
                .toList();
        if (first.isEmpty()) {
            return files(
                    request, migration(request, operations, TransactionMode.AUTO, existing(request.app())), remarks);
        }
        var committed = migration(request, first, TransactionMode.NEVER, existing(request.app()));
        var all = new ArrayList<>(files(request, committed, remarks));
        var rest = operations.stream().filter(one -> !first.contains(one)).toList();
        if (!rest.isEmpty()) {
            var names = new ArrayList<>(existing(request.app()));
            names.add(committed.name());
            var next = migration(request, rest, TransactionMode.AUTO, names);
            all.addAll(files(request, next.dependsOn() == null ? next : following(next, committed), remarks));
        }
        return all;
    }

    private Migration migration(
            MakeRequest request,
            List<Operation> operations,
            TransactionMode transactional,
            List<MigrationName> existing) {
        var words = Optional.ofNullable(request.name())
                .orElseGet(() -> isFirst(request.app()) ? "initial" : NameWords.of(operations));
        return migration(
                request,
                words,
                description(operations),
                dependencies(request, operations),
                operations,
                transactional,
                existing);
    }

    private Migration following(Migration migration, Migration former) {
        var dependsOn =
                new ArrayList<>(Optional.ofNullable(migration.dependsOn()).orElse(List.of()));
        dependsOn.removeAll(leaves(migration.app()));
        dependsOn.add(0, former.name().text());
        return new Migration(
                migration.name(),
                migration.app(),
                migration.description(),
                migration.version(),
                dependsOn,
                Map.of(),
                migration.transactional(),
                migration.operations(),
                migration.checksum(),
                migration.origin());
    }

    List<NewFile> merging(MakeRequest request, List<Migration> leaves) {
        var names = leaves.stream().map(leaf -> leaf.name().text()).toList();
        var words = Optional.ofNullable(request.name()).orElseGet(() -> "merge_" + words(leaves));
        return files(
                request,
                migration(
                        request,
                        words,
                        "Merge " + String.join(" and ", names),
                        names,
                        List.of(),
                        TransactionMode.AUTO,
                        existing(request.app())),
                Map.of());
    }

    private List<NewFile> files(MakeRequest request, Migration migration, Map<Operation, String> remarks) {
        return switch (request.format()) {
            case YAML -> {
                var writer = new YamlMigrationWriter();
                yield List.of(file(migration, writer.suffix(), writer.write(migration, remarks)));
            }
            case SQL -> {
                var text = new SqlMigrationText(session.dialect(), graph.schemaAfterAll(), remarks);
                yield List.of(file(migration, text.suffix(migration), text.of(migration)));
            }
        };
    }

    private NewFile file(Migration migration, String suffix, String text) {
        var folder = workshop.directory().folderOf(migration.app());
        return new NewFile(folder.resolve(migration.name() + suffix), text);
    }

    private Migration migration(
            MakeRequest request,
            String words,
            String description,
            @Nullable List<String> dependsOn,
            List<Operation> operations,
            TransactionMode transactional,
            List<MigrationName> existing) {
        var number = new Numbering(workshop.clock()).next(existing);
        return new Migration(
                unused(number + "_" + words),
                request.app(),
                description,
                null,
                dependsOn,
                Map.of(),
                transactional,
                operations,
                Checksum.of(""),
                "a new migration");
    }

    /** Names are unique over all apps, numbers within one. */
    private MigrationName unused(String wanted) {
        var name = MigrationName.parse(wanted);
        for (var count = 2; graph.find(name.text()).isPresent(); count++) {
            name = MigrationName.parse(wanted + "_" + count);
        }
        return name;
    }

    private boolean isFirst(String app) {
        return !graph.leaves().containsKey(app);
    }

    /**
     * Within an app the number says it. Of another app a migration is named where that app has made something which this one
     * changes or refers to.
     */
    private @Nullable List<String> dependencies(MakeRequest request, List<Operation> operations) {
        var objects = new ReferredObjects(operations).names();
        var others = new ArrayList<String>();
        graph.leaves().forEach((app, leaves) -> {
            if (!app.equals(request.app()) && isConcerned(app, objects)) {
                leaves.forEach(leaf -> others.add(leaf.name().text()));
            }
        });
        var own = leaves(request.app());
        if (others.isEmpty() && own.equals(newest(request.app()))) {
            return null;
        }
        var all = new ArrayList<>(own);
        all.addAll(others);
        return all;
    }

    private List<String> leaves(String app) {
        return Optional.ofNullable(graph.leaves().get(app)).orElse(List.of()).stream()
                .map(leaf -> leaf.name().text())
                .toList();
    }

    /** Those that a migration depends on which does not say it: all of the highest number. */
    private List<String> newest(String app) {
        var names = existing(app);
        return names.stream()
                .filter(name -> names.stream().noneMatch(name::isNumberedBefore))
                .map(MigrationName::text)
                .sorted()
                .toList();
    }

    private List<MigrationName> existing(String app) {
        return graph.ordered().stream()
                .filter(migration -> migration.app().equals(app))
                .map(Migration::name)
                .toList();
    }

    private boolean isConcerned(String app, Set<String> objects) {
        var places = new ChangedPlaces();
        return graph.ordered().stream()
                .filter(migration -> migration.app().equals(app))
                .flatMap(migration -> migration.operations().stream())
                .flatMap(operation -> operation.accept(places).stream())
                .anyMatch(place -> objects.contains(place.object()));
    }

    private static String words(List<Migration> leaves) {
        return leaves.stream()
                .map(leaf -> leaf.name().text())
                .map(name -> name.substring(name.indexOf('_') + 1))
                .collect(Collectors.joining("_and_"));
    }

    private static String description(List<Operation> operations) {
        if (operations.isEmpty()) {
            return "";
        }
        var first = operations.get(0).describe();
        var sentence = Character.toUpperCase(first.charAt(0)) + first.substring(1);
        return switch (operations.size()) {
            case 1 -> sentence;
            case 2 -> sentence + ", " + operations.get(1).describe();
            default -> sentence + " and " + (operations.size() - 1) + " more operations";
        };
    }
}
