package dev.covet.migrations.autoconfigure;

import dev.covet.migrations.testing.TestDatabase;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Applications with a data source and migrations, and little else. */
public final class Applications {

    private Applications() {}

    /** One that has a database. */
    public static ApplicationContextRunner on(TestDatabase database) {
        return withoutDatabase().withPropertyValues(dataSource(database));
    }

    /** One whose data source is up to the test. */
    public static ApplicationContextRunner withoutDatabase() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        CovetMigrationsAutoConfiguration.class))
                .withPropertyValues("covet.migrations.locations=classpath:library");
    }

    /** The properties of a data source without a pool, which would outlive the database. */
    public static String[] dataSource(TestDatabase database) {
        return new String[] {
            "spring.datasource.type=org.springframework.jdbc.datasource.SimpleDriverDataSource",
            "spring.datasource.url=" + database.jdbcUrl(),
            "spring.datasource.username=" + database.username(),
            "spring.datasource.password=" + database.password()
        };
    }
}
