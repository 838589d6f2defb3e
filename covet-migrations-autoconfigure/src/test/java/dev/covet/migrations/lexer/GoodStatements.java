package dev.covet.migrations.lexer;

import dev.covet.migrations.schema.Engine;
import java.util.List;
import java.util.stream.Stream;

/**
 * Statements that each engine accepts in this order in an empty database, and that a splitter can trip over. None has a
 * delimiter at its end or a comment around it.
 */
final class GoodStatements {

    private GoodStatements() {}

    static List<String> of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case MARIADB -> MARIADB;
            case SQLITE -> SQLITE;
        };
    }

    private static final List<String> POSTGRESQL = List.of(
            "CREATE TABLE \"odd;\"\"name\" (id integer, a$b$c text DEFAULT 'it''s; fine', \"end\" integer)",
            "INSERT INTO \"odd;\"\"name\" (a$b$c) VALUES (E'a\\';b'), (e'\\\\'), ('\\'), (U&'d\\0061t;a'), (B'1'::text), ($$;'$$)",
            "INSERT INTO \"odd;\"\"name\" (a$b$c) VALUES ('😀;')",
            "SELECT 1 /* outer; /* inner; */ still; ' */ + 2 -- not; ' the end\n + 3",
            "SELECT /*+ SeqScan(o) */ 5 - -1, ARRAY[1, 2, 3], 1::text, '{1}'::int[]",
            "DO $do$ BEGIN PERFORM 1; EXECUTE $sql$ SELECT ';' $sql$; PERFORM $$a;b$$; END $do$",
            "CREATE FUNCTION plus(integer) RETURNS integer LANGUAGE plpgsql AS $_$ BEGIN RETURN $1 + 1; END; $_$",
            """
            CREATE FUNCTION atomic(x integer) RETURNS integer LANGUAGE sql
            BEGIN ATOMIC
              SELECT CASE WHEN x > 0 THEN CASE x WHEN 1 THEN 1 ELSE 2 END ELSE 3 END AS end;
              SELECT (CASE x WHEN 1 THEN 2 END) + o."end" FROM "odd;""name" o;
            END""",
            "CREATE OR REPLACE PROCEDURE atomically() LANGUAGE sql BEGIN ATOMIC DELETE FROM \"odd;\"\"name\" WHERE id = 1; END",
            "CREATE OR REPLACE FUNCTION begin(begin integer) RETURNS integer LANGUAGE sql RETURN begin + 1",
            "CREATE FUNCTION quoted() RETURNS integer AS 'SELECT 1; SELECT 2' LANGUAGE sql",
            "CREATE RULE copy AS ON UPDATE TO \"odd;\"\"name\" DO ALSO (SELECT 1; SELECT (2); )",
            "CREATE TABLE größe (\"naïve;😀\" text, straße text)",
            "PREPARE later (integer) AS SELECT $1",
            "BEGIN",
            "COMMIT");

    private static final List<String> MYSQL_FAMILY = List.of(
            "CREATE TABLE `odd;``name` (id INT, a$b INT, `begin` INT, `delimiter` CHAR(1) DEFAULT ';')",
            "CREATE TABLE plain (begin INT, end INT, delimiter INT,\n  label VARCHAR(200) COMMENT 'it''s; \\'fine\\';')",
            "INSERT INTO plain (label) VALUES ('a\\';b'), (\"c;\\\"d\"\"e\"), ('\\\\'), (N'n;'), (X'3B'), (_utf8mb4';')",
            "SELECT 5--1, 6--begin, \"--;\" FROM plain",
            "SELECT 1 # comment; '\n + 2 -- comment; \"\n + 3 /* comment; /* ' */ + 4 --\t;\n + 5",
            "SELECT /*+ MAX_EXECUTION_TIME(1000) */ 1 /*! + 2 */ /*!99999 + '*;' */",
            "/*!40101 SET @old_sql_mode = @@sql_mode, @end = ';' */",
            "CREATE PROCEDURE single(begin INT, OUT end INT) SELECT IF(begin > 1, 2, 3) INTO end",
            "CREATE FUNCTION chosen(a INT) RETURNS VARCHAR(10) CHARACTER SET utf8mb4 DETERMINISTIC NO SQL"
                    + " RETURN IF(a > 1, REPEAT('x', 2), CASE a WHEN 1 THEN 'y' ELSE 'z' END)",
            "CREATE FUNCTION among() RETURNS SET('a;', 'b') DETERMINISTIC BEGIN RETURN 'b'; END",
            "CREATE DEFINER = CURRENT_USER TRIGGER checked BEFORE INSERT ON plain FOR EACH ROW\n"
                    + "IF (NEW.begin > NEW.end) THEN SET NEW.end = NEW.begin; END IF",
            "CREATE TRIGGER counted BEFORE INSERT ON plain FOR EACH ROW FOLLOWS checked\n"
                    + "BEGIN SET NEW.delimiter = CASE WHEN NEW.begin THEN 1 ELSE IF(NEW.end, 2, 3) END; END",
            "CREATE TRIGGER short BEFORE UPDATE ON plain FOR EACH ROW SET NEW.begin = IF(NEW.end > 1, 1, 2)",
            """
            CREATE PROCEDURE everything(a INT)
            COMMENT 'begins; and ends'
            main: BEGIN
                DECLARE done, i INT DEFAULT IF(a > 1, 0, 1);
                DECLARE name VARCHAR(10) CHARACTER SET utf8mb4 DEFAULT REPEAT('x;', 2);
                DECLARE rows_of CURSOR FOR SELECT label FROM plain WHERE CASE WHEN begin = 1 THEN 1 END = 1 FOR UPDATE;
                DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = IF(a, 1, 1);
                DECLARE EXIT HANDLER FOR SQLSTATE '23000', 1146 BEGIN ROLLBACK; RESIGNAL; END;
                -- A comment; with an apostrophe's trouble
                BEGIN END;
                IF CASE WHEN a = 1 THEN 1 ELSE 0 END = 1 THEN
                    SET i = CASE a WHEN 1 THEN IF(i, 2, 3) ELSE 4 END;
                ELSEIF a = 2 THEN
                    IF (i = 1) THEN SET i = 2; END IF;
                ELSE
                    BEGIN SET @begin = 1, @end = 2; END;
                END IF;
                CASE a WHEN 1 THEN SELECT 1; WHEN CASE i WHEN 1 THEN 2 END THEN BEGIN END; ELSE SELECT REPLACE('a', 'b', 'c'); END CASE;
                CASE WHEN a > 1 THEN IF a THEN SELECT 1; END IF; ELSE SELECT 2; END CASE;
                `odd;label`: LOOP SET i = i + 1; IF i > 3 THEN LEAVE `odd;label`; END IF; END LOOP `odd;label`;
                again: REPEAT SET i = i + 1; UNTIL CASE WHEN i > 10 THEN 1 ELSE 0 END = 1 END REPEAT again;
                WHILE i < 20 AND CASE WHEN i THEN 1 END DO SET i = i + 1; END WHILE;
                IF EXISTS (SELECT 1 FROM plain) THEN DELETE FROM plain WHERE plain.end = 1; END IF;
                DROP TABLE IF EXISTS nothing;
                CREATE TEMPORARY TABLE IF NOT EXISTS something (end INT);
                REPLACE INTO something VALUES (1);
                (SELECT 1) UNION (SELECT 2);
                START TRANSACTION;
                COMMIT;
                IF a = 99 THEN LEAVE main; END IF;
            END main""",
            "CREATE EVENT sweep ON SCHEDULE EVERY IF(1, 1, 2) DAY ON COMPLETION PRESERVE DISABLE COMMENT 'x;' DO\n"
                    + "BEGIN DELETE FROM plain; DO SLEEP(0); END",
            "ALTER EVENT sweep DO BEGIN SELECT 1; SELECT 2; END",
            "CREATE /*!50003 DEFINER = CURRENT_USER */ PROCEDURE dumped() /*!50003 BEGIN SELECT '*/;'; SELECT 2; END */",
            "/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`localhost`*/ /*!50003 TRIGGER dumped BEFORE DELETE ON plain"
                    + " FOR EACH ROW BEGIN SET @x = 1; IF @x THEN SET @x = 2; END IF; END */",
            "CREATE DEFINER=root@localhost VIEW event AS SELECT CASE WHEN plain.begin THEN 1 END AS begin FROM plain",
            "CREATE TABLE größe (`naïve;` VARCHAR(10) CHARACTER SET utf8mb4 DEFAULT '😀;', straße INT)",
            "BEGIN",
            "BEGIN WORK",
            "START TRANSACTION",
            "COMMIT",
            "SET autocommit = 1");

    private static final List<String> MYSQL = with(
            MYSQL_FAMILY,
            List.of(
                    "CREATE TRIGGER IF NOT EXISTS maybe BEFORE INSERT ON größe FOR EACH ROW\n"
                            + "BEGIN IF NEW.straße THEN SET NEW.straße = 1; END IF; END",
                    "SELECT 1 /*M!100100 ; not code for MySQL ' */ + 2"));

    private static final List<String> MARIADB = with(
            MYSQL_FAMILY,
            List.of(
                    "BEGIN NOT ATOMIC DECLARE x INT; SET x = 1; IF x THEN SET x = 2; END IF; END",
                    "IF (1 = 1) THEN SET @a = 1; SET @b = 2; END IF",
                    "CASE 1 WHEN 1 THEN SET @a = 1; ELSE SET @a = 2; END CASE",
                    "WHILE @a < 3 DO SET @a = @a + 1; END WHILE",
                    "FOR i IN 1..3 DO SET @a = i; SET @b = 2; END FOR",
                    "CREATE OR REPLACE PROCEDURE walk() BEGIN FOR r IN (SELECT begin FROM plain) DO SELECT r.begin; END FOR; END",
                    "CREATE AGGREGATE FUNCTION total(x INT) RETURNS INT BEGIN DECLARE s INT DEFAULT 0;"
                            + " DECLARE CONTINUE HANDLER FOR NOT FOUND RETURN s; LOOP FETCH GROUP NEXT ROW; SET s = s + x; END LOOP; END",
                    "SELECT 1 /*M!100100 + '*/;' */",
                    "CREATE OR REPLACE PACKAGE tools PROCEDURE one(); FUNCTION two() RETURNS INT; END",
                    "CREATE OR REPLACE PACKAGE BODY tools\n  PROCEDURE one() BEGIN SELECT 1; SELECT 2; END;\n"
                            + "  FUNCTION two() RETURNS INT BEGIN IF 1 THEN RETURN 1; END IF; RETURN 2; END;\nEND",
                    "SET sql_mode = ORACLE",
                    "CREATE OR REPLACE PROCEDURE declared(a INT) AS x INT := 1; y INT; BEGIN"
                            + " WHILE x < a LOOP x := x + 1; END LOOP; IF x = 1 THEN y := 1; ELSIF x = 2 THEN y := 2; END IF;"
                            + " <<again>> FOR i IN 1..2 LOOP SELECT i; END LOOP;"
                            + " EXCEPTION WHEN NO_DATA_FOUND THEN SELECT 1; WHEN OTHERS THEN SELECT 2; END",
                    "CREATE OR REPLACE FUNCTION named(a INT) RETURN VARCHAR(10) AS BEGIN RETURN 'x;'; END",
                    "CREATE OR REPLACE PACKAGE kit AS PROCEDURE one; FUNCTION two RETURN INT; END",
                    """
                    CREATE OR REPLACE PACKAGE BODY kit AS y INT := 2;
                      PROCEDURE one AS z INT; BEGIN z := 1; SELECT z; END;
                      FUNCTION two RETURN INT IS BEGIN RETURN 2; END;
                    BEGIN SET @kit = 1; SET @kit = 2; END""",
                    "CREATE OR REPLACE FUNCTION missing(a INT) RETURN INT AS BEGIN RETURN a IS NULL; END",
                    "BEGIN SET @a = 1; SET @b = 2; END",
                    "DECLARE x INT := 1; y INT; BEGIN y := x; SELECT y; END",
                    "SET sql_mode = DEFAULT",
                    "CREATE OR REPLACE FUNCTION missing(a INT) RETURNS INT RETURN a IS NULL"));

    private static final List<String> SQLITE = List.of(
            "CREATE TABLE \"odd;\"\"name\" ([a;b] TEXT, `c;``d` TEXT DEFAULT 'it''s; fine\\', \"end\" INTEGER)",
            "CREATE TABLE plain (id INTEGER PRIMARY KEY, note TEXT)",
            "SELECT 1 -- comment; '\n + 2 /* comment; /* ' */ + 3 --no blank;\n + 4",
            """
            CREATE TRIGGER changed AFTER UPDATE OF note ON plain WHEN NEW.id > 1 BEGIN
              UPDATE plain SET note = CASE WHEN id = 1 THEN 'a;' ELSE CASE id WHEN 2 THEN 'b' END END;
              SELECT CASE WHEN 1 THEN RAISE(IGNORE) END; -- a comment; behind
              INSERT INTO plain (note) VALUES (CASE 1 WHEN 1 THEN 2 END);
            END""",
            "CREATE TEMP TRIGGER IF NOT EXISTS fleeting AFTER DELETE ON plain BEGIN SELECT 1; SELECT 2; END",
            "CREATE TEMPORARY TRIGGER passing AFTER INSERT ON main.plain BEGIN SELECT 1;END",
            "EXPLAIN QUERY PLAN SELECT 1",
            "CREATE VIEW chosen AS SELECT CASE WHEN id THEN 1 END AS begin FROM plain",
            "CREATE TABLE größe (\"naïve;😀\" TEXT, straße TEXT, a$b$c TEXT)",
            "INSERT INTO plain (note) VALUES (x'3B'), ('#;'), ('$$;')",
            "BEGIN IMMEDIATE",
            "END");

    private static List<String> with(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
