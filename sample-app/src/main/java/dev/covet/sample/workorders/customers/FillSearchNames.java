package dev.covet.sample.workorders.customers;

import dev.covet.migrations.JavaMigration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A step of {@code 0011_customer_search_names}: taking accents off is a line of Java, and on no two engines the same SQL. */
@Component
class FillSearchNames implements JavaMigration {

    @Override
    public void up(JdbcClient database) {
        var names = database.sql("SELECT DISTINCT name FROM customers")
                .query(String.class)
                .list();
        for (var name : names) {
            database.sql("UPDATE customers SET search_name = :searchName WHERE name = :name")
                    .param("searchName", SearchName.of(name))
                    .param("name", name)
                    .update();
        }
    }

    /** Does nothing: going back, the migration drops the column. */
    @Override
    public void down(JdbcClient database) {}
}
