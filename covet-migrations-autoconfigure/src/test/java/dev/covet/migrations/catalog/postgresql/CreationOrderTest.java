package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.RoundTrip;
import dev.covet.migrations.database.Database;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Things that need each other are created again in an order in which each finds what it needs. */
class CreationOrderTest extends PostgresqlReading {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Unlogged tables may point at permanent ones, but not the other way round.
                """
                CREATE UNLOGGED TABLE a (id int PRIMARY KEY);
                CREATE UNLOGGED TABLE b (id int PRIMARY KEY REFERENCES a);
                CREATE UNLOGGED TABLE c (id int PRIMARY KEY REFERENCES b)""",
                // A key that is completed word for word, while others point at it.
                """
                CREATE TABLE p (id int, x text, UNIQUE (id) INCLUDE (x));
                CREATE TABLE c (p int, q int REFERENCES p (id) ON DELETE CASCADE);
                ALTER TABLE c ADD FOREIGN KEY (p) REFERENCES p (id) NOT VALID""",
                "CREATE TABLE t (id int, PRIMARY KEY (id) DEFERRABLE)",
                "CREATE TABLE p (id serial PRIMARY KEY); CREATE TABLE c (x int) INHERITS (p)",
                """
                CREATE TABLE t (id bigserial, d date, PRIMARY KEY (id, d)) PARTITION BY RANGE (d);
                CREATE TABLE t1 PARTITION OF t FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
                CREATE INDEX ON t1 (id);
                CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
                CREATE TRIGGER g1 BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION g();
                CREATE TRIGGER g2 BEFORE INSERT ON t1 FOR EACH ROW EXECUTE FUNCTION g();
                CREATE VIEW v AS SELECT * FROM t1;
                CREATE VIEW w AS SELECT * FROM v;
                CREATE TABLE f (id bigint, d date, FOREIGN KEY (id, d) REFERENCES t1)""",
                """
                CREATE FUNCTION f(x int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
                CREATE DOMAIN d AS int CHECK (f(VALUE));
                CREATE TYPE pair AS (one d, other d);
                CREATE FUNCTION g(pair) RETURNS pair IMMUTABLE LANGUAGE sql AS 'SELECT $1';
                CREATE TABLE t (a d, b pair, c boolean GENERATED ALWAYS AS (f(7)) STORED, CHECK (f(8)));
                CREATE INDEX ON t (g(b));
                CREATE FUNCTION h() RETURNS SETOF t LANGUAGE sql BEGIN ATOMIC SELECT * FROM t; END;
                CREATE VIEW a AS SELECT * FROM h();
                CREATE VIEW b AS SELECT f(1) FROM t""",
                """
                CREATE TABLE t (a int, b int);
                CREATE MATERIALIZED VIEW m AS SELECT a FROM t;
                CREATE UNIQUE INDEX ON m (a) WITH (fillfactor = 50);
                CREATE VIEW v AS SELECT * FROM m;
                CREATE RULE r AS ON INSERT TO v DO INSTEAD NOTHING;
                ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
                CREATE POLICY p ON t USING (a IN (SELECT b FROM v))""",
                """
                CREATE TABLE t (a int);
                CREATE VIEW v AS SELECT a FROM t;
                ALTER VIEW v ALTER COLUMN a SET DEFAULT 3;
                CREATE FUNCTION g() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
                CREATE TRIGGER i INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION g()""",
                """
                CREATE SEQUENCE s INCREMENT BY 5000000000;
                CREATE TABLE t (a bigint DEFAULT nextval('s'), b int DEFAULT 5 - 7);
                ALTER SEQUENCE s OWNED BY t.a"""
            })
    void isFound(String statements) {
        try (var session = new Database("default", database.dataSource(), null, Dialects::of).open()) {
            session.dialect().split(statements).forEach(statement -> session.execute(statement.sql()));
        }

        RoundTrip.on(TestEngine.POSTGRESQL).requireSameCopy(database, copy -> ServersWords.of(copy, "public"));
    }
}
