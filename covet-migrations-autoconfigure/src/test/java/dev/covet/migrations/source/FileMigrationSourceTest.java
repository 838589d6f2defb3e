package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.problems;
import static dev.covet.migrations.source.SourceTests.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMigrationSourceTest {

    private static final String YAML = "operations:\n  - dropTable: {name: t}\n";

    @TempDir
    private Path directory;

    @Test
    void yamlAndSqlFilesAreFoundInFoldersWhichAreApps() {
        write(directory.resolve("0001_a.yaml"), YAML);
        write(directory.resolve("0002_b.yml"), YAML);
        write(directory.resolve("accounts/0001_c.sql"), "SELECT 1;");
        write(directory.resolve("accounts/2026/11/20261121103000_d.yaml"), YAML);

        var found = find(Engine.SQLITE);

        assertThat(found)
                .extracting(migration -> migration.app() + ":" + migration.name())
                .containsExactlyInAnyOrder(
                        "default:0001_a", "default:0002_b", "accounts:0001_c", "accounts:20261121103000_d");
        assertThat(found)
                .extracting(UnreadMigration::origin)
                .contains(directory + "/0001_a.yaml", directory + "/accounts/0001_c.sql");
        var first = named(found, "0001_a").read();
        assertThat(first.operations()).containsExactly(new DropTable("t"));
        assertThat(first.checksum()).isEqualTo(Checksum.of(YAML));
        assertThat(first.app()).isEqualTo("default");
    }

    @Test
    void theAppInTheFileWinsOverTheFolder() {
        write(directory.resolve("accounts/0001_a.yaml"), "app: billing\n" + YAML);
        write(directory.resolve("accounts/0002_b.sql"), "-- covet: app=billing\nSELECT 1;");
        write(directory.resolve("accounts/0003_c.yaml"), "{\"app\" : billing, operations: []}");
        write(directory.resolve("accounts/0004_d.yaml"), "description: The app is another one\n" + YAML);

        var found = find(Engine.SQLITE);

        assertThat(found).extracting(UnreadMigration::app).containsExactly("billing", "billing", "billing", "accounts");
        assertThat(found)
                .allSatisfy(migration -> assertThat(migration.read().app()).isEqualTo(migration.app()));
    }

    @Test
    void checksumsDoNotDependOnLineEndsNorByteOrderMarks() throws IOException {
        for (var text : List.of(
                "SELECT 1;\nSELECT 2;\n",
                "SELECT 1;\r\nSELECT 2;\r\n",
                "\uFEFFSELECT 1;\nSELECT 2;\n",
                "SELECT 1;\rSELECT 2;",
                "SELECT 1;\nSELECT 2;\n\n\n")) {
            Files.write(directory.resolve("0001_a.sql"), text.getBytes(StandardCharsets.UTF_8));

            assertThat(find(Engine.SQLITE))
                    .extracting(UnreadMigration::checksum)
                    .containsExactly(Checksum.of("SELECT 1;\nSELECT 2;"));
        }
        write(directory.resolve("0001_a.sql"), "SELECT 1; SELECT 2;");
        assertThat(find(Engine.SQLITE).get(0).checksum()).isNotEqualTo(Checksum.of("SELECT 1;\nSELECT 2;"));
    }

    @Test
    void filesOfOtherKindsAndHiddenOnesAreNotLookedAt() throws IOException {
        write(directory.resolve("README.md"), "x");
        write(directory.resolve("notes"), "x");
        write(directory.resolve("0001_a.yaml~"), "x");
        write(directory.resolve(".0001_a.yaml"), "x");
        write(directory.resolve(".git/0001_a.yaml"), "x");
        Files.createDirectories(directory.resolve("empty.sql"));

        assertThat(find(Engine.SQLITE)).isEmpty();
    }

    @Test
    void relativeDirectoriesCountFromTheWorkingDirectory() {
        var working = Path.of("").toAbsolutePath();
        write(directory.resolve("0001_a.sql"), "SELECT 1;");

        var location = Location.parse("file:" + working.relativize(directory));

        assertThat(find(Engine.SQLITE, location)).hasSize(1);
    }

    @Nested
    class EngineVariants {

        @Test
        void theFileForTheEngineIsTakenInsteadOfTheOneForAll() {
            write(directory.resolve("0001_a.sql"), "SELECT 1;");
            write(directory.resolve("0001_a.postgresql.sql"), "SELECT 2;");
            write(directory.resolve("0001_a.mysql.yaml"), YAML);

            assertThat(find(Engine.SQLITE)).singleElement().satisfies(migration -> {
                assertThat(migration.name()).hasToString("0001_a");
                assertThat(migration.checksum()).isEqualTo(Checksum.of("SELECT 1;"));
            });
            assertThat(find(Engine.POSTGRESQL))
                    .extracting(UnreadMigration::checksum)
                    .containsExactly(Checksum.of("SELECT 2;"));
            assertThat(find(Engine.MYSQL).get(0).read().operations()).containsExactly(new DropTable("t"));
        }

        @Test
        void aMigrationForOtherEnginesOnlyExistsAndDoesNothing() {
            write(directory.resolve("0002_b.postgresql.yaml"), "app: billing\ndependsOn: [0001_a]\n" + YAML);

            assertThat(find(Engine.SQLITE)).singleElement().satisfies(migration -> {
                assertThat(migration.name()).hasToString("0002_b");
                assertThat(migration.app()).isEqualTo("billing");
                assertThat(migration.checksum()).isEqualTo(Checksum.of(""));
                assertThat(migration.read().operations()).isEmpty();
                assertThat(migration.read().checksum()).isEqualTo(Checksum.of(""));
                assertThat(migration.read().dependsOn()).containsExactly("0001_a");
            });
            assertThat(find(Engine.POSTGRESQL).get(0).read().operations()).hasSize(1);
        }

        @Test
        void anUnknownEngineIsRefusedWithThoseThatThereAre() {
            write(directory.resolve("0001_a.postgres.sql"), "SELECT 1;");

            assertThat(problems(() -> find(Engine.SQLITE)))
                    .containsExactly(new Problem(
                            "The file is meant for the engine 'postgres', which there is not.",
                            directory + "/0001_a.postgres.sql",
                            "Did you mean 'postgresql'? Engines: postgresql, mysql, mariadb, sqlite. A migration's name has"
                                    + " no dots."));
        }

        @Test
        void engineFoldersAreChosenByTheirNames() {
            write(directory.resolve("sqlite/0001_a.sql"), "SELECT 1;");
            write(directory.resolve("postgresql/0001_a.sql"), "SELECT 2;");
            var location = Location.parse("file:" + directory + "/{vendor}");

            assertThat(find(Engine.SQLITE, location).get(0).checksum()).isEqualTo(Checksum.of("SELECT 1;"));
            assertThat(find(Engine.POSTGRESQL, location).get(0).app()).isEqualTo("default");
            assertThatThrownBy(() -> find(Engine.MYSQL, location))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("The location 'file:" + directory + "/mysql' does not exist.");
        }
    }

    @Nested
    class Duplicates {

        @Test
        void theSameNameInTwoFormatsIsRefused() {
            write(directory.resolve("0001_a.yaml"), YAML);
            write(directory.resolve("0001_a.sql"), "SELECT 1;");

            var problem = problems(() -> find(Engine.SQLITE)).get(0);

            assertThat(problem.what()).isEqualTo("There are two migrations named '0001_a'.");
            assertThat(problem.where()).isEqualTo(directory + "/0001_a.sql and " + directory + "/0001_a.yaml");
        }

        @Test
        void theSameNameInTwoFoldersIsRefused() {
            write(directory.resolve("one/0001_a.yaml"), YAML);
            write(directory.resolve("two/0001_a.mysql.sql"), "SELECT 1;");

            assertThat(problems(() -> find(Engine.SQLITE)))
                    .singleElement()
                    .extracting(Problem::where)
                    .isEqualTo(directory + "/one/0001_a.yaml and " + directory + "/two/0001_a.mysql.sql");
        }

        @Test
        void overlappingLocationsGiveAFileOnce() {
            write(directory.resolve("accounts/0001_a.yaml"), YAML);
            var whole = Location.parse("file:" + directory);
            var part = Location.parse("file:" + directory + "/accounts");

            assertThat(find(Engine.SQLITE, whole, part))
                    .extracting(UnreadMigration::app)
                    .containsExactly("accounts");
            assertThat(find(Engine.SQLITE, whole, whole)).hasSize(1);
        }
    }

    @Nested
    class BadInput {

        @Test
        void aNameThatIsNoneIsRefusedAndAllAreNamed() {
            write(directory.resolve("schema.sql"), "SELECT 1;");
            write(directory.resolve("V1__init.sql"), "SELECT 1;");
            write(directory.resolve("0001_a b.yml"), YAML);

            var problems = problems(() -> find(Engine.SQLITE));

            assertThat(problems)
                    .extracting(Problem::what)
                    .containsExactly(
                            "'0001_a b' is not a migration's name.",
                            "'V1__init' is not a migration's name.",
                            "'schema' is not a migration's name.");
            assertThat(problems.get(2).where()).isEqualTo(directory + "/schema.sql");
        }

        @Test
        void aFolderThatCannotBeAnAppIsRefused() {
            write(directory.resolve("my app/0001_a.sql"), "SELECT 1;");

            assertThat(problems(() -> find(Engine.SQLITE)))
                    .containsExactly(new Problem(
                            "'my app' is not the name of an app.",
                            directory + "/my app/0001_a.sql",
                            "Use letters, digits, underscores, hyphens and dots, at most 100 characters."));
        }

        @Test
        void aLocationThatIsNotThereIsRefusedUnlessItIsOptional() {
            var nowhere = Location.parse("file:" + directory + "/nowhere");

            assertThat(problems(() -> find(Engine.SQLITE, nowhere)))
                    .containsExactly(new Problem(
                            "The location 'file:" + directory + "/nowhere' does not exist.",
                            "covet.migrations.locations",
                            "Create it, or correct the property."));
            assertThat(find(Engine.SQLITE, nowhere.asOptional())).isEmpty();
        }

        @Test
        void aLocationThatIsAFileIsRefused() {
            write(directory.resolve("0001_a.sql"), "SELECT 1;");

            assertThatThrownBy(() -> find(Engine.SQLITE, Location.parse("file:" + directory + "/0001_a.sql")))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("is not a directory");
        }

        @Test
        void allLocationsAreLookedAtBeforeComplaining() {
            assertThat(problems(() -> find(
                            Engine.SQLITE, Location.parse("file:/nowhere/one"), Location.parse("file:/nowhere/two"))))
                    .hasSize(2);
        }

        @Test
        void aFileThatHasGoneIsNamed() throws IOException {
            write(directory.resolve("0001_a.sql"), "SELECT 1;");
            var migration = find(Engine.SQLITE).get(0);
            Files.delete(directory.resolve("0001_a.sql"));

            var problem = problems(migration::read).get(0);

            assertThat(problem.what()).startsWith("The file cannot be read:");
            assertThat(problem.where()).isEqualTo(directory + "/0001_a.sql");
        }

        @Test
        void aFileThatChangesMeanwhileIsRefused() {
            write(directory.resolve("0001_a.sql"), "SELECT 1;");
            var migration = find(Engine.SQLITE).get(0);
            write(directory.resolve("0001_a.sql"), "DROP TABLE users;");

            assertThatThrownBy(migration::read)
                    .isInstanceOf(InvalidMigrationException.class)
                    .hasMessageContaining("The file has changed since it was found");
        }

        @Test
        void aBrokenFileIsNoticedWhenItIsReadOnly() {
            write(directory.resolve("0001_a.yaml"), "nonsense");
            var migration = find(Engine.SQLITE).get(0);

            assertThat(migration.app()).isEqualTo("default");
            assertThat(problems(migration::read).get(0).where())
                    .isEqualTo(directory + "/0001_a.yaml, line 1, column 1");
        }
    }

    @Nested
    class Links {

        @TempDir
        private Path outside;

        @Test
        void aFileThatLiesOutsideIsRefused() throws IOException {
            write(outside.resolve("secret.sql"), "SELECT 1;");
            Files.createSymbolicLink(directory.resolve("0001_a.sql"), outside.resolve("secret.sql"));

            assertThat(problems(() -> find(Engine.SQLITE)))
                    .containsExactly(new Problem(
                            "The link '0001_a.sql' leaves the location: it points to '"
                                    + outside.resolve("secret.sql").toRealPath() + "'.",
                            directory + "/0001_a.sql",
                            "Put the file itself into the location, or name its own folder as a location."));
        }

        @Test
        void aFolderThatLiesOutsideIsRefused() throws IOException {
            write(outside.resolve("0001_a.sql"), "SELECT 1;");
            Files.createSymbolicLink(directory.resolve("accounts"), outside);

            assertThat(problems(() -> find(Engine.SQLITE)).get(0).what())
                    .startsWith("The link 'accounts' leaves the location: it points to '");
        }

        @Test
        void aNeighbourWhoseNameBeginsAlikeIsOutside() throws IOException {
            var location = Files.createDirectories(outside.resolve("db"));
            write(outside.resolve("db-secret/0001_a.sql"), "SELECT 1;");
            Files.createSymbolicLink(location.resolve("x"), Path.of("../db-secret"));

            assertThat(problems(() -> find(Engine.SQLITE, Location.parse("file:" + location))))
                    .hasSize(1);
        }

        @Test
        void aLinkToNothingIsRefused() throws IOException {
            Files.createSymbolicLink(directory.resolve("0001_a.sql"), directory.resolve("gone"));

            assertThat(problems(() -> find(Engine.SQLITE)).get(0).what())
                    .isEqualTo("The link '0001_a.sql' points to nothing.");
        }

        @Test
        void linksWithinTheLocationAreFollowedAsInAMountedConfiguration() throws IOException {
            write(directory.resolve("..2026_11_21/0001_a.sql"), "SELECT 1;");
            Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2026_11_21"));
            Files.createSymbolicLink(directory.resolve("0001_a.sql"), Path.of("..data/0001_a.sql"));

            assertThat(find(Engine.SQLITE)).hasSize(1);
        }

        @Test
        void aLocationMayBeALinkItself() throws IOException {
            write(outside.resolve("0001_a.sql"), "SELECT 1;");
            var link = Files.createSymbolicLink(directory.resolve("link"), outside);

            assertThat(find(Engine.SQLITE, Location.parse("file:" + link)))
                    .extracting(UnreadMigration::origin)
                    .containsExactly(link + "/0001_a.sql");
        }

        @Test
        void twoNamesOfOneFileAreTwoMigrations() throws IOException {
            write(directory.resolve("0001_a.sql"), "SELECT 1;");
            Files.createSymbolicLink(directory.resolve("1_a.sql"), Path.of("0001_a.sql"));

            assertThat(find(Engine.SQLITE)).hasSize(2);
        }

        @Test
        void circlesEnd() throws IOException {
            write(directory.resolve("accounts/0001_a.sql"), "SELECT 1;");
            Files.createSymbolicLink(directory.resolve("accounts/again"), directory);

            assertThat(find(Engine.SQLITE)).hasSize(1);
        }

        @Test
        void linksThatAreNoMigrationsAreNotLookedAt() throws IOException {
            write(outside.resolve("README.md"), "x");
            Files.createSymbolicLink(directory.resolve("README.md"), outside.resolve("README.md"));

            assertThat(find(Engine.SQLITE)).isEmpty();
        }
    }

    private List<UnreadMigration> find(Engine engine, Location... locations) {
        var all = locations.length == 0 ? List.of(Location.parse("file:" + directory)) : List.of(locations);
        return new FileMigrationSource(all, getClass().getClassLoader()).find(engine);
    }

    private static UnreadMigration named(List<UnreadMigration> all, String name) {
        return Stream.of(all.toArray(UnreadMigration[]::new))
                .filter(migration -> migration.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
