package dev.covet.migrations.catalog;

import dev.covet.migrations.runner.RealHistory;
import dev.covet.migrations.testing.TestDatabase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same on MySQL and MariaDB, with what real applications make there. */
abstract class MysqlFamilyRoundTripContract extends CatalogRoundTripContract {

    @Override
    protected TorturePlan plan() {
        return super.plan().inOneDatabase();
    }

    /** The script's database orders strings in its own way; what tables inherit from it is not said of them. */
    @Override
    protected RoundTrip roundTrip() {
        var collation = database.value("SELECT @@collation_database");
        return new RoundTrip(engine(), null, List.of("ALTER DATABASE COLLATE " + collation));
    }

    @Override
    protected List<String> serversWords(TestDatabase database) {
        try (var session = open(database)) {
            return ServersWords.of(session).entrySet().stream()
                    .map(words -> words.getKey() + ": " + words.getValue())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "conductor-mysql-persistence/db/migration, .sql",
        "nifi-registry-framework/db/migration/mysql, .sql",
        "quartz/org/quartz/impl/jdbcjobstore, tables_mysql_innodb.sql",
        "spring-session-jdbc/org/springframework/session/jdbc, schema-mysql.sql"
    })
    void realHistory(String folder, String suffix) throws IOException {
        requireSameCopyOf(new RealHistory().with(folder, suffix));
    }

    @Test
    void jobrunr() throws IOException {
        var folder = "jobrunr/org/jobrunr/storage/sql/";

        requireSameCopyOf(new RealHistory()
                .with(folder + "common/migrations", ".sql")
                .with(folder + engine().engine().id() + "/migrations", ".sql"));
    }
}
