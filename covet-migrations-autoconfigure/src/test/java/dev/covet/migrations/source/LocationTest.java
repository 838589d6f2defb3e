package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "classpath:db/covet",
                "classpath:/db/covet/",
                "classpath*:db/covet",
                "db/covet",
                " db//covet ",
                "/db/./covet"
            })
    void aFolderOfTheClassPathIsWrittenInManyWays(String text) {
        assertThat(Location.parse(text)).isEqualTo(new ClasspathLocation("db/covet", false));
        assertThat(Location.parse(text)).hasToString("classpath:db/covet");
    }

    @ParameterizedTest
    @CsvSource({
        "file:/srv/migrations,/srv/migrations",
        "file:///srv/migrations,/srv/migrations",
        "file:local/dir,local/dir"
    })
    void aDirectoryIsWrittenAsAFile(String text, String directory) {
        assertThat(Location.parse(text)).isEqualTo(new DirectoryLocation(directory, false));
    }

    @Test
    void anEngineMayHaveAFolderOfItsOwn() {
        assertThat(Location.parse("db/{vendor}/x").on(Engine.MARIADB))
                .isEqualTo(new ClasspathLocation("db/mariadb/x", false));
        assertThat(Location.parse("file:/srv/{vendor}").on(Engine.SQLITE))
                .isEqualTo(new DirectoryLocation("/srv/sqlite", false));
    }

    @Test
    void aLocationMustBeThereUnlessItIsOptional() {
        assertThat(Location.parse("db/covet").optional()).isFalse();
        assertThat(Location.parse("db/covet").asOptional().optional()).isTrue();
        assertThat(Location.parse("file:/x").asOptional().optional()).isTrue();
        assertThat(Location.parse("db/covet").asOptional().on(Engine.SQLITE).optional())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "classpath:../secrets, leads upwards with '..'",
        "classpath:db/../../covet, leads upwards with '..'",
        "db/**, has a wildcard",
        "'db\\covet', has a wildcard or a backslash",
        "classpath:, names no folder",
        "classpath:/, names no folder",
        "'', names no folder",
        "'file:', names no directory",
        "file://server/share, is not a path of this machine",
        "filesystem:/srv, begins with neither 'classpath:' nor 'file:'",
        "s3://bucket, begins with neither 'classpath:' nor 'file:'",
    })
    void otherLocationsAreRefused(String text, String how) {
        var problem = problems(() -> Location.parse(text)).get(0);

        assertThat(problem.what()).startsWith("The location '" + text + "' " + how);
        assertThat(problem.where()).isEqualTo("covet.migrations.locations");
        assertThat(problem).extracting(Problem::fix).asString().isNotBlank();
    }
}
