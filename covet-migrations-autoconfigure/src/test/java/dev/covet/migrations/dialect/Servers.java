package dev.covet.migrations.dialect;

import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Engine;

/** Dialects of servers that no test connects to. */
final class Servers {

    private Servers() {}

    /** A version that the product is tested with. */
    static Dialect usual(Engine engine) {
        return dialect(
                engine,
                switch (engine) {
                    case POSTGRESQL -> "17.11";
                    case MYSQL -> "9.7.4";
                    case MARIADB -> "11.4.5-MariaDB";
                    case SQLITE -> "3.53.2";
                });
    }

    static Dialect dialect(Engine engine, String version) {
        return Dialects.of(Server.of(engine, version));
    }
}
