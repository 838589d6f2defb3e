package dev.covet.migrations.dialect.sqlite.ddl;

import java.util.List;

/** Definitions of tables that SQLite takes, each odd in its own way. */
final class OddTables {

    private OddTables() {}

    static List<String> all() {
        return List.of(
                "CREATE TABLE t(a)",
                "create table t(a,b,c)",
                "CREATE TABLE t(a INT, b, c TEXT NOT NULL, d NUMERIC(10, 2) DEFAULT 1.5)",
                "CREATE TABLE \"t\"(\"a b\" TEXT, `c``d` INT, [e f] REAL, 'g''h' BLOB, \"i\"\"j\" ANY)",
                "CREATE TABLE [t]([a) -- x] INT, [/* b */] TEXT)",
                "CREATE TABLE main.t(a INTEGER PRIMARY KEY)",
                "CREATE TABLE IF NOT EXISTS t(a INTEGER PRIMARY KEY ASC AUTOINCREMENT)",
                "CREATE TABLE t(a INTEGER PRIMARY KEY DESC)",
                "CREATE TABLE t(a INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT NOT NULL)",
                "CREATE TABLE t(a INTEGER, PRIMARY KEY(a AUTOINCREMENT))",
                "CREATE TABLE t(a INTEGER, b TEXT, PRIMARY KEY(b COLLATE NOCASE DESC, a ASC) ON CONFLICT FAIL)",
                "CREATE TABLE t(a INTEGER, b TEXT, PRIMARY KEY('b', \"a\")) WITHOUT ROWID",
                "CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT) STRICT",
                "CREATE TABLE t(a TEXT PRIMARY KEY, b ANY) WITHOUT ROWID, STRICT",
                "CREATE TABLE t(a TEXT PRIMARY KEY) without /* x */ rowid",
                "CREATE TABLE t(a UNSIGNED BIG INT, b double precision, c \"my type\", d character varying (20), e 'x' y)",
                "CREATE TABLE t(a DECIMAL(10,-2), b FLOAT(+5.5), c VARCHAR ( 4 , 5 ))",
                "CREATE TABLE t(key INT, action TEXT, desc INT, of INT, row INT, end INT, begin INT, view INT, no INT)",
                "CREATE TABLE t(generated INT, always INT, stored INT, virtual INT, strict INT, rowid INT)",
                "CREATE TABLE t(a generated, b INT always, c generated always AS (1), d INT AS (a) VIRTUAL)",
                "CREATE TABLE t(a INT, b INT GENERATED ALWAYS AS (a + (1)) STORED, c AS (a || ')' || \"a\") NOT NULL)",
                "CREATE TABLE t(a DEFAULT 1 DEFAULT 2, b DEFAULT -3, c DEFAULT + 4, d DEFAULT - 5.5e-3, e DEFAULT .5, f DEFAULT 5.)",
                "CREATE TABLE t(a DEFAULT 'it''s', b DEFAULT \"dq \"\"s\", c DEFAULT bare, d DEFAULT x'0aFF', e DEFAULT 0x1F)",
                "CREATE TABLE t(a DEFAULT NULL, b DEFAULT TRUE, c DEFAULT false, d DEFAULT CURRENT_TIMESTAMP, e DEFAULT current_date)",
                "CREATE TABLE t(a DEFAULT (1), b DEFAULT ((1 + 2) * 3), c DEFAULT (')'), d DEFAULT (lower(hex(randomblob(4)))))",
                "CREATE TABLE t(a DEFAULT [bracketed], b DEFAULT `ticked`, c DEFAULT -'5')",
                "CREATE TABLE t(a NOT NULL ON CONFLICT IGNORE, b NULL, c NULL ON CONFLICT ABORT, d CONSTRAINT nn NOT NULL)",
                "CREATE TABLE t(a UNIQUE, b UNIQUE ON CONFLICT REPLACE, c CONSTRAINT u UNIQUE, UNIQUE(a, b), UNIQUE(c COLLATE NOCASE DESC))",
                "CREATE TABLE t(a CHECK (a > 0), b CHECK (b IN (1, 2)) CHECK (b <> ')'), CHECK (a < b), CONSTRAINT c CHECK (1))",
                "CREATE TABLE t(a COLLATE NOCASE, b TEXT COLLATE \"RTRIM\" NOT NULL, c COLLATE binary COLLATE nocase)",
                "CREATE TABLE t(a INT PRIMARY KEY, b REFERENCES t, c REFERENCES t(a) ON DELETE CASCADE ON UPDATE SET NULL)",
                "CREATE TABLE t(a INT PRIMARY KEY, b REFERENCES t ON DELETE SET DEFAULT ON UPDATE RESTRICT ON DELETE NO ACTION)",
                "CREATE TABLE t(a INT PRIMARY KEY, b REFERENCES t MATCH FULL ON DELETE CASCADE NOT DEFERRABLE INITIALLY IMMEDIATE)",
                "CREATE TABLE t(a INT PRIMARY KEY, b REFERENCES t NOT NULL DEFERRABLE INITIALLY DEFERRED UNIQUE)",
                "CREATE TABLE t(a INT PRIMARY KEY, b REFERENCES \"t\"(\"a\") NOT DEFERRABLE NOT NULL DEFAULT 1)",
                "CREATE TABLE t(a, b, c, FOREIGN KEY(a, b) REFERENCES u(x, y) ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED,"
                        + " FOREIGN KEY(c) REFERENCES [v w])",
                "CREATE TABLE t(a CONSTRAINT x CONSTRAINT y NOT NULL CONSTRAINT z, b)",
                "CREATE TABLE t(a, b, CONSTRAINT x PRIMARY KEY(a) CONSTRAINT y UNIQUE(b) CHECK (a) FOREIGN KEY(a) REFERENCES u(v))",
                "CREATE TABLE t(a, b, CONSTRAINT x, CONSTRAINT y CHECK (a <> b))",
                "CREATE TABLE t(-- first\n a INT, -- second, with ) and '\n b /* c, */ TEXT /* ' */ DEFAULT /* x */ 'y' -- last\n)",
                "CREATE TABLE t(a,\n\t\r\n\fb\n)\n",
                "CREATE TABLE t(a$b INT, _c INT, ünï TEXT, 日本 TEXT, é\u0301 TEXT, \uD83D\uDE00 TEXT)",
                "CREATE TABLE \"select\"(\"from\" INT, \"where\" TEXT CHECK (\"where\" <> \"from\"), UNIQUE(\"from\"))",
                "CREATE TABLE t(a CHECK (a -- comment )\n > 0), b CHECK (b /* ) */ > 0))",
                "CREATE TABLE t(a INT CHECK (CASE WHEN a THEN 1 ELSE 0 END), b CHECK (b LIKE '%(' ESCAPE '\\'))",
                "CREATE TABLE t(a timestamp with time zone, b \"a\" \"b\" (3), c int (3) default (4) unique)",
                "CREATE TABLE t(a TEXT/**/DEFAULT'x'/**/NOT/**/NULL,b/**/INT/* open at the end */)/* it is",
                "CREATE TABLE t(\"a\" TEXT COLLATE NOCASE GENERATED ALWAYS AS (upper('x')) NOT NULL UNIQUE REFERENCES u(v), b)",
                "CREATE TABLE t(a UNSIGNED /* not */ INT, b \"odd-type\", c [x y] DEFAULT 1, d `it``s`)");
    }
}
