package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.report.RollbackDescriptor;
import dev.covet.migrations.testing.TestEngine;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.context.ApplicationContext;

class MigrationRollbackEndpointTest extends EndpointContract {

    MigrationRollbackEndpointTest() {
        super("migrationrollback", MigrationRollbackAutoConfiguration.class);
    }

    @Override
    protected TestEngine engine() {
        return TestEngine.SQLITE;
    }

    @BeforeEach
    void writeMigrations() {
        migrations
                .without("0001_create_books.sql")
                .without("0002_add_title.sql")
                .with("0001_books.yaml", """
                        operations:
                          - createTable:
                              name: books
                              columns: [{name: id, type: bigint, nullable: false}]
                              primaryKey: {columns: [id]}
                        """)
                .with("0002_title.yaml", """
                        operations:
                          - addColumn: {table: books, column: {name: title, type: text}}
                        """);
    }

    @Test
    void isThereOnlyWhereItIsExposed() {
        application.run(context -> assertThat(context).hasSingleBean(MigrationRollbackEndpoint.class));
        application
                .withPropertyValues("management.endpoints.web.exposure.include=health")
                .run(context -> assertThat(context).doesNotHaveBean(MigrationRollbackEndpoint.class));
    }

    @Test
    void theAuditNamesWhoeverIsLoggedIn() {
        application.run(context -> {
            var dana = new SecurityContext() {
                @Override
                public Principal getPrincipal() {
                    return () -> "dana";
                }

                @Override
                public boolean isUserInRole(String role) {
                    return false;
                }
            };

            endpoint(context).rollback("1", null, null, null, true, dana);

            assertThat(database.query("SELECT DISTINCT executor FROM _covet_audit WHERE direction = 'BACKWARD'"))
                    .containsExactly(List.of("dana"));
        });
    }

    @Test
    void saysWhatWouldComeOfItAndDoesIt() {
        application.run(context -> {
            database.execute("INSERT INTO books VALUES (1, 'Emma'), (2, NULL)");

            var validation = validate(context, "1", null);
            assertThat(validation.safe()).isTrue();
            assertThat(validation.riskLevel()).isEqualTo(Risk.HIGH);
            assertThat(validation.dataAtRisk()).isEqualTo(Map.of("books", 1L));
            assertThat(validation.statements()).anyMatch(sql -> sql.contains("DROP COLUMN"));
            assertThat(validate(context, null, "zero").migrations()).containsExactly("0002_title", "0001_books");

            var outcome = rollback(context, null, "0002_title", null);
            assertThat(outcome.done()).isTrue();
            assertThat(outcome.problems()).isEmpty();
            assertThat(database.query("SELECT name FROM pragma_table_info('books')"))
                    .hasSize(1);
        });
    }

    @Test
    void saysWhyItDoesNot() {
        application.withPropertyValues("covet.migrations.rollback.max-risk=low").run(context -> {
            database.execute("INSERT INTO books VALUES (1, 'Emma')");

            var refused = rollback(context, "1", null, false);
            assertThat(refused.done()).isFalse();
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("max-risk=LOW"));
            assertThat(validate(context, "9", null).errors())
                    .singleElement()
                    .asString()
                    .contains("There are 2 applied migrations");
            assertThat(rollback(context, "1", null, true).done()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    1    | zero | There are several of 'steps', 'target', 'version' and 'migration'. Give one of them.
                    0    |      | 'steps' is '0'. Give a whole number from 1 to 2147483647.
                    some |      | 'steps' is 'some'. Give a whole number from 1 to 2147483647.
                    """)
    void whatMeansNothingIsRefusedWithTheReason(String steps, @Nullable String target, String reason) {
        application.run(context -> {
            var validation = endpoint(context).validate(steps, target, null, null);
            assertThat(validation.getStatus()).isEqualTo(400);
            assertThat(body(validation).safe()).isFalse();
            assertThat(body(validation).errors()).containsExactly(reason);

            var outcome = endpoint(context).rollback(steps, target, null, null, true, SecurityContext.NONE);
            assertThat(outcome.getStatus()).isEqualTo(400);
            assertThat(body(outcome).done()).isFalse();
            assertThat(body(outcome).problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.what() + " " + problem.fix()).isEqualTo(reason));
            assertThat(context.getBean(CovetMigrations.class).plan().isEmpty()).isTrue();
        });
    }

    private static RollbackDescriptor validate(
            ApplicationContext context, @Nullable String steps, @Nullable String target) {
        return body(endpoint(context).validate(steps, target, null, null));
    }

    private static RollbackOutcomeDescriptor rollback(
            ApplicationContext context, @Nullable String steps, @Nullable String migration, @Nullable Boolean force) {
        return body(endpoint(context).rollback(steps, null, null, migration, force, SecurityContext.NONE));
    }

    private static <T> T body(WebEndpointResponse<T> response) {
        return Objects.requireNonNull(response.getBody());
    }

    private static MigrationRollbackEndpoint endpoint(ApplicationContext context) {
        return context.getBean(MigrationRollbackEndpoint.class);
    }
}
