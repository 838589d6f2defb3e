package dev.covet.migrations.backup;

import dev.covet.migrations.backup.mysqlfamily.MysqlFamilyRoad;
import dev.covet.migrations.backup.postgresql.PostgresqlRoad;
import dev.covet.migrations.backup.road.EngineRoad;
import dev.covet.migrations.backup.sqlite.SqliteRoad;
import dev.covet.migrations.schema.Engine;

/** Finds the road of an engine. */
final class Roads {

    private Roads() {}

    static EngineRoad of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> new PostgresqlRoad();
            case MYSQL, MARIADB -> new MysqlFamilyRoad();
            case SQLITE -> new SqliteRoad();
        };
    }
}
