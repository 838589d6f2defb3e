package dev.covet.migrations.dialect.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.TorturePlan;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.OldSqlite;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same changes of the torture schema in real old libraries, and no newer one that acts as if it were old. */
@EnabledOnOs(architectures = {"amd64", "x86_64"})
class OldLibrariesTest {

    private static final List<String> VERSIONS = List.of("3.8.5-pre1", "3.25.2", "3.30.1", "3.34.0", "3.36.0.3");

    private static final Map<String, TestDatabase> PREPARED = new ConcurrentHashMap<>();

    static Stream<Arguments> alterations() {
        return VERSIONS.stream()
                .flatMap(version -> TortureAlterations.all().stream()
                        .filter(alter -> minor(version) >= alter.since() && isThere(version, alter))
                        .map(alter -> Arguments.of(version, alter)));
    }

    /** Indexes of expressions came with 3.9. */
    private static boolean isThere(String version, Alter alter) {
        return minor(version) >= 9 || !alter.name().contains("an index computes with");
    }

    private static int minor(String version) {
        return Server.of(Engine.SQLITE, version).minor();
    }

    @AfterAll
    static void deletePrepared() {
        PREPARED.values().forEach(TestDatabase::close);
        PREPARED.clear();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("alterations")
    void changeWhatTheyAreTold(String version, Alter alter) throws IOException {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            var prepared = PREPARED.computeIfAbsent(version, OldLibrariesTest::prepare);
            Files.copy(file(prepared), file(database), StandardCopyOption.REPLACE_EXISTING);
            try (var session = open(version, database)) {
                var before = DatabaseImage.of(session);
                var schema = new CatalogReader()
                        .read(session, CatalogFilter.everything())
                        .schema();

                if (alter.refusal() == null) {
                    TortureAlterationsTest.run(session, session.dialect(), alter, schema);

                    TortureAlterationsTest.requireExpected(
                            DatabaseImage.of(session), before, alter, version.equals("3.8.5-pre1"));
                    TortureAlterationsTest.requireWorking(session);
                } else {
                    assertThatThrownBy(() -> TortureAlterationsTest.run(session, session.dialect(), alter, schema))
                            .hasMessageFindingMatch(alter.refusal());
                    assertThat(DatabaseImage.of(session)).isEqualTo(before);
                }
                assertThat(DatabaseImage.strings(session, "SELECT name FROM sqlite_temp_master"))
                        .isEmpty();
            }
        }
    }

    private static TestDatabase prepare(String version) {
        var database = TestEngine.SQLITE.freshDatabase();
        try (var session = open(version, database)) {
            var refused = new ArrayList<String>();
            for (var statement : TorturePlan.of(Engine.SQLITE).statements(session)) {
                try {
                    session.execute(statement);
                } catch (DatabaseException e) {
                    refused.add(statement);
                }
            }
            // Views with names of columns and indexes of expressions came with 3.9, as did FTS5.
            assertThat(refused)
                    .allSatisfy(statement -> assertThat(minor(version)).isLessThan(9))
                    .allSatisfy(statement -> assertThat(statement)
                            .containsAnyOf("fts_", "ix expr;weird", "ix_json", "v_main", "v_chain"));
            session.goHome();
        }
        return database;
    }

    private static Path file(TestDatabase database) {
        return Path.of(database.jdbcUrl().substring("jdbc:sqlite:".length()));
    }

    private static Session open(String version, TestDatabase database) {
        var source = OldSqlite.of(version).on(database, Map.of("foreign_keys", "true"));
        return new Database("default", source, null, Dialects::of).open();
    }
}
