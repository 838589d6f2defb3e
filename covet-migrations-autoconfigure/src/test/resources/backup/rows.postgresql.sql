-- Rows that are hard to keep, for the tables of torture.postgresql.sql.
SET search_path = tort;
INSERT INTO all_types (c_smallint, c_int, c_bigint, c_num, c_num_p, c_num_ps, c_real, c_double, c_money, c_bool, c_char, c_char5, c_varchar, c_varchar20, c_text, c_bpchar, c_name, c_qchar, c_bytea, c_date, c_time, c_time3, c_timetz, c_timetz0, c_ts, c_ts3, c_tstz, c_tstz6, c_interval, c_interval_ym, c_interval_s2, c_interval3, c_uuid, c_json, c_jsonb, c_xml, c_inet, c_cidr, c_mac, c_mac8, c_bit, c_bit8, c_varbit, c_varbit9, c_point, c_line, c_lseg, c_box, c_path, c_poly, c_circle, c_tsv, c_tsq, c_oid, c_regclass, c_pglsn, c_xid8, c_jsonpath, c_int4range, c_numrange, c_tstzrange, c_daterange, c_mrange, c_custrange, c_custmrange, c_mood, c_mood_arr, c_addr, c_addr_arr, c_posint, c_email, c_posint_dom, c_posint_arr, c_other_enum, c_int_arr, c_text_arr2, c_vc_arr, c_num_arr, c_ts_arr, c_arr_dim) VALUES
 (-32768, 2147483647, -9223372036854775808, 12345678901234567890123456789012345678901234567890.12345678901234567890, 9999999999, -99999999.9999, 3.4028235e38, 1.7976931348623157e308, '-92233720368547758.08', true, 'x', 'ab', E'a\tb\nc\\d\re\x7f', '', E'\\N', 'pad  ', 'n', 'c', '\x00ff0a0d5c2727', 'infinity', '23:59:59.999999', '00:00:00.123', '12:00:00+13', '12:00:00-05', 'infinity', '2024-02-29 12:34:56.789', '-infinity', '2024-03-31 01:30:00.123456+01', '178000000 years', '1 year 2 mons', '12.34 sec', '-1 days -00:00:00.123', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"a" :  [1,2 , "ü"], "a":1}', '{"b": "c''d\u00e9\n", "n": 12345678901234567890.10}', '<a b="1">x &amp; y</a>', '192.168.1.1/24', '::/0', '08:00:2b:01:02:03', '08:00:2b:ff:fe:01:02:03', B'1', B'10101010', B'101', B'', '(1e308,-1e-308)', '{1,2,3}', '[(0,0),(1,1)]', '((1,1),(0,0))', '[(0,0),(1,1),(2,0)]', '((0,0),(1,1),(2,0))', '<(0,0),1.5>', '''it''''s'':1A fat:2', 'fat & (rat | cat)', 4294967295, 'parent', '16/B374D848', '18446744073709551615', '$.a[*] ? (@ > 1)', '[1,10)', '(,5.5]', '[2024-01-01 00:00+00,infinity)', 'empty', '{[1,2),[5,7)}', '[1.1,2.2]', '{}', '', ARRAY['sad', 'it''s "fine", really', NULL]::mood[], ROW('str"eet, \x', NULL, '(1,2)')::addr, ARRAY[ROW('a', 'b', NULL)::addr, NULL], 7, 'a@b', 999, ARRAY[1, 2]::posint[], 'c,d', '{}', '{{"a","NULL"},{"",NULL}}', '{"x,y","q\"q"}', '{1.25,NaN}', '{infinity,"2024-01-01 00:00:00.123+00"}', '[0:1][5:6][1:1]={{{1},{2}},{{3},{4}}}'),
 (NULL, NULL, NULL, 'NaN', NULL, NULL, 'NaN', '-Infinity', NULL, NULL, NULL, NULL, '', NULL, U&'\+01F600\2028 ünï 日本語', NULL, NULL, NULL, '', '-infinity', '24:00:00', NULL, NULL, NULL, '4713-01-01 00:00:00 BC', NULL, 'infinity', '294276-12-31 23:59:59.999999+00', NULL, NULL, NULL, NULL, NULL, 'null', 'null', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, DEFAULT, NULL, DEFAULT, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (0, 0, 0, '-Infinity', 0, 0.0001, 1.17549435e-38, 4.9e-324, '$1,234.56', false, ' ', '     ', repeat('x', 100000), '\N', '\.', '', '', '', decode(repeat('00', 5000), 'hex'), '0001-01-01 BC', '00:00', '00:00', '00:00+00', '00:00+00', '1999-01-08 04:05:06', '1970-01-01', '1883-11-18 12:03:58-05', '2000-01-01 00:00:00+00', '0', '0', '0', '0', '00000000-0000-0000-0000-000000000000', '[]', '[]', '', '0.0.0.0', '10.0.0.0/8', '00:00:00:00:00:00', '00:00:00:00:00:00:00:00', B'0', B'00000000', B'', B'1', '(0,0)', '{0,1,0}', '[(0,0),(0,0)]', '((0,0),(0,0))', '((0,0))', '((0,0))', '<(0,0),0>', '', '', 0, NULL, '0/0', '0', '$', 'empty', 'empty', 'empty', 'empty', '{}', 'empty', '{}', 'ok', '{}', ROW(NULL, NULL, NULL)::addr, '{}', 1, NULL, 1, '{}', 'A b', ARRAY[NULL]::int[], '{}', '{}', '{}', '{}', '{}');
INSERT INTO all_types (c_real, c_double, c_num) SELECT (g * 0.1)::real, g / 3.0::float8, g / 7.0 FROM generate_series(1, 500) g;
INSERT INTO defaults DEFAULT VALUES;
INSERT INTO defaults DEFAULT VALUES;
INSERT INTO ident DEFAULT VALUES;
INSERT INTO ident DEFAULT VALUES;
INSERT INTO ident OVERRIDING SYSTEM VALUE VALUES (11, -5, 3, 4, 5, 6);
INSERT INTO gen (a, b, name, js) VALUES (1, NULL, 'NaMe', '{"na''me": "x"}'), (2, 5, NULL, NULL);
INSERT INTO unlogged_t VALUES (1, repeat('toast me ', 50000)), (2, NULL);
INSERT INTO parent VALUES (1, 1, 'a', NULL), (2, 1, 'b', 7), (3, 2, 'ab', 8);
INSERT INTO child (seq, id, tenant, code, p1, p2, p3, p4, p5, self_id, self_seq, amount, lo, hi) VALUES (1, 1, 1, 'a', 1, 2, 1, 3, 2, 2, 2, 5, 1, 9), (2, 2, NULL, NULL, NULL, NULL, 3, NULL, NULL, 1, 1, NULL, 2, 99);
INSERT INTO excl VALUES (1, '[2024-01-01,2024-02-01)', '((0,0),(1,1))'), (2, '[2024-02-01,2024-03-01)', '((5,5),(6,6))');
BEGIN;
INSERT INTO cyc_a VALUES (1, NULL);
INSERT INTO cyc_b VALUES (2, 1);
UPDATE cyc_a SET b_id = 2;
COMMIT;
INSERT INTO ix (id, a, b, c, d, e, f, g, h, "I j", arr) VALUES (1, 1, 'B', '{"k''y": 1}', 'x', '{1,2}', '((0,0),(1,1))', 'a b', '10.0.0.1', 'ij', '{a}'), (2, -1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO "select" ("from", "where", "quo""te", "emoji🎉", "trailing ") VALUES (1, E'line\nbreak', 1, 2, 3), (2, '', NULL, NULL, NULL);
INSERT INTO no_columns DEFAULT VALUES;
INSERT INTO no_columns DEFAULT VALUES;
INSERT INTO dropped_cols (a, b, c) VALUES (1, 2, 3);
INSERT INTO pr (id, d, region, v, pid) VALUES (1, '2023-05-05', 'eu', 5, 1), (2, '2024-05-05', 'it''s', 6, NULL), (3, '2024-05-05', 'xx', 7, 2), (4, '2050-01-01', 'q', 8, NULL), (5, '2030-06-06', 'o', 9, 3);
INSERT INTO ph SELECT g, 'k' || g FROM generate_series(1, 20) g;
INSERT INTO fk_to_part VALUES (1, '2023-05-05', 'eu');
INSERT INTO inh_base VALUES (1, 'base');
INSERT INTO inh_child VALUES (2, 'child', 3);
INSERT INTO lower_t VALUES (1);
INSERT INTO "Lower_T" VALUES (2);
REFRESH MATERIALIZED VIEW mv;
SELECT nextval('seq_all'), nextval('seq_all'), nextval('"Seq Quoted"'), setval('seq_plain', 4711, false);
RESET search_path;
