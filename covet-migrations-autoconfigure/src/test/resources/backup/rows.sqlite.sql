-- Rows that are hard to keep, beside those of torture.sqlite.sql.
CREATE TABLE odd_values (a, b TEXT, c INTEGER, d REAL, e BLOB, f NUMERIC);
INSERT INTO odd_values VALUES (NULL, '', 9223372036854775807, 1.7976931348623157e308, x'00ff0a', '0123'), (x'', 'a' || char(0) || 'b', -9223372036854775808, 9e999, zeroblob(100000), -9e999), (1.0, char(9, 10, 13, 128512), '12abc', 4.9e-324, 'text in blob', 1e30), (CAST(x'ff41' AS TEXT), CAST(x'c3' AS TEXT), 1.5, -0.0, 5, '1e3');
INSERT INTO odd_values SELECT value, hex(randomblob(10)), value * 3, value / 7.0, randomblob(200), value * 0.1 FROM (WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 2000) SELECT value FROM n);
CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT, v TEXT);
INSERT INTO counted (v) VALUES ('a'), ('b'), ('c');
DELETE FROM counted WHERE id = 3;
ANALYZE;
PRAGMA user_version = 17;
PRAGMA application_id = 4711;
