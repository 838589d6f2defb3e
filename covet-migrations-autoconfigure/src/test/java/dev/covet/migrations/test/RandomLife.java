package dev.covet.migrations.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.diff.RandomHistories;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationState;
import dev.covet.migrations.migration.Migrations;
import dev.covet.migrations.plan.MigrationStatus;
import dev.covet.migrations.plan.Orphaned;
import dev.covet.migrations.plan.OutOfOrder;
import dev.covet.migrations.plan.PlanRequest;
import dev.covet.migrations.plan.PlanRules;
import dev.covet.migrations.plan.RollbackRequest;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.runner.MigrationListener;
import dev.covet.migrations.runner.MigrationRun;
import dev.covet.migrations.runner.Migrator;
import dev.covet.migrations.runner.MigratorSettings;
import dev.covet.migrations.runner.NoJavaSteps;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.ReusedConnections;
import dev.covet.migrations.testing.StatementFailure;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A database that two applications migrate at random, with rows in all tables. It remembers what it was like after each
 * migration.
 */
final class RandomLife implements AutoCloseable {

    private static final String PREFIX = "_covet_";
    private static final List<String> APPS = List.of("one", "two");
    private static final int ROWS = 3;

    private final TestDatabase database;
    private final ReusedConnections connections;
    private final StatementFailure failing;
    private final Random random;
    private final Map<String, RandomHistories> histories = new LinkedHashMap<>();
    private final List<Migration> migrations = new ArrayList<>();
    private final Map<String, DatabaseContent> after = new LinkedHashMap<>();

    RandomLife(TestEngine engine, Random random) {
        this.database = engine.freshDatabase();
        this.connections = ReusedConnections.to(database.dataSource());
        this.failing = StatementFailure.on(connections.dataSource());
        this.random = random;
        try (var session = open().open()) {
            var first = true;
            for (var app : APPS) {
                histories.put(app, new RandomHistories(session.dialect(), random, !first));
                first = false;
            }
        }
    }

    /** Migrates once more; false when the rows that are there do not allow it, which is the end of it. */
    boolean grow() {
        var app = APPS.get(random.nextInt(APPS.size()));
        var operations = histories.get(app).next().toArray(dev.covet.migrations.operation.Operation[]::new);
        var name = "%04d_%s".formatted(migrations.size() + 1, app);
        migrations.add(Migrations.migration(name, app, null, operations));
        var before = content();
        try {
            migrate();
        } catch (MigrationException e) {
            return false;
        }
        try (var session = open().open()) {
            new GeneratedRows(session, ROWS, random.nextInt(9))
                    .fill(before.schema(), content().schema());
        }
        after.put(name, content());
        return true;
    }

    MigrationRun migrate() {
        return migrator().migrate(PlanRequest.everything());
    }

    MigrationRun rollback(RollbackRequest request) {
        return migrator().rollback(request, true);
    }

    /** Rolls back while a statement of that number, from 1, fails; gives what came of it, {@code null} for success. */
    @Nullable
    RuntimeException rollbackFailingAt(int statement, RollbackRequest request) {
        failing.failAt(statement);
        try {
            rollback(request);
            return null;
        } catch (MigrationException e) {
            return e;
        } finally {
            failing.failAt(-1);
        }
    }

    /** Rolls back; gives how many statements that took. */
    int statementsOf(RollbackRequest request) {
        failing.failAt(Integer.MAX_VALUE);
        try {
            rollback(request);
            return Integer.MAX_VALUE - failing.left();
        } finally {
            failing.failAt(-1);
        }
    }

    /** Any way to ask for a rollback. */
    RollbackRequest request() {
        var applied = applied();
        var name = applied.get(random.nextInt(applied.size()));
        return switch (random.nextInt(4)) {
            case 0 -> new RollbackRequest.Steps(1 + random.nextInt(applied.size()));
            case 1 -> new RollbackRequest.To(name);
            case 2 -> new RollbackRequest.To(RollbackRequest.ZERO);
            default -> new RollbackRequest.Only(name, true);
        };
    }

    List<String> applied() {
        return migrator().status().migrations().stream()
                .filter(migration -> migration.state() == MigrationState.APPLIED)
                .map(MigrationStatus::name)
                .toList();
    }

    /** Whether a migration failed after some of its statements were committed. */
    boolean isHalfDone() {
        return migrator().status().migrations().stream()
                .anyMatch(migration -> migration.state() == MigrationState.FAILED);
    }

    /** Writes what an application might, to what is there now; tells what, or nothing when there was nothing to write. */
    List<String> write() {
        var now = moment();
        try (var session = open().open()) {
            return new AppWrites(session, now, random).write();
        }
    }

    Moment moment() {
        var content = content();
        var applied = applied();
        var carriedOut = migrations.stream()
                .filter(migration -> applied.contains(migration.name().text()))
                .toList();
        try (var session = open().open()) {
            return Moment.of(session, content, carriedOut);
        }
    }

    DatabaseContent content() {
        try (var session = open().open()) {
            return DatabaseContent.of(session, PREFIX);
        }
    }

    /** What it is to be like with the migrations that are applied now: each app's tables as after its last one. */
    void requireAsRemembered(String moment) {
        var now = content();
        var tables = new ArrayList<Table>();
        var rows = new TreeMap<String, List<String>>();
        for (var app : APPS) {
            var last = applied().stream().filter(name -> name.endsWith(app)).reduce((one, other) -> other);
            last.map(after::get)
                    .ifPresent(content -> content.schema().tables().stream()
                            .filter(table -> appOf(table.name()).equals(app))
                            .forEach(table -> {
                                tables.add(table);
                                var known = content.rows().getOrDefault(table.name(), List.of());
                                // It was filled later, when there was something to refer to.
                                rows.put(
                                        table.name(),
                                        known.isEmpty() ? now.rows().getOrDefault(table.name(), known) : known);
                            }));
        }
        var schema = new Schema(tables, List.of(), List.of(), List.of(), true);
        var expected = new DatabaseContent(now.dialect(), schema, now.natives(), rows);
        assertThat(expected.differencesOf(now)).as("%s; %s", moment, this).isEmpty();
    }

    private static String appOf(String table) {
        return table.startsWith("ant") || table.startsWith("bee") ? APPS.get(0) : APPS.get(1);
    }

    private Database open() {
        return new Database("default", connections.dataSource(), null, Dialects::of);
    }

    private static MigratorSettings settings() {
        return new MigratorSettings(
                PREFIX,
                new PlanRules(OutOfOrder.APPLY, Orphaned.REFUSE),
                Duration.ofSeconds(60),
                Duration.ofSeconds(3),
                false,
                false);
    }

    private Migrator migrator() {
        return new Migrator(
                new Database("default", failing.dataSource(), null, Dialects::of),
                Migrations.source(migrations.toArray(Migration[]::new)),
                settings().allowingDestructive(),
                new NoJavaSteps(),
                new MigrationListener() {});
    }

    @Override
    public void close() {
        connections.close();
        database.close();
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        migrations.forEach(migration -> {
            text.append('\n').append(migration.name());
            migration.operations().forEach(operation -> text.append("\n    ").append(operation));
        });
        return text.toString();
    }
}
