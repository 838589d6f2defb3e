package dev.covet.migrations.entity;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Engine;
import java.util.Optional;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** Which engine a dialect of Hibernate is for. */
final class HibernateDialects {

    private HibernateDialects() {}

    /** @throws ConfigurationException when the mappings were built for another engine */
    static void requireEngine(Dialect hibernate, Engine engine) {
        var mapped = engineOf(hibernate);
        if (!mapped.equals(Optional.of(engine))) {
            throw new ConfigurationException(
                    "Hibernate's mappings are built with "
                            + hibernate.getClass().getSimpleName() + ", but the database is " + engine.displayName()
                            + ".",
                    "Let Hibernate find its dialect from the connection, or set spring.jpa.database-platform to the one of "
                            + engine.displayName() + ".");
        }
    }

    private static Optional<Engine> engineOf(Dialect hibernate) {
        if (hibernate instanceof PostgreSQLDialect) {
            return Optional.of(Engine.POSTGRESQL);
        }
        if (hibernate instanceof MariaDBDialect) {
            return Optional.of(Engine.MARIADB);
        }
        if (hibernate instanceof MySQLDialect) {
            return Optional.of(Engine.MYSQL);
        }
        return isSqlite(hibernate.getClass()) ? Optional.of(Engine.SQLITE) : Optional.empty();
    }

    /** That dialect comes in a jar of its own, which applications without SQLite do not have. */
    private static boolean isSqlite(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (each.getSimpleName().equals("SQLiteDialect")) {
                return true;
            }
        }
        return false;
    }
}
