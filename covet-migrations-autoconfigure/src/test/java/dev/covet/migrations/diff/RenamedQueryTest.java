package dev.covet.migrations.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.View;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The column users.name is called username now, in queries of every kind. */
class RenamedQueryTest {

    private static final Renamed COLUMN = new Renamed("users", "users", Map.of("name", "username"));
    private static final Renamed TABLE = new Renamed("users", "people", Map.of("name", "username"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SELECT id, name FROM users | SELECT id, username AS name FROM users",
                "select NAME from Users | select username AS NAME from Users",
                "SELECT u.name FROM users u | SELECT u.username AS name FROM users u",
                "SELECT u.name FROM users AS u | SELECT u.username AS name FROM users AS u",
                "SELECT name AS n FROM users | SELECT username AS n FROM users",
                "SELECT id AS name FROM users | SELECT id AS name FROM users",
                "SELECT upper(name) FROM users WHERE name <> 'name' | SELECT upper(username) FROM users WHERE username <> 'name'",
                "SELECT count(*) AS n FROM users GROUP BY name ORDER BY name | SELECT count(*) AS n FROM users GROUP BY username ORDER BY username",
                "SELECT DISTINCT name FROM users | SELECT DISTINCT username AS name FROM users",
                "SELECT name, /* the name */ id FROM users -- name | SELECT username AS name, /* the name */ id FROM users -- name",
                "SELECT o.name FROM orders o JOIN users u ON u.id = o.user_id | SELECT o.name FROM orders o JOIN users u ON u.id = o.user_id",
                "SELECT o.id, u.name FROM orders o, users u WHERE u.name = o.name | SELECT o.id, u.username AS name FROM orders o, users u WHERE u.username = o.name",
                "SELECT `u`.`name` AS `name` FROM (`orders` `o` JOIN `users` `u` ON (`u`.`id` = `o`.`u`)) | SELECT `u`.`username` AS `name` FROM (`orders` `o` JOIN `users` `u` ON (`u`.`id` = `o`.`u`))",
                "SELECT app.users.name FROM app.users | SELECT app.users.username AS name FROM app.users",
                "SELECT name FROM orders | SELECT name FROM orders",
                "SELECT name(id) FROM users | SELECT name(id) FROM users",
                "SELECT id FROM users WHERE extract(year FROM name) = 1 | SELECT id FROM users WHERE extract(year FROM username) = 1",
                "SELECT id FROM users WHERE id IN (SELECT max(id) FROM users GROUP BY name) | SELECT id FROM users WHERE id IN (SELECT max(id) FROM users GROUP BY username)",
                "SELECT name FROM users UNION SELECT name FROM users | SELECT username AS name FROM users UNION SELECT username AS name FROM users",
                "SELECT CASE WHEN name = '' THEN 1 ELSE 2 END AS c FROM users | SELECT CASE WHEN username = '' THEN 1 ELSE 2 END AS c FROM users"
            })
    void aColumnGetsItsNewNameAndTheQueryGivesTheFormerOne(String query, String renamed) {
        assertThat(RenamedQuery.of(query, COLUMN)).contains(renamed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SELECT name FROM orders JOIN users ON users.id = user_id",
                "SELECT name FROM (SELECT * FROM users) u",
                "WITH u AS (SELECT 1 AS name) SELECT name FROM u, users",
                "SELECT id name FROM users",
                "SELECT u.name FROM users u WHERE EXISTS (SELECT 1 FROM orders u WHERE u.name = '')",
                "SELECT name FROM generate_series(1, 2), users"
            })
    void whereItIsNotCertainWhoseNameItIsThereIsNoNewText(String query) {
        assertThat(RenamedQuery.of(query, COLUMN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SELECT id FROM users | SELECT id FROM people",
                "SELECT users.id, users.name FROM users | SELECT people.id, people.username AS name FROM people",
                "SELECT u.id FROM users u | SELECT u.id FROM people u",
                "SELECT users.id FROM orders users | SELECT users.id FROM orders users",
                "SELECT o.id FROM orders o WHERE EXISTS (SELECT 1 FROM users WHERE users.id = o.id) | SELECT o.id FROM orders o WHERE EXISTS (SELECT 1 FROM people WHERE people.id = o.id)",
                "SELECT users FROM orders | SELECT users FROM orders"
            })
    void aTableGetsItsNewName(String query, String renamed) {
        assertThat(RenamedQuery.of(query, TABLE)).contains(renamed);
    }

    @Test
    void namesKeepTheirQuotes() {
        var odd = new Renamed("users", "users", Map.of("name", "User \"name\""));

        assertThat(RenamedQuery.of("SELECT \"name\" FROM users", odd))
                .contains("SELECT \"User \"\"name\"\"\" AS \"name\" FROM users");
        assertThat(RenamedQuery.of("SELECT name FROM users", odd)).isEmpty();
    }

    @Test
    void columnsOfRowsInTriggersAreRenamedAndOthersAreNotGuessed() {
        assertThat(RenamedRows.of("INSERT INTO log VALUES (OLD.name, new . id, NEW.\"name\");", COLUMN))
                .contains("INSERT INTO log VALUES (OLD.username, new . id, NEW.\"username\");");
        assertThat(RenamedRows.of("UPDATE users SET name = NEW.name;", COLUMN)).isEmpty();
        assertThat(RenamedRows.of("INSERT INTO log VALUES ('name');", COLUMN))
                .contains("INSERT INTO log VALUES ('name');");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "SELECT * FROM users | true",
                "select u.*, 1 from users u | true",
                "SELECT id, * FROM users | true",
                "SELECT count(*) FROM users | false",
                "SELECT a * b FROM users -- * | false",
                "SELECT '*' AS star FROM users | false"
            })
    void queriesOfWholeRowsAreTold(String query, boolean expected) {
        assertThat(WholeRows.areReadBy(new View("v", SqlText.of(query)))).isEqualTo(expected);
    }
}
