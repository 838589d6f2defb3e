package dev.covet.migrations.benchmark;

import dev.covet.migrations.benchmark.application.jpa.JpaApplication;
import dev.covet.migrations.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * How long a running application takes to answer the page, each part of it and the audit's endpoint, over HTTP, from the
 * request to the last byte. Each is asked after a pause, so that nothing is shared with what was asked before.
 */
final class PageBenchmark implements AutoCloseable {

    private static final int WARM_UP = 3;
    private static final Duration PAUSE = Duration.ofMillis(1_100);

    private final HttpClient browser = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext application;
    private final TestDatabase database;
    private final List<String> migrations;

    /**
     * Starts the application, which migrates.
     *
     * @param folder where the migrations lie
     */
    PageBenchmark(TestDatabase database, Path folder, List<String> migrations) {
        this.database = database;
        this.migrations = List.copyOf(migrations);
        application = new SpringApplicationBuilder(JpaApplication.class)
                .properties(
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.username(),
                        "spring.datasource.password=" + database.password(),
                        "spring.jpa.hibernate.ddl-auto=none",
                        "spring.flyway.enabled=false",
                        "spring.docker.compose.enabled=false",
                        "spring.main.banner-mode=off",
                        "spring.jpa.open-in-view=false",
                        "logging.level.root=warn",
                        "server.port=0",
                        "covet.migrations.locations=file:" + folder,
                        "management.endpoints.web.exposure.include=migrationaudit,migrationdashboard")
                .run();
    }

    /** What is asked, by the title that it has in the table. */
    private Map<String, String> questions() {
        var newest = migrations.get(migrations.size() - 1);
        var middle = migrations.get(migrations.size() / 2);
        var questions = new LinkedHashMap<String, String>();
        questions.put("page", "");
        for (var part : List.of("overview", "migrations", "slowest", "failures", "pending", "graph")) {
            questions.put(part, "/" + part);
        }
        questions.put("migration", "/migration?name=" + middle);
        questions.put("rollback", "/rollback");
        questions.put("statistics", "/statistics");
        questions.put("audit", "/audit");
        questions.put("audit, a text", "/audit?text=amount_3");
        questions.put("drift", "/drift");
        questions.put("difference: entities, database", "/difference?from=entities&to=database");
        questions.put("difference: newest migration, database", "/difference?from=" + newest + "&to=database");
        questions.put("difference: two migrations", "/difference?from=" + middle + "&to=" + newest);
        questions.replaceAll((title, path) -> "migrationdashboard" + path);
        questions.put("endpoint `migrationaudit`", "migrationaudit");
        return questions;
    }

    /** Asks everything so often, and prints what it took. */
    void run(int rounds) {
        System.out.printf(
                "%n### W10: page and endpoint of an application with %,d migrations, %s; ms over HTTP%n%n"
                        + "| | median (smallest) | first answer |%n|---|---:|---:|%n",
                migrations.size(), database.engine());
        questions().forEach((title, path) -> {
            var first = ask(path).wallMicros();
            var series = new Series();
            for (var round = -WARM_UP; round < rounds; round++) {
                var measurement = ask(path);
                if (round >= 0) {
                    series.add(measurement);
                }
            }
            System.out.printf(
                    "| %s | %.0f (%.0f) | %.0f |%n",
                    title,
                    series.median(Measurement::wallMicros) / 1_000,
                    series.smallest(Measurement::wallMicros) / 1_000,
                    first / 1_000.0);
        });
    }

    private Measurement ask(String path) {
        var port = ((WebServerApplicationContext) application).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/" + path))
                .build();
        try {
            Thread.sleep(PAUSE.toMillis());
            var begun = System.nanoTime();
            var answer = browser.send(request, BodyHandlers.ofString());
            var wall = System.nanoTime() - begun;
            if (answer.statusCode() != 200 || answer.body().contains("\"problems\":[{")) {
                throw new IllegalStateException(path + " was answered with " + answer.body());
            }
            return new Measurement(wall / 1_000, 0, 0, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
