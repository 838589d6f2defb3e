package dev.covet.migrations.dialect.sqlite.rebuild;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.dialect.sqlite.ddl.TortureSchema;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Each change of the torture schema changes what it says, and nothing else in the whole file, whatever the version can do. */
class TortureAlterationsTest {

    private static final List<String> VERSIONS = List.of("3.8.0", "3.24.0", "3.25.0", "3.35.5", "newest");

    static Stream<Arguments> alterations() {
        return VERSIONS.stream()
                .flatMap(version -> TortureAlterations.all().stream()
                        .filter(alter -> minor(version) >= alter.since())
                        .map(alter -> Arguments.of(version, alter)));
    }

    private static int minor(String version) {
        return version.equals("newest") ? 99 : Server.of(Engine.SQLITE, version).minor();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("alterations")
    void changeWhatTheySay(String version, Alter alter) {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            TortureSchema.load(database);
            try (var session = open(database.jdbcUrl() + "?foreign_keys=on")) {
                var before = DatabaseImage.of(session);
                var dialect =
                        version.equals("newest") ? session.dialect() : Dialects.of(Server.of(Engine.SQLITE, version));
                var schema = new CatalogReader()
                        .read(session, CatalogFilter.everything())
                        .schema();

                if (alter.refusal() == null) {
                    run(session, dialect, alter, schema);

                    requireExpected(DatabaseImage.of(session), before, alter, version.equals("3.8.0"));
                    requireWorking(session);
                } else {
                    assertThatThrownBy(() -> run(session, dialect, alter, schema))
                            .hasMessageFindingMatch(alter.refusal());
                    assertThat(DatabaseImage.of(session)).isEqualTo(before);
                }
                assertThat(DatabaseImage.strings(session, "SELECT name FROM sqlite_temp_master"))
                        .isEmpty();
            }
        }
    }

    private static Session open(String url) {
        return new Database("default", new DriverManagerDataSource(url), null, Dialects::of).open();
    }

    static void run(Session session, Dialect dialect, Alter alter, Schema schema) {
        new ScriptExecution(session, session::execute).run(scripts(dialect, alter, schema));
    }

    private static List<Script> scripts(Dialect dialect, Alter alter, Schema schema) {
        var rendered = new ArrayList<Rendered>();
        var current = schema;
        for (var operation : alter.operations().apply(schema)) {
            rendered.add(new Rendered(operation, current, dialect.render(operation, current)));
            current = operation.apply(current);
        }
        return dialect.combined(rendered);
    }

    /** Statements of SQLite itself put blanks and words where we would not. */
    static void requireExpected(DatabaseImage after, DatabaseImage before, Alter alter, boolean exactly) {
        var definitions = new LinkedHashMap<>(before.definitions());
        definitions.computeIfPresent("table " + alter.table(), (name, sql) -> edited(sql, alter.edits()));
        assertThat(after.definitions().keySet()).containsExactlyElementsOf(definitions.keySet());
        after.definitions().forEach((name, sql) -> {
            if (exactly || !name.equals("table " + alter.table())) {
                assertThat(sql).as(name).isEqualTo(definitions.get(name));
            } else {
                assertThat(plain(sql)).as(name).isEqualTo(plain(definitions.get(name)));
            }
        });
        var stayed = new LinkedHashMap<>(before.values());
        alter.changed().forEach(stayed::remove);
        assertThat(after.values()).containsAllEntriesOf(stayed);
        assertThat(after.others()).isEqualTo(before.others());
    }

    private static String edited(String sql, List<String> edits) {
        var result = sql;
        for (var i = 0; i + 1 < edits.size(); i += 2) {
            assertThat(result).contains(edits.get(i));
            var place = result.indexOf(edits.get(i));
            result = result.substring(0, place)
                    + edits.get(i + 1)
                    + result.substring(place + edits.get(i).length());
        }
        return result;
    }

    /** The letters of it, in an order that says nothing. */
    private static String plain(String sql) {
        return sql.replaceAll("--[^\n']*(?=\n)", "")
                .chars()
                .filter(letter -> " \n,\"".indexOf(letter) < 0)
                .sorted()
                .mapToObj(Character::toString)
                .collect(joining());
    }

    static void requireWorking(Session session) {
        assertThat(DatabaseImage.strings(session, "PRAGMA foreign_keys")).containsExactly("1");
        assertThat(DatabaseImage.strings(session, "PRAGMA foreign_key_check")).isEmpty();
        assertThat(DatabaseImage.strings(session, "PRAGMA integrity_check")).containsExactly("ok");
        if (has(session, "fts_doc")) {
            session.execute("INSERT INTO fts_doc(fts_doc) VALUES ('integrity-check')");
        }
        for (var view : List.of("v_main", "v_chain", "v_cte")) {
            if (has(session, view)) {
                assertThat(DatabaseImage.strings(session, "SELECT * FROM " + view))
                        .isNotEmpty();
            }
        }
        session.execute("INSERT INTO other_t (id, mid) VALUES (1, 2)");
        session.execute("INSERT INTO " + (has(session, "v_main") ? "v_main (mid, mail)" : "main_t (id, email)")
                + " VALUES (NULL, 'view@x')");
        session.execute("DELETE FROM main_t WHERE id = 7");
        assertThat(DatabaseImage.strings(session, "SELECT what FROM audit WHERE what <> 'ins; end' ORDER BY id"))
                .contains("other:b@x", "del");
        assertThat(DatabaseImage.strings(session, "SELECT max(id) FROM main_t")).containsExactly("501");
    }

    private static boolean has(Session session, String name) {
        return !DatabaseImage.strings(session, "SELECT 1 FROM sqlite_master WHERE name = '" + name + "'")
                .isEmpty();
    }
}
