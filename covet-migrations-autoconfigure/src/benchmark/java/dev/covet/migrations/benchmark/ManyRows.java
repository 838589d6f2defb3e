package dev.covet.migrations.benchmark;

import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.testing.TestDatabase;

/** A table of ten columns with many rows, such as applications have. */
final class ManyRows {

    private static final String TABLE = "CREATE TABLE samples (id BIGINT NOT NULL PRIMARY KEY, account_id INTEGER NOT NULL,"
            + " kind VARCHAR(20) NOT NULL, amount DECIMAL(12, 2), note VARCHAR(100), created %s NOT NULL,"
            + " active SMALLINT NOT NULL, ratio DOUBLE PRECISION, code CHAR(10), payload VARCHAR(80))";

    private final Engine engine;
    private final int rows;

    ManyRows(Engine engine, int rows) {
        this.engine = engine;
        this.rows = rows;
    }

    void create(TestDatabase database) {
        switch (engine) {
            case POSTGRESQL ->
                database.execute(
                        TABLE.formatted("TIMESTAMP"),
                        "INSERT INTO samples SELECT n, n % 9973, 'kind' || n % 7, n * 0.37, CASE WHEN n % 5 = 0 THEN NULL ELSE"
                                + " 'note ' || n || ' of many' END, TIMESTAMP '2020-01-01' + n * INTERVAL '1 second', n % 2,"
                                + " n / 7.0, lpad(CAST(n AS text), 10, '0'), md5(CAST(n AS text)) FROM generate_series(1, "
                                + rows + ") n",
                        "VACUUM ANALYZE samples");
            case MYSQL ->
                database.execute(
                        TABLE.formatted("DATETIME"),
                        "SET SESSION cte_max_recursion_depth = " + (rows + 1),
                        "INSERT INTO samples " + mysqlFamily("sha2(n, 224)"));
            case MARIADB ->
                database.execute(
                        TABLE.formatted("DATETIME"),
                        "SET SESSION max_recursive_iterations = " + (rows + 1),
                        "INSERT INTO samples " + mysqlFamily("md5(n)"));
            case SQLITE ->
                database.execute(
                        TABLE.formatted("TEXT"),
                        "INSERT INTO samples WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < " + rows
                                + ") SELECT n, n % 9973, 'kind' || n % 7, n * 0.37, CASE WHEN n % 5 = 0 THEN NULL ELSE"
                                + " 'note ' || n || ' of many' END, datetime(1577836800 + n, 'unixepoch'), n % 2, n / 7.0,"
                                + " printf('%010d', n), hex(randomblob(16)) FROM s");
        }
    }

    private String mysqlFamily(String hash) {
        return "WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < " + rows
                + ") SELECT n, n % 9973, CONCAT('kind', n % 7), n * 0.37, IF(n % 5 = 0, NULL, CONCAT('note ', n, ' of"
                + " many')), TIMESTAMP '2020-01-01 00:00:00' + INTERVAL n SECOND, n % 2, n / 7e0, LPAD(n, 10, '0'), "
                + hash + " FROM s";
    }
}
