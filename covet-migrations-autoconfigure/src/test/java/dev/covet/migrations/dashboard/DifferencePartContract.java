package dev.covet.migrations.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.actuate.shelf.ShelfApplication;
import dev.covet.migrations.autoconfigure.EntityModelsAutoConfiguration;
import dev.covet.migrations.report.SchemaDifferenceDescriptor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Entities, database and points of the history, any two of them compared, on every engine. */
abstract class DifferencePartContract extends DashboardContract {

    private static final String TABLE = """
            operations:
              - createTable: {name: shelves, columns: [{name: id, type: bigint, nullable: false}], primaryKey: {columns: [id]}}
            """;

    private static final String COLUMN = """
            operations:
              - addColumn: {table: shelves, column: {name: label, type: varchar(40)}}
            """;

    @BeforeEach
    void makeApplicationWithEntities() {
        migrations
                .without("0001_create_books.sql")
                .without("0002_add_title.sql")
                .with("0001_create_shelves.yaml", TABLE)
                .with("0002_add_label.yaml", COLUMN)
                // Says nothing of what it does, so that it is learnt on a scratch database.
                .with(
                        "0003_create_authors.sql",
                        "-- covet:up\nCREATE TABLE authors (id BIGINT NOT NULL PRIMARY KEY);\n");
        application = application
                .withConfiguration(AutoConfigurations.of(
                        TransactionAutoConfiguration.class,
                        HibernateJpaAutoConfiguration.class,
                        EntityModelsAutoConfiguration.class))
                .withUserConfiguration(Shelves.class)
                .withPropertyValues("spring.jpa.hibernate.ddl-auto=none");
    }

    @Test
    void entitiesAndADatabaseThatFollowedThemDoNotDiffer() {
        application.run(context -> {
            assertThat(differences(context, "entities", "database")).isEmpty();
            assertThat(differences(context, "database", "entities")).isEmpty();
            assertThat(differences(context, "entities", "entities")).isEmpty();
        });
    }

    @Test
    void whatTheDatabaseLacksOfTheEntitiesIsSeenFromEitherSide() {
        application.run(context -> {
            database.execute("ALTER TABLE shelves DROP COLUMN label");

            assertThat(differences(context, "entities", "database"))
                    .containsExactly("CHANGED shelves: REMOVED column label, varchar(40) null -> null");
            assertThat(differences(context, "database", "entities"))
                    .containsExactly("CHANGED shelves: ADDED column label, null -> varchar(40) null");
        });
    }

    @Test
    void entitiesAreComparedWithPointsOfTheHistory() {
        application.run(context -> {
            assertThat(differences(context, "0001_create_shelves", "entities"))
                    .containsExactly("CHANGED shelves: ADDED column label, null -> varchar(40) null");
            assertThat(differences(context, "entities", "0002_add_label")).isEmpty();
            assertThat(differences(context, "0003_create_authors", "entities")).isEmpty();
            assertThat(tables(context, "zero", "entities")).containsExactly("ADDED shelves");
        });
    }

    @Test
    void twoPointsOfTheHistoryAreCompared() {
        application.run(context -> {
            assertThat(differences(context, "0003_create_authors", "0001_create_shelves"))
                    .hasSize(2)
                    .contains("CHANGED shelves: REMOVED column label, varchar(40) null -> null")
                    .anyMatch(difference -> difference.startsWith("REMOVED authors: REMOVED column id"));
            assertThat(tables(context, "0001_create_shelves", "0003_create_authors"))
                    .containsExactlyInAnyOrder("CHANGED shelves", "ADDED authors");
            assertThat(tables(context, "zero", "0002_add_label")).containsExactly("ADDED shelves");
        });
    }

    @Test
    void whatSomebodyChangedInTheDatabaseIsNoneOfThePointsOfTheHistory() {
        application.run(context -> {
            assertThat(differences(context, "0003_create_authors", "database")).isEmpty();

            database.execute("ALTER TABLE shelves DROP COLUMN label", "DROP TABLE authors");

            assertThat(tables(context, "0003_create_authors", "database"))
                    .containsExactlyInAnyOrder("CHANGED shelves", "REMOVED authors");
            assertThat(differences(context, "0001_create_shelves", "database")).isEmpty();
            assertThat(tables(context, "database", "zero")).containsExactly("REMOVED shelves");
        });
    }

    @Test
    void aMigrationThatIsWrittenAnewIsReadAnew() {
        application.withPropertyValues("covet.migrations.on-startup=none").run(context -> {
            assertThat(tables(context, "0001_create_shelves", "0002_add_label")).containsExactly("CHANGED shelves");
            assertThat(tables(context, "0002_add_label", "0003_create_authors")).containsExactly("ADDED authors");

            migrations
                    .with("0002_add_label.yaml", COLUMN.replace("label", "name"))
                    .with(
                            "0003_create_authors.sql",
                            "-- covet:up\nCREATE TABLE writers (id BIGINT NOT NULL PRIMARY KEY);\n");

            assertThat(differences(context, "0001_create_shelves", "0002_add_label"))
                    .containsExactly("CHANGED shelves: ADDED column name, null -> varchar(40) null");
            assertThat(tables(context, "0002_add_label", "0003_create_authors")).containsExactly("ADDED writers");
        });
    }

    @Test
    void anUnknownSchemaIsRefusedOnEitherSide() {
        application.run(context -> {
            for (var parameters : List.of(
                    Map.of("from", "zero", "to", "nowhere"), Map.of("from", "x".repeat(10_000), "to", "zero"))) {
                var answer = answer(context, "difference", parameters);

                assertThat(answer.getStatus()).isEqualTo(400);
                assertThat(answer.getBody().problems())
                        .singleElement()
                        .satisfies(problem -> assertThat(problem.what()).contains("no migration that is known"));
            }
        });
    }

    private static List<String> differences(ApplicationContext context, String from, String to) {
        return compared(context, from, to).tables().stream()
                .map(table -> table.change() + " " + table.name() + ": "
                        + String.join(
                                "; ",
                                table.parts().stream()
                                        .map(part -> part.change() + " " + part.kind() + " " + part.name() + ", "
                                                + part.before() + " -> " + part.after())
                                        .toList()))
                .toList();
    }

    private static List<String> tables(ApplicationContext context, String from, String to) {
        return compared(context, from, to).tables().stream()
                .map(table -> table.change() + " " + table.name())
                .toList();
    }

    private static SchemaDifferenceDescriptor compared(ApplicationContext context, String from, String to) {
        return ((DifferencePart.Compared) content(context, "difference", Map.of("from", from, "to", to))).difference();
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = ShelfApplication.class)
    static class Shelves {}
}
