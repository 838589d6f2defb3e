package dev.covet.migrations.catalog.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.LiveSchema;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read of a database with one of everything makes the same database again. */
class TortureTest {

    @ParameterizedTest
    @EnumSource(names = {"MYSQL", "MARIADB"})
    void readsBackWhatIsCreatedFromWhatWasRead(TestEngine engine) {
        try (var database = engine.freshDatabase();
                var session = open(database);
                var other = engine.freshDatabase();
                var otherSession = open(other)) {
            TortureScript.of(database).load(database, session);
            other.execute(
                    "ALTER DATABASE " + other.name() + " COLLATE " + database.value("SELECT @@collation_database"));

            var read = read(session);
            new Recreation(otherSession).create(read);

            assertThat(read(otherSession)).isEqualTo(read);
            assertThat(ServersWords.of(otherSession)).isEqualTo(ServersWords.of(session));
        }
    }

    private static LiveSchema read(Session session) {
        return new CatalogReader().read(session, CatalogFilter.everything());
    }

    private static Session open(TestDatabase database) {
        return new Database("default", database.dataSource(), null, Dialects::of).open();
    }
}
