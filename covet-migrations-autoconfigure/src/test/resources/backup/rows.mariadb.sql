-- Rows that are hard to keep, for the tables of torture.mariadb.sql.
SET sql_mode = 'NO_AUTO_VALUE_ON_ZERO,ALLOW_INVALID_DATES', time_zone = '+02:00', FOREIGN_KEY_CHECKS = 0;
INSERT INTO all_types (id, c_bool, c_tiny, c_tiny1, c_tinyu, c_small, c_medium, c_int, c_intz, c_bigint, c_dec, c_decp, c_decps, c_float, c_floatp, c_double, c_doublep, c_bit, c_bit9, c_date, c_time, c_time6, c_dt, c_dt3, c_ts, c_ts6, c_year, c_char, c_char10, c_varchar, c_varchar_long, c_bin, c_varbin, c_nchar, c_tinytext, c_text, c_text_len, c_medtext, c_longtext, c_tinyblob, c_blob, c_medblob, c_longblob, c_enum, c_set, c_json, c_uuid, c_inet6, c_inet4, c_geom, c_point, c_line, c_poly, c_mpoint, c_latin, c_latin_bin, c_u3, c_ascii, c_bin_attr, c_uca, c_enum_coll, c_compr, c_comprt) VALUES
 (0, true, -128, 127, 255, -32768, 16777215, -2147483648, 7, -9223372036854775808, 9999999999, -99999, 12345678.9999, 3.4028235e38, 0.1, 1.7976931348623157e308, 1234567.891, b'1', b'101010101', '0000-00-00', '-838:59:59', '838:59:58.999999', '0000-00-00 00:00:00', '9999-12-31 23:59:59.999', '1970-01-02 00:00:01', '2037-12-31 23:59:59.999999', 1901, 'x', 'ab ', 'a\tb\nc\\d\re\0f''"', REPEAT('ü', 5000), x'00ff', x'00ff0a0d5c2722', 'nü', '', '\\N', 'NULL', REPEAT('m', 100000), '🎉 日本語', x'00', x'', REPEAT(x'00ff', 40000), x'1a', 'it''s', 'x,y z,ü', '{"b": 1.0,  "a": [true, null, "it''s\\n"], "n": 12345678901234567890}', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '2001:db8::ff00:42:8329', '192.168.0.1', ST_GeomFromText('POINT(1 -1e-300)'), ST_GeomFromText('POINT(45 90)', 101), ST_GeomFromText('LINESTRING(0 0,1 1)'), ST_GeomFromText('POLYGON((0 0,1 0,1 1,0 0))'), ST_GeomFromText('MULTIPOINT(1 1,2 2)'), 'ümläut ÿ', 'Ä', '日本', 'abc', 'B', 'ß', 'A', REPEAT('c', 500), REPEAT('t', 5000)),
 (18446744073709551614, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.0001, 1.17549435e-38, -0.0, 5e-324, 0.001, b'0', b'000000000', '2024-02-30', '00:00:00', '-00:00:00.000001', '1000-01-01 00:00:00', '2024-03-31 02:30:00.123', NULL, '2024-10-27 02:30:00.5', 2155, '', '', '', '', x'', x'', '', '', '', '', '', '', x'', x'', x'', x'', '', '', 'null', NULL, '::', '0.0.0.0', NULL, NULL, NULL, NULL, NULL, '', '', '', '', '', '', 'a', '', ''),
 (5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO all_types (id, c_float, c_double) WITH RECURSIVE n (g) AS (SELECT 1 UNION ALL SELECT g + 1 FROM n WHERE g < 300) SELECT g + 100, g * 0.1e0, g / 3e0 FROM n;
INSERT INTO defaults (d_int) VALUES (1), (2);
INSERT INTO gen (a, b, js, name) VALUES (1, NULL, '{"na": "x"}', 'NaMe'), (2, 5, NULL, NULL);
INSERT INTO invis (secret, shown) VALUES (42, 1);
INSERT INTO invis (shown) VALUES (2);
INSERT INTO sysver (id, v, nov) VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO sysver_x (id) VALUES (7);
INSERT INTO app_period (id, d1, d2) VALUES (1, '2024-01-01', '2024-02-01');
INSERT INTO auto_mid (k) VALUES ('a'), ('b');
INSERT INTO aria_t VALUES (1, 'full text');
INSERT INTO myisam_t VALUES (1);
INSERT INTO memory_t VALUES (1);
INSERT INTO no_pk VALUES (1, 2), (1, 2), (NULL, NULL);
INSERT INTO ix (id, a, b, c, t, bl, g, d, lu) VALUES (1, 1, 'B', 'c', 't', x'00', ST_GeomFromText('POINT(1 2)'), '2024-01-01', 'lu');
INSERT INTO parent VALUES (1, 1, 'a', NULL), (2, 1, 'b', 7), (3, 2, '', 8);
INSERT INTO child (seq, id, tenant, code, p1, p2, p3, p4, self_seq, self_id, lo, hi, amount, st) VALUES (1, 1, 1, 'a', 1, 2, 1, 3, 2, 2, 1, 9, 5, 'a'), (2, 2, NULL, NULL, NULL, NULL, 3, NULL, 1, 1, NULL, NULL, NULL, NULL);
INSERT INTO cyc_a VALUES (1, 2);
INSERT INTO cyc_b VALUES (2, 1);
INSERT INTO `select` (`from`, `where`, `back``tick`) VALUES (1, 'line\nbr', 1), (2, '', NULL);
INSERT INTO pr VALUES (1, 1999, 'old'), (2, 2010, 'mid'), (3, 2030, NULL);
DELETE FROM invis WHERE shown = 2;
SELECT NEXTVAL(seq_all), NEXTVAL(seq_all), NEXTVAL(`Seq Quoted`);
SET FOREIGN_KEY_CHECKS = 1;
