package dev.covet.migrations.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.CovetMigrations;
import dev.covet.migrations.testing.TestEngine;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A data source that gives each connection of a transaction to whoever asks within it. */
class TransactionAwareDataSourceTest {

    /** SQLite has one writer: there, migrating within a transaction that has written waits for it, and says so. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void whatTheApplicationIsInTheMiddleOfIsNotCommitted(TestEngine engine) {
        try (var database = engine.freshDatabase()) {
            database.execute("CREATE TABLE orders (id integer PRIMARY KEY)");
            var pool = database.dataSource();
            Applications.withoutDatabase()
                    .withBean(DataSource.class, () -> new TransactionAwareDataSourceProxy(pool))
                    .withPropertyValues("covet.migrations.on-startup=none")
                    .run(context -> {
                        var jdbc = context.getBean(JdbcTemplate.class);
                        new TransactionTemplate(new JdbcTransactionManager(pool)).executeWithoutResult(transaction -> {
                            jdbc.execute("INSERT INTO orders VALUES (1)");
                            context.getBean(CovetMigrations.class).migrate();
                            transaction.setRollbackOnly();
                        });

                        assertThat(database.count("orders")).isZero();
                        assertThat(database.tables()).contains("books");
                    });
        }
    }
}
