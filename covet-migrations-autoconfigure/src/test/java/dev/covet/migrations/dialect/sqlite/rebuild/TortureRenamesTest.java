package dev.covet.migrations.dialect.sqlite.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.dialect.sqlite.ddl.TortureSchema;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.runner.ScriptExecution;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Each table and each column of the torture schema gets another name, whatever the version can do, and everything is as the
 * newest version leaves it that does it by itself.
 */
class TortureRenamesTest {

    private static final String NAME = "an \"odd\" name";

    /** Versions that make tables anew for it, and those that have statements. */
    private static final List<String> VERSIONS = List.of("3.8.0", "3.24.0", "3.25.0", "3.35.5", "newest");

    /** What SQLite does to a full-text table whose content is renamed: it goes on to look for the former name. */
    private static final List<String> FOLLOWED = List.of("rename table no_pk", "rename column no_pk.a ");

    /** Things that triggers, views and keys have a part in. */
    private static final List<String> USES = List.of(
            "INSERT INTO other_t (id, mid) VALUES (1, 2)",
            "EXPLAIN INSERT INTO v_main (mid, mail) VALUES (NULL, 'view@x')",
            "DELETE FROM \"Parent Table\" WHERE rowid = 1",
            "DELETE FROM tenant",
            "INSERT INTO no_pk DEFAULT VALUES",
            "INSERT INTO fts_doc(fts_doc) VALUES ('integrity-check')");

    static Stream<Arguments> renames() {
        var operations = operations();
        return VERSIONS.stream()
                .flatMap(version -> operations.stream()
                        .filter(operation -> canBeThere(version, operation))
                        .map(operation -> Arguments.of(version, operation.describe(), operation)));
    }

    private static boolean canBeThere(String version, Operation operation) {
        return version.equals("newest")
                || Server.of(Engine.SQLITE, version).isAtLeast(3, 31, 0)
                || !operation.describe().contains(" gen_t");
    }

    private static List<Operation> operations() {
        try (var database = TestEngine.SQLITE.freshDatabase();
                var session = open(database.jdbcUrl())) {
            TortureSchema.load(database);
            var operations = new ArrayList<Operation>();
            for (var table : schema(session).tables()) {
                if (!table.name().startsWith("fts_") && !table.name().startsWith("geo")) {
                    operations.add(new RenameTable(table.name(), NAME));
                    table.columns()
                            .forEach(column -> operations.add(new RenameColumn(table.name(), column.name(), NAME)));
                }
            }
            return operations;
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("renames")
    void leaveWhatTheNewestVersionLeaves(String version, String title, Operation operation) {
        try (var database = TestEngine.SQLITE.freshDatabase();
                var other = TestEngine.SQLITE.freshDatabase();
                var session = open(database.jdbcUrl());
                var natively = open(other.jdbcUrl())) {
            TortureSchema.load(database);
            var dialect = version.equals("newest") ? session.dialect() : Dialects.of(Server.of(Engine.SQLITE, version));
            if (isFollowed(operation) && isMadeAnew(dialect, operation)) {
                assertThatThrownBy(() -> rename(session, dialect, operation))
                        .hasMessageContaining(
                                "because of the table 'fts_doc': its module would look for the former name");
                return;
            }
            TortureSchema.load(other);
            rename(natively, natively.dialect(), operation);

            rename(session, dialect, operation);

            assertThat(DatabaseImage.strings(session, "SELECT name FROM sqlite_temp_master"))
                    .isEmpty();
            assertThat(DatabaseImage.strings(session, "PRAGMA foreign_keys")).containsExactly("1");
            var others = isMadeAnew(dialect, operation)
                    ? others(DatabaseImage.of(natively), operation)
                    : DatabaseImage.of(natively).others();
            assertThat(DatabaseImage.of(session).others()).containsExactlyInAnyOrderElementsOf(others);
            requireSame(session, natively);
            for (var use : USES) {
                assertThat(attempt(session, use)).isEqualTo(attempt(natively, use));
            }
            requireSame(session, natively);
        }
    }

    private static boolean isFollowed(Operation operation) {
        return FOLLOWED.stream().anyMatch(operation.describe()::startsWith);
    }

    private static boolean isMadeAnew(Dialect dialect, Operation operation) {
        return dialect.render(operation, Schema.empty().afterUnknownSql())
                        .setUp()
                        .size()
                > 0;
    }

    private static void requireSame(Session session, Session natively) {
        var image = DatabaseImage.of(session);
        var expected = DatabaseImage.of(natively);
        assertThat(plain(image.definitions())).containsExactlyEntriesOf(plain(expected.definitions()));
        assertThat(image.values()).isEqualTo(expected.values());
        assertThat(DatabaseImage.strings(session, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(DatabaseImage.strings(session, "PRAGMA foreign_key_check")).isEmpty();
    }

    /** SQLite leaves statistics behind, under the name that the table had. */
    private static List<String> others(DatabaseImage expected, Operation operation) {
        return operation instanceof RenameTable table
                ? expected.others().stream()
                        .map(line -> line.startsWith(table.from() + " ")
                                        && !line.matches(Pattern.quote(table.from()) + " \\d+")
                                ? line.replace(table.from() + " ", NAME + " ")
                                : line)
                        .toList()
                : expected.others();
    }

    /** Blanks say nothing; and SQLite takes the chance to put strings into single quotes. */
    private static Map<String, String> plain(Map<String, String> definitions) {
        var plain = new TreeMap<String, String>();
        definitions.forEach(
                (name, sql) -> plain.put(name, sql.replaceAll("\\s+", "").replace("\"dqstring\"", "'dqstring'")));
        return plain;
    }

    private static String attempt(Session session, String sql) {
        try {
            return "rows: " + session.execute(sql);
        } catch (DatabaseException e) {
            return e.describe();
        }
    }

    private static void rename(Session session, Dialect dialect, Operation operation) {
        new ScriptExecution(session, session::execute).run(List.of(dialect.render(operation, schema(session))));
    }

    private static Schema schema(Session session) {
        return new CatalogReader().read(session, CatalogFilter.everything()).schema();
    }

    private static Session open(String url) {
        return new Database("default", new DriverManagerDataSource(url + "?foreign_keys=on"), null, Dialects::of)
                .open();
    }
}
