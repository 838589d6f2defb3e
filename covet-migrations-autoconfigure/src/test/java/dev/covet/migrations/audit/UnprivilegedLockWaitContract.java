package dev.covet.migrations.audit;

import static dev.covet.migrations.migration.Migrations.migration;
import static dev.covet.migrations.migration.Migrations.sql;
import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What somebody knows of waits on MySQL and MariaDB who has no rights beyond his own database. */
abstract class UnprivilegedLockWaitContract extends LockWaitContract {

    private DataSource withoutRights() {
        database.execute(
                "CREATE USER " + user() + " IDENTIFIED BY 'secret'",
                "GRANT ALL ON " + database.name() + ".* TO " + user());
        return database.dataSourceAs(user(), "secret");
    }

    private String user() {
        return database.name() + "_u";
    }

    @AfterEach
    void dropUser() {
        database.execute("DROP USER IF EXISTS " + user());
    }

    @Test
    void withoutRightsTheWaitOfADefinitionIsKnownAndNotWhoHeldTheLock() throws Exception {
        try (var reader = new OtherSession(database.dataSource(), "SELECT title FROM books")) {
            whenItBegins = () -> reader.letGoAfter(HELD_MILLIS);

            migrate(withoutRights(), addsPages);
        }

        var wait = wait("0001_pages").orElseThrow();
        assertThat(wait.waited()).isGreaterThan(LEAST);
        assertThat(wait.holders()).isNull();
    }

    @Test
    void withoutRightsWaitsForRowsAreNotKnownAndNotZero() throws Exception {
        try (var writer = new OtherSession(database.dataSource(), "UPDATE books SET title = 'theirs'")) {
            whenItBegins = () -> writer.letGoAfter(HELD_MILLIS);

            migrate(withoutRights(), changesTitles);
        }

        assertThat(wait("0001_titles")).isEmpty();
    }

    @Test
    void aMigrationOfWhichOneStatementIsNotKnownIsNotSaidToHaveWaitedForNobody() throws Exception {
        try (var writer = new OtherSession(database.dataSource(), "UPDATE books SET title = 'theirs'")) {
            // The first statement takes a second, and is known not to have waited.
            whenItBegins = () -> writer.letGoAfter(1_000 + HELD_MILLIS);

            migrate(withoutRights(), migration("0001_both", sql(slow()), sql("UPDATE books SET title = 'new'")));
        }

        var profile = trail().profile("0001_both").orElseThrow();
        assertThat(profile.statements().get(1).lockWait()).isNull();
        assertThat(profile.whole().lockWait()).isNull();
    }
}
