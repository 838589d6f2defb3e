package dev.covet.migrations.actuate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.plan.Risk;
import dev.covet.migrations.testing.TestEngine;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
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

            endpoint(context).rollback(1, null, null, null, true, dana);

            assertThat(database.query("SELECT DISTINCT executor FROM _covet_audit WHERE direction = 'BACKWARD'"))
                    .containsExactly(List.of("dana"));
        });
    }

    @Test
    void saysWhatWouldComeOfItAndDoesIt() {
        application.run(context -> {
            database.execute("INSERT INTO books VALUES (1, 'Emma'), (2, NULL)");

            var validation = endpoint(context).validate(1, null, null, null);
            assertThat(validation.safe()).isTrue();
            assertThat(validation.riskLevel()).isEqualTo(Risk.HIGH);
            assertThat(validation.dataAtRisk()).isEqualTo(Map.of("books", 1L));
            assertThat(validation.statements()).anyMatch(sql -> sql.contains("DROP COLUMN"));
            assertThat(endpoint(context).validate(null, "zero", null, null).migrations())
                    .containsExactly("0002_title", "0001_books");

            var outcome = endpoint(context).rollback(null, null, null, "0002_title", null, SecurityContext.NONE);
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

            var refused = endpoint(context).rollback(1, null, null, null, false, SecurityContext.NONE);
            assertThat(refused.done()).isFalse();
            assertThat(refused.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("max-risk=LOW"));
            assertThat(endpoint(context).validate(9, null, null, null).errors())
                    .singleElement()
                    .asString()
                    .contains("There are 2 applied migrations");
            assertThat(endpoint(context)
                            .rollback(1, null, null, null, true, SecurityContext.NONE)
                            .done())
                    .isTrue();
        });
    }

    @Test
    void wantsOneExtent() {
        application.run(context -> {
            assertThatThrownBy(() -> endpoint(context).validate(1, "zero", null, null))
                    .isInstanceOf(InvalidEndpointRequestException.class);
            assertThatThrownBy(() -> endpoint(context).validate(0, null, null, null))
                    .isInstanceOf(InvalidEndpointRequestException.class);
        });
    }

    private static MigrationRollbackEndpoint endpoint(ApplicationContext context) {
        return context.getBean(MigrationRollbackEndpoint.class);
    }
}
