package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.source.MigrationIndex;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

class AheadOfTimeTest {

    private final InMemoryGeneratedFiles files = new InMemoryGeneratedFiles();
    private final TestDatabase database = TestEngine.SQLITE.freshDatabase();

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    @Test
    void migrationsOfTheDefaultLocationStayInANativeImage() {
        var hints = new RuntimeHints();

        new CovetRuntimeHints().registerHints(hints, getClass().getClassLoader());

        assertThat(RuntimeHintsPredicates.resource().forResource("db/covet/accounts/0001_users.yaml"))
                .accepts(hints);
    }

    @Test
    void theMigrationsOfConfiguredLocationsAreIndexedAndStayInANativeImage() {
        var generated = process("First");

        assertThat(index()).isEqualTo("library/0001_create_books.yaml\nlibrary/0002_add_isbn.sql\n");
        assertThat(RuntimeHintsPredicates.resource().forResource("library/0002_add_isbn.sql"))
                .accepts(generated.getRuntimeHints());
        assertThat(RuntimeHintsPredicates.resource().forResource(MigrationIndex.RESOURCE))
                .accepts(generated.getRuntimeHints());
    }

    @Test
    void aSecondContextAddsToTheIndexOfTheFirst() {
        process("First");
        process("Second");

        assertThat(index()).isEqualTo("library/0001_create_books.yaml\nlibrary/0002_add_isbn.sql\n");
    }

    @Test
    void whatUsesTheDatabaseStillWaitsForTheMigrations() {
        process("First");

        assertThat(files.getGeneratedFiles(Kind.SOURCE).keySet())
                .filteredOn(path -> path.contains("JdbcTemplateConfiguration__"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(files.getGeneratedFileContent(Kind.SOURCE, path))
                        .contains("setDependsOn(\"covetMigrationInitializer\")"));
        assertThat(database.tables()).isEmpty();
    }

    private DefaultGenerationContext process(String name) {
        // A prefix for each context is what Spring's own test support gives.
        var names = new ClassNameGenerator(ClassName.get("com.example", "Application"), name);
        var generated = new DefaultGenerationContext(names, files);
        try (var context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(Applications.dataSource(database))
                    .and("covet.migrations.locations=classpath:library")
                    .applyTo(context);
            context.register(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    CovetMigrationsAutoConfiguration.class);
            new ApplicationContextAotGenerator().processAheadOfTime(context, generated);
            generated.writeGeneratedContent();
        }
        return generated;
    }

    private String index() {
        try {
            return files.getGeneratedFileContent(Kind.RESOURCE, MigrationIndex.RESOURCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
