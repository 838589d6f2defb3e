package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.covet.migrations.autoconfigure.Applications;
import dev.covet.migrations.autoconfigure.library.LibraryApplication;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The audit as it is seen over HTTP, on every engine. Nothing is changed, so one application serves all tests of an engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AuditOverHttpContract {

    private final HttpClient http = HttpClient.newHttpClient();
    private TestDatabase database;
    private ConfigurableApplicationContext application;

    protected abstract TestEngine engine();

    @BeforeAll
    void start() {
        database = engine().freshDatabase();
        var properties = Stream.concat(
                        Stream.of(Applications.dataSource(database)),
                        Stream.of(
                                "server.port=0",
                                "covet.migrations.locations=classpath:library",
                                "spring.jpa.hibernate.ddl-auto=none",
                                "spring.docker.compose.enabled=false",
                                "spring.main.banner-mode=off",
                                "management.endpoints.web.exposure.include=migrationaudit,migrationreport"))
                .toArray(String[]::new);
        application = new SpringApplicationBuilder(LibraryApplication.class)
                .properties(properties)
                .run();
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void theAuditIsTheContract() {
        var audit = get("migrationaudit?limit=2");

        assertThat(audit.statusCode()).isEqualTo(200);
        assertThat(at(audit, "$"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKeys(
                        "statistics",
                        "migrationVelocity",
                        "recentFailures",
                        "conflicts",
                        "health",
                        "slowestMigrations",
                        "slowestStatements",
                        "events",
                        "next");
        assertThat(at(audit, "$.statistics"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsKeys("averageDurationSeconds", "rollbacksPerformed", "failedExecutions", "totalRowsAffected")
                .containsEntry("totalExecutions", 2)
                .containsEntry("successRate", 1.0);
        assertThat(at(audit, "$.migrationVelocity[0].date")).asString().matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(at(audit, "$.events"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2);
        assertThat(at(get("migrationaudit/0001_create_books"), "$.events[0].migration"))
                .isEqualTo("0001_create_books");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    migrationaudit?limit=0|'limit' is '0'.|a whole number from 1 to 1000
                    migrationaudit?limit=5000000000|'limit' is '5000000000'.|a whole number from 1 to 1000
                    migrationaudit?limit=many|'limit' is 'many'.|a whole number from 1 to 1000
                    migrationaudit/0001_create_books?limit=-3|'limit' is '-3'.|a whole number from 1 to 1000
                    migrationaudit?since=yesterday|'yesterday' is no date|dates such as 2026-01-31
                    migrationaudit?since=2026-13-01|'2026-13-01' is no date|dates such as 2026-01-31
                    migrationaudit?since=2026-02-01&until=2026-01-01|before it begins|the earlier one first
                    migrationaudit?kind=party|'kind' is 'party'.|one of run_started, run_completed
                    migrationaudit?kind=run_started,party|'kind' is 'party'.|one of run_started
                    migrationaudit?outcome=maybe|'outcome' is 'maybe'.|one of success
                    migrationaudit?before=-|'before' is '-'.|the number of an event
                    migrationaudit/0001_create_books?before=x|'before' is 'x'.|the number of an event
                    migrationreport?from=31.12.2026|'31.12.2026' is no date|dates such as 2026-01-31
                    migrationreport?from=2026-02-02&to=2026-01-01|before it begins|the earlier one first
                    migrationreport?format=pdf|'format' is 'pdf'.|one of json, csv, html
                    """)
    void aWrongRequestIsAnsweredWithTheReason(String request, String what, String fix) {
        var answer = get(request);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(at(answer, "$.problems[0].what")).asString().contains(what);
        assertThat(at(answer, "$.problems[0].fix")).asString().contains(fix);
    }

    @Test
    void theReportComesInThreeForms() {
        var json = get("migrationreport?from=2020-01-01");
        var csv = get("migrationreport?format=csv");
        var html = get("migrationreport?format=HTML");

        assertThat(at(json, "$"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsAllEntriesOf(Map.of("database", "default", "complete", true));
        assertThat(at(json, "$.violations"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(at(json, "$.verification.intact")).isEqualTo(true);
        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.body())
                .startsWith("\"id\",\"at\",\"kind\",\"migration\"")
                .contains("\"0001_create_books\"");
        assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(html.body()).contains("<h2>All changes (2)</h2>");
    }

    private static Object at(HttpResponse<String> answer, String path) {
        return JsonPath.read(answer.body(), path);
    }

    private HttpResponse<String> get(String request) {
        var port = ((WebServerApplicationContext) application).getWebServer().getPort();
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/" + request))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
