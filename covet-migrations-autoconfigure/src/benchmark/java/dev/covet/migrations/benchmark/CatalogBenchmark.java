package dev.covet.migrations.benchmark;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.StatementCounter;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Reads databases of many tables: with queries as one would write them by hand, with the very queries of Covet Migrations but
 * nothing made of their rows, and completely. In one process, after warming up, each reading on a connection of its own, as
 * a server fills its caches for each connection anew.
 */
final class CatalogBenchmark {

    private static final int WARM_UP_READINGS = 10_000;
    private static final List<String> LABELS = List.of("bulk queries", "Covet's queries", "Covet");

    private final TestEngine engine;
    private final int tables;
    private final int rounds;

    CatalogBenchmark(TestEngine engine, int tables, int rounds) {
        this.engine = engine;
        this.tables = tables;
        this.rounds = rounds;
    }

    /** Reads in one way. */
    @FunctionalInterface
    private interface Way {
        Object read(Session session) throws SQLException;
    }

    void run() {
        try (var database = engine.freshDatabase()) {
            new ManyTables(engine.engine(), tables).create(database);
            run(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(TestDatabase database) throws SQLException {
        var byHand = BulkQueries.of(engine.engine());
        var ours = statements(database);
        var ways = List.<Way>of(
                session -> BulkQueries.read(session.connection(), byHand),
                session -> BulkQueries.read(session.connection(), ours),
                CatalogBenchmark::complete);
        var series = Stream.generate(Series::new).limit(ways.size()).toList();
        var warmUp = Math.max(3, WARM_UP_READINGS / tables);
        for (var round = -warmUp; round < rounds; round++) {
            for (var turn = 0; turn < ways.size(); turn++) {
                var way = Math.floorMod(round + turn, ways.size());
                var measurement = measure(database.dataSource(), ways.get(way));
                if (round >= 0) {
                    series.get(way).add(measurement);
                }
            }
        }
        print(product(database), List.of(byHand.size(), ours.size(), ours.size()), series);
    }

    private static Session open(DataSource dataSource) {
        return new Database("default", dataSource, null, Dialects::of).open();
    }

    private static LiveSchema complete(Session session) {
        return new CatalogReader().read(session, CatalogFilter.everything());
    }

    /** What a complete reading asks; and it must have found everything. */
    private List<String> statements(TestDatabase database) {
        var counter = StatementCounter.on(database.dataSource());
        try (var session = open(counter.dataSource())) {
            counter.reset();
            var columns = complete(session).schema().tables().stream()
                    .mapToInt(table -> table.columns().size())
                    .sum();
            if (columns != tables * ManyTables.COLUMNS) {
                throw new IllegalStateException("Read " + columns + " columns of " + tables + " tables");
            }
            return counter.statements();
        }
    }

    private static Measurement measure(DataSource dataSource, Way way) throws SQLException {
        try (var session = open(dataSource)) {
            var begun = System.nanoTime();
            var read = way.read(session);
            var wall = System.nanoTime() - begun;
            if (read.hashCode() == 0) {
                throw new IllegalStateException("Nothing was read");
            }
            return new Measurement(wall / 1_000, 0, 0, 0);
        }
    }

    private static String product(TestDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            var metadata = connection.getMetaData();
            return metadata.getDatabaseProductName() + " " + metadata.getDatabaseProductVersion();
        }
    }

    private void print(String product, List<Integer> statements, List<Series> series) {
        var table = new ResultTable(LABELS);
        table.add("statements", statements.stream().map(Integer::doubleValue).toList());
        table.add("ms", series, Measurement::wallMicros, 1_000);
        table.add(
                "smallest ms",
                series.stream()
                        .map(each -> each.smallest(Measurement::wallMicros) / 1_000)
                        .toList());
        System.out.printf(
                "%n### W3: read %d tables × %d columns, %s%n%n%s", tables, ManyTables.COLUMNS, product, table);
    }
}
