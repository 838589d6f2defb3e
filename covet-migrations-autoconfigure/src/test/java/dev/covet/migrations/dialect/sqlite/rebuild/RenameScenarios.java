package dev.covet.migrations.dialect.sqlite.rebuild;

import java.util.List;
import java.util.stream.Stream;

/** Databases in which {@code t.a} or the table {@code t} gets another name, each with other things that name them. */
final class RenameScenarios {

    /** What every scenario begins with. */
    static final List<String> BEGIN = List.of(
            "CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT, c INT)",
            "CREATE TABLE o (id INTEGER PRIMARY KEY, k INT, x TEXT)",
            "INSERT INTO t VALUES (1, 'one', 10), (5, 'five', 50)",
            "INSERT INTO o VALUES (1, 5, 'x'), (2, 1, 'y')");

    private RenameScenarios() {}

    /** Those that SQLite itself gets right; statements with semicolons between them. */
    static Stream<String> right() {
        return Stream.of(
                "CREATE TABLE r1 (p INT REFERENCES t(a) ON DELETE CASCADE, q INT REFERENCES t, s INT, FOREIGN KEY (s) REFERENCES \"t\" (\"a\"))",
                "CREATE TABLE r2 (a INT CHECK (a > 0) REFERENCES t (a)); INSERT INTO r2 VALUES (5), (1)",
                "CREATE INDEX i1 ON t (b, a DESC)",
                "CREATE INDEX i2 ON t (a + c) WHERE a > 1 AND b <> 'a'",
                "CREATE UNIQUE INDEX i3 ON t (\"a\" COLLATE NOCASE)",
                "CREATE VIEW v AS SELECT a, b AS a2 FROM t",
                "CREATE VIEW v AS SELECT t.a, main.t.a AS m, q.a AS q FROM t, t AS q WHERE t.a = q.a",
                "CREATE VIEW v (n, m) AS SELECT a, upper(b) FROM t WHERE a IN (SELECT k FROM o WHERE o.id <> a) ORDER BY a DESC",
                "CREATE VIEW v AS SELECT b AS a FROM t ORDER BY a",
                "CREATE VIEW v AS SELECT b FROM t GROUP BY a HAVING count(*) > 0 ORDER BY t.a COLLATE NOCASE DESC LIMIT 3 OFFSET 0",
                "CREATE VIEW v AS SELECT a FROM t UNION ALL SELECT k FROM o ORDER BY a",
                "CREATE VIEW v AS SELECT k FROM o UNION SELECT a FROM t ORDER BY 1",
                "CREATE VIEW v AS SELECT x FROM o JOIN t ON o.k = a LEFT JOIN (SELECT 1 AS one, a AS n FROM t) AS q ON q.n = t.a",
                "CREATE VIEW v AS SELECT (SELECT max(a) FROM t WHERE t.a < o.k) AS less, EXISTS (SELECT 1 FROM t AS z WHERE z.a = id) AS here FROM o",
                "CREATE VIEW v AS WITH w AS (SELECT a, b FROM t) SELECT b FROM w",
                "CREATE VIEW v AS WITH w(a) AS (SELECT a FROM t) SELECT a FROM w",
                "CREATE VIEW v AS WITH t AS (SELECT 1 AS a) SELECT a FROM t",
                "CREATE VIEW v AS SELECT z.a FROM (SELECT 1 AS a, k FROM o) AS z",
                "CREATE VIEW v AS SELECT z.n FROM (SELECT a AS n FROM t) AS z WHERE n > 0",
                "CREATE VIEW v AS SELECT CASE a WHEN 1 THEN 'a' ELSE b END AS what, CAST(a AS TEXT) AS txt, a BETWEEN 0 AND 9 AS few FROM t WHERE a IS NOT NULL AND NOT a ISNULL",
                "CREATE VIEW v AS SELECT -a + ~a AS calc, a || 'a' AS \"a\", b LIKE '%a' ESCAPE 'a' AS l, a NOT IN (1, 2) AS n FROM t",
                "CREATE VIEW v AS SELECT * FROM t",
                "CREATE VIEW v AS SELECT t.*, o.x FROM t JOIN o ON o.k = t.a",
                "CREATE VIEW v AS SELECT q.b FROM t q, o WHERE q.a = k -- t.a\n AND /* a */ 1",
                "CREATE VIEW v AS SELECT count(DISTINCT a) AS n, group_concat(b, 'a') AS g FROM t",
                "CREATE VIEW v AS SELECT b FROM t WHERE (a, b) IN (SELECT a, b FROM t) AND c > 1",
                "CREATE VIEW v AS SELECT value FROM json_each('[1,2]'), t WHERE t.a = value",
                "CREATE VIEW v AS SELECT 't' AS t, 'a' AS a, b AS \"t.a\" FROM t",
                "CREATE VIEW v AS SELECT b FROM t NATURAL JOIN (SELECT 1 AS other) AS z",
                "CREATE VIEW v AS SELECT b FROM t JOIN (SELECT b, 1 AS one FROM t) AS z USING (b)",
                "CREATE VIEW v AS SELECT a FROM t; CREATE VIEW v2 AS SELECT * FROM v",
                "CREATE VIEW v AS SELECT a AS n FROM t; CREATE TRIGGER v_i INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a, b) VALUES (NEW.n, 'v'); END",
                "CREATE VIEW v AS SELECT a, b FROM t; CREATE TRIGGER v_d INSTEAD OF DELETE ON v BEGIN DELETE FROM t WHERE t.b = OLD.b; END",
                "CREATE TRIGGER g AFTER UPDATE OF a, b ON t WHEN NEW.a > OLD.a BEGIN INSERT INTO o (k, x) VALUES (OLD.a, 'a'); END",
                "CREATE TRIGGER g BEFORE DELETE ON t BEGIN DELETE FROM o WHERE k = old.a; UPDATE t SET a = a + 100, b = old.b WHERE t.a = old.a + 1; END",
                "CREATE TRIGGER g AFTER INSERT ON o BEGIN INSERT INTO t (a, b) SELECT NEW.k + 100, b FROM t WHERE a = NEW.k; UPDATE OR IGNORE t SET (b, c) = (SELECT x, id FROM o WHERE id = t.a) WHERE a > 1; DELETE FROM t WHERE a = 99; SELECT a FROM t; END",
                "CREATE TRIGGER g AFTER INSERT ON o BEGIN SELECT CASE WHEN NEW.k = (SELECT max(a) FROM t) THEN RAISE(ABORT, 'a of t') END; REPLACE INTO t (b, a) VALUES ('r', NEW.id); END",
                "CREATE TRIGGER g1 AFTER INSERT ON o BEGIN UPDATE o SET x = x || '1'; END; CREATE TRIGGER g2 AFTER INSERT ON o BEGIN UPDATE o SET x = x || (SELECT max(a) FROM t); END; CREATE TRIGGER g3 AFTER INSERT ON o BEGIN UPDATE o SET x = x || '3'; END",
                "CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO o VALUES (NULL, NEW.a, 'u'); DELETE FROM t WHERE t.a = 3; UPDATE t SET b = o.x FROM o WHERE o.k = t.a AND a > 3; INSERT INTO t VALUES (7, 'q', 7) ON CONFLICT DO NOTHING; REPLACE INTO t SELECT * FROM t WHERE a = 5; END",
                "CREATE TEMP VIEW tv AS SELECT a FROM t; CREATE TEMP TRIGGER tg AFTER INSERT ON o BEGIN INSERT INTO t (a) VALUES (NEW.id + 50); END",
                "CREATE VIEW v AS SELECT a AS b, b AS a FROM t WHERE a = 1",
                "CREATE VIEW v AS SELECT (SELECT k AS a FROM o WHERE a = 5) AS n FROM t",
                "CREATE VIEW v AS VALUES (1, 'a'), ((SELECT max(a) FROM t), 't')",
                "CREATE VIEW v AS SELECT a FROM (t JOIN o ON o.k = t.a)",
                "CREATE INDEX i ON t (a); CREATE VIEW v AS SELECT b FROM t INDEXED BY i WHERE a > 1",
                "CREATE VIEW v AS SELECT b, row_number() OVER (PARTITION BY c ORDER BY a) AS r, sum(a) FILTER (WHERE a > 1) OVER w AS s FROM t WINDOW w AS (ORDER BY a ROWS BETWEEN 1 PRECEDING AND CURRENT ROW)",
                "CREATE TABLE n (t INT, a INT, CHECK (t < a)); CREATE VIEW v AS SELECT n.t, n.a FROM n",
                "DROP TABLE t; CREATE TABLE t (a INT, b TEXT CHECK (a > 0 AND t.b <> 'a' AND abs(a) <> 3), c INT, PRIMARY KEY (a, c), UNIQUE (b, a), CHECK (\"a\" < 99 -- a\n), CONSTRAINT a FOREIGN KEY (b, a) REFERENCES t (b, a), FOREIGN KEY (c) REFERENCES o(id)) WITHOUT ROWID; INSERT INTO t VALUES (1, 'x', 1)",
                "DROP TABLE t; CREATE TABLE t (a TEXT COLLATE NOCASE DEFAULT 'a' NOT NULL, b AS (a || 'a') VIRTUAL, c AS (a) STORED); INSERT INTO t (a) VALUES ('Q')",
                "DROP TABLE t; CREATE TABLE t (a INTEGER PRIMARY KEY AUTOINCREMENT, b TEXT, c INT); INSERT INTO t VALUES (77, 'x', 1); DELETE FROM t",
                "DROP TABLE t; CREATE TABLE t ([a] INT, `b` TEXT, 'c' INT, UNIQUE ('a')); CREATE VIEW v AS SELECT [a], \"t\".\"a\" AS z FROM \"t\"",
                "DROP TABLE t; CREATE TABLE t (a boolean CHECK (a IN (0, 1)), b varchar(3) CONSTRAINT t_b_enum CHECK (b IN ('a', 't')), c INT); INSERT INTO t VALUES (1, 'a', 3)");
    }

    /**
     * What SQLite writes into another thing than was meant, with what is right for a new name of the column, and for one of
     * the table.
     */
    static Stream<List<String>> better() {
        return Stream.of(
                List.of(
                        "CREATE TRIGGER g AFTER INSERT ON o BEGIN INSERT INTO t (a) VALUES (NEW.id) ON CONFLICT (a) DO UPDATE SET b = t.b || excluded.a WHERE t.a > 0; END",
                        "CREATE TRIGGER g AFTER INSERT ON o BEGIN INSERT INTO t (\"zz\") VALUES (NEW.id) ON CONFLICT (\"zz\") DO UPDATE SET b = t.b || excluded.\"zz\" WHERE t.\"zz\" > 0; END",
                        "CREATE TRIGGER g AFTER INSERT ON o BEGIN INSERT INTO \"u\" (a) VALUES (NEW.id) ON CONFLICT (a) DO UPDATE SET b = \"u\".b || excluded.a WHERE \"u\".a > 0; END"),
                List.of(
                        "CREATE VIEW v AS SELECT rowid, b FROM t WHERE rowid = a",
                        "CREATE VIEW v AS SELECT rowid, b FROM t WHERE rowid = \"zz\"",
                        "CREATE VIEW v AS SELECT rowid, b FROM \"u\" WHERE rowid = a"),
                List.of(
                        "CREATE VIEW v AS SELECT b FROM t WHERE b <> \"zz\" AND b <> \"other\"",
                        "CREATE VIEW v AS SELECT b FROM t WHERE b <> 'zz' AND b <> \"other\"",
                        "CREATE VIEW v AS SELECT b FROM \"u\" WHERE b <> \"zz\" AND b <> \"other\""));
    }

    /** Those in which a new name for the column cannot be right. */
    static Stream<String> wrongForColumns() {
        return Stream.of(
                "CREATE VIEW v AS SELECT a FROM (SELECT a FROM t) AS z",
                "CREATE TABLE u (a INT); CREATE VIEW v AS SELECT b FROM t JOIN u USING (a)",
                "CREATE VIEW v AS SELECT a FROM t; CREATE VIEW v2 AS SELECT a FROM v",
                "CREATE TABLE u (zz INT); CREATE VIEW v AS SELECT a, zz FROM t, u");
    }

    /** Those that SQLite itself breaks, and says nothing. */
    static Stream<String> brokenBySqlite() {
        return Stream.of(
                "CREATE TABLE u (zz INT, x INT); CREATE VIEW v AS SELECT (SELECT x FROM u WHERE zz = a) AS y FROM t",
                "CREATE TABLE u (a INT); CREATE VIEW v AS SELECT b FROM t NATURAL JOIN u");
    }
}
