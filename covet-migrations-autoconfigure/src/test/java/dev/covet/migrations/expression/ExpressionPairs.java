package dev.covet.migrations.expression;

import dev.covet.migrations.schema.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Expressions that mean the same, and expressions that do not, however much they look alike. */
final class ExpressionPairs {

    private static final List<String> ALIKE_EVERYWHERE = List.of(
            "a > 0|  ( ( A>0 ) )",
            "a <> 1|a != 1",
            "a <> 1|not (a = 1)",
            "a in (1, 2, 3)|a in (3, 2, 1, 2)",
            "a in (1, 2)|a = 2 or a = 1",
            "a in ('x', 'y')|A IN ('y','x')",
            "a not in (1, 2)|a <> 1 and a <> 2",
            "a in (1)|a = 1",
            "a between 1 and 3|a >= 1 and a <= 3",
            "a not between 1 and 3|a < 1 or a > 3",
            "not (a > 1 and b < 2)|a <= 1 or b >= 2",
            "not (a is null)|a is not null",
            "not (a like 'x%')|a not like 'x%'",
            "not not (a > 1)|a > 1",
            "a > 1 and b > 1|b > 1 and a > 1",
            "(a > 1 and b > 1) and c > 1|a > 1 and (b > 1 and c > 1)",
            "a > 1 or b > 1 or a > 1|b > 1 or a > 1",
            "1 < a|a > 1",
            "1 = a|a = 1",
            "a = 1.50|a = 1.5",
            "a = -1|a = - 1",
            "a + b * c > 1|(a + (b * c)) > 1",
            "case when a > 1 then 2 end > 1|CASE WHEN (a > 1) THEN 2 ELSE NULL END > 1",
            "coalesce(a, 1) > 2|COALESCE( a,1 )>2",
            "t.a > t.b|a > b",
            "(a, b) = (1, 2)|a = 1 and b = 2",
            "a > /* more */ 1|a > 1 -- than one",
            "current_timestamp > a|CURRENT_TIMESTAMP > a",
            "lower(a) = 'x'|LOWER(a) = 'x'",
            "cast(a as integer) > 1|CAST(a AS INTEGER) > 1");

    private static final List<String> DIFFERENT_EVERYWHERE = List.of(
            "a in ('X', 'Y')|a in ('X', 'Z')",
            "a in ('X', 'Y')|a in ('X', 'Y', 'Z')",
            "a in ('X', 'Y')|a in ('X')",
            "a in ('X', 'Y')|a not in ('X', 'Y')",
            "a in ('X', 'Y')|b in ('X', 'Y')",
            "a in ('X', 'Y')|a in ('x', 'y')",
            "a in ('1', '2')|a in (1, 2)",
            "a in (1, 2)|a in (1, 3)",
            "a in (1, 2)|a in (1, -2)",
            "a < 1|a <= 1",
            "a < 1|a > 1",
            "a >= 1|a > 1",
            "a = 1|a <> 1",
            "a > 1|a > 2",
            "a > 1|a > 10",
            "a > 1|a > 1.1",
            "a > 1|a > -1",
            "a > 1|b > 1",
            "a > b|b > a",
            "a >= b|b >= a",
            "a - b > 0|b - a > 0",
            "a - (b - c) > 0|a - b - c > 0",
            "(a + b) * c > 0|a + b * c > 0",
            "a / b > 1|a * b > 1",
            "a % 2 = 0|a % 3 = 0",
            "-a > 1|a > 1",
            "a > 1 and b > 1|a > 1 or b > 1",
            "a > 1 and b > 1 or c > 1|a > 1 and (b > 1 or c > 1)",
            "a > 1 or b > 1 and c > 1|(a > 1 or b > 1) and c > 1",
            "a > 1 and b > 1|a > 1 and b > 1 and c > 1",
            "not (a > 1 and b > 1)|not (a > 1) and not (b > 1)",
            "not (a > 1) or b > 1|not (a > 1 or b > 1)",
            "a = 1 and b = 1|a in (1) or b in (1)",
            "a = 1 or b = 2|a = 2 or b = 1",
            "a <> 1 or a <> 2|a not in (1, 2)",
            "a = a or a = 1|a = 1",
            "a between 1 and 3|a between 1 and 4",
            "a between 1 and 3|a between 3 and 1",
            "a between 1 and 3|a > 1 and a < 3",
            "a not between 1 and 3|a between 1 and 3",
            "a is null|a is not null",
            "a is null|b is null",
            "a is null|a = null",
            "a is true|a is not true",
            "a is true|a is false",
            "a is true|a",
            "a like 'x%'|a like 'x'",
            "a like 'x%'|a like '%x'",
            "a like 'x%'|a not like 'x%'",
            "a like 'x%'|a = 'x%'",
            "a like 'x!%' escape '!'|a like 'x!%'",
            "a like 'x!%' escape '!'|a like 'x!%' escape '#'",
            "a = 'x'|a = 'X'",
            "a = 'x'|a = 'x '",
            "a = 'x y'|a = 'x  y'",
            "a = ''|a = ' '",
            "a = 'it''s'|a = 'its'",
            "a = 'a'|a = a",
            "a = '1'|a = 1",
            "a = 'null'|a = null",
            "lower(a) = 'x'|upper(a) = 'x'",
            "lower(a) = 'x'|a = 'x'",
            "length(a) > 1|length(b) > 1",
            "char_length(a) > 1|char_length(a) >= 1",
            "substr(a, 1, 2) = 'x'|substr(a, 2, 1) = 'x'",
            "coalesce(a, b) > 1|coalesce(b, a) > 1",
            "coalesce(a, 0) > 1|a > 1",
            "nullif(a, 0) > 1|coalesce(a, 0) > 1",
            "round(a, 1) = a|round(a, 2) = a",
            "case when a > 1 then 1 else 0 end = 1|case when a > 1 then 0 else 1 end = 1",
            "case when a > 1 then 1 end = 1|case when a > 1 then 1 else 0 end = 1",
            "case a when 1 then 2 end = 1|case a when 2 then 1 end = 1",
            "case a when 1 then 2 end = 1|case when a = 1 then 2 else 3 end = 1",
            "cast(a as char(3)) = 'x'|cast(a as char(4)) = 'x'",
            "cast(a as date) = b|a = b",
            "(a, b) = (1, 2)|(a, b) = (2, 1)",
            "(a, b) in ((1, 2), (3, 4))|(a, b) in ((1, 4), (3, 2))",
            "a > current_date|a > current_timestamp",
            "a = 9007199254740993|a = 9007199254740992",
            "a = 0.1|a = 0.01",
            "\"a\" > 1|\"b\" > 1");

    private static final List<String> ALIKE_ON_POSTGRESQL = List.of(
            "active = true|active",
            "active = false|not active",
            "active <> false|active",
            "a = any (array['x', 'y'])|a in ('x', 'y')",
            "a <> all (array[1, 2])|a not in (1, 2)",
            "a ~~ 'x%'|a like 'x%'",
            "now() > a|CURRENT_TIMESTAMP > a",
            "\"a\" > 0|a > 0",
            "a = E'it\\'s'|a = 'it''s'",
            "a = $$it's$$|a = 'it''s'",
            "a > interval '90 minutes'|a > '01:30:00'::interval",
            "a is not distinct from b|not (a is distinct from b)",
            "a isnull|a is null",
            "cast(a as text) = 'x'|a::text = 'x'",
            "a::int4 > 1|cast(a as integer) > 1");

    private static final List<String> DIFFERENT_ON_POSTGRESQL = List.of(
            "\"A\" > 1|a > 1",
            "a ~ 'x'|a ~* 'x'",
            "a ~ 'x'|a !~ 'x'",
            "a like 'x'|a ilike 'x'",
            "a is distinct from b|a <> b",
            "a is distinct from b|a is not distinct from b",
            "a @> b|a <@ b",
            "a -> 'x' = b|a ->> 'x' = b",
            "a ->> 'x' = 'y'|a ->> 'y' = 'x'",
            "a / 2 > 1|a / 2.0 > 1",
            "a::integer > 1|a > 1",
            "a::numeric(10,2) > 1|a::numeric(10,3) > 1",
            "a::numeric / 3 > 1|a / 3 > 1",
            "a::date = b|a = b",
            "a[1] = 1|a[2] = 1",
            "a = any (b)|a = all (b)",
            "a collate \"C\" > 'x'|a > 'x'",
            "a collate \"C\" > 'x'|a collate \"de_DE\" > 'x'",
            "a at time zone 'UTC' > b|a at time zone 'CET' > b",
            "localtimestamp > a|current_timestamp > a",
            "a > interval '1 day'|a > interval '24 hours'",
            "extract(year from a) = 1|extract(month from a) = 1",
            "trim(leading 'x' from a) = b|trim(trailing 'x' from a) = b",
            "a not like any (array['x', 'y'])|not (a like any (array['x', 'y']))",
            "(a, b) is not null|not ((a, b) is null)",
            "active|not active",
            "active is not true|not active");

    private static final List<String> ALIKE_ON_MYSQL = List.of(
            "`a` > 0|a > 0",
            "`A` > 0|a > 0",
            "a = 'it\\'s'|a = 'it''s'",
            "a = \"x\"|a = 'x'",
            "a = _utf8mb4'x'|a = 'x'",
            "!a|not a",
            "a && b|a and b",
            "a || b|a or b",
            "a <> 0 and b <> 0|a and b",
            "a = true|a = 1",
            "a mod 2 = 0|mod(a, 2) = 0",
            "lcase(a) = 'x'|lower(a) = 'x'",
            "a rlike 'x'|a regexp 'x'",
            "date_add(a, interval 1 day) > b|a + interval 1 day > b",
            "a = x'0A'|a = 0x0a",
            "a = 1.0|a = 1");

    private static final List<String> DIFFERENT_ON_MYSQL = List.of(
            "a <=> b|a = b",
            "a div b = 1|a / b = 1",
            "a xor b|a or b",
            "a = 1|a",
            "a = x'0a'|a = x'0b'",
            "a = _latin1 x'e4'|a = x'e4'",
            "a = 'x\\\\y'|a = 'xy'",
            "a like 'x\\_'|a like 'x_'",
            "a regexp 'x'|a not regexp 'x'",
            "a + interval 1 day > b|a + interval 1 month > b",
            "a + interval 1 day > b|a - interval 1 day > b",
            "json_extract(a, '$.x') = 1|json_extract(a, '$.y') = 1",
            "json_extract(a, '$.x') = 1|json_unquote(json_extract(a, '$.x')) = 1",
            "a collate utf8mb4_bin = 'x'|a = 'x'",
            "cast(a as signed) = 1|cast(a as unsigned) = 1",
            "locate('x', a) = 1|locate(a, 'x') = 1",
            "if(a, 1, 2) = 1|if(a, 2, 1) = 1",
            "trim(both 'x' from a) = b|trim(leading 'x' from a) = b");

    private static final List<String> ALIKE_ON_SQLITE = List.of(
            "\"a\" > 0|[A] > 0",
            "`a` > 0|a > 0",
            "a == 1|a = 1",
            "a is b|a is not distinct from b",
            "a = true|a = 1",
            "substring(a, 1, 2) = 'x'|substr(a, 1, 2) = 'x'",
            "a notnull|a is not null",
            "a || b || c = 'x'|(a || b) || c = 'x'");

    private static final List<String> DIFFERENT_ON_SQLITE = List.of(
            "a glob 'x*'|a glob 'y*'",
            "a glob 'x*'|a like 'x*'",
            "a / 2 > 1|a / 2.0 > 1",
            "a is b|a = b",
            "a = x'0a'|a = '0a'",
            "a collate nocase = 'x'|a = 'x'",
            "typeof(a) = 'text'|typeof(a) = 'integer'",
            "a -> 'x' = 1|a ->> 'x' = 1");

    private ExpressionPairs() {}

    static Stream<Arguments> alike() {
        return pairs(ALIKE_EVERYWHERE, ALIKE_ON_POSTGRESQL, ALIKE_ON_MYSQL, ALIKE_ON_SQLITE);
    }

    static Stream<Arguments> different() {
        return pairs(DIFFERENT_EVERYWHERE, DIFFERENT_ON_POSTGRESQL, DIFFERENT_ON_MYSQL, DIFFERENT_ON_SQLITE);
    }

    private static Stream<Arguments> pairs(
            List<String> everywhere, List<String> postgresql, List<String> mysql, List<String> sqlite) {
        return Arrays.stream(Engine.values())
                .flatMap(engine -> Stream.concat(
                                everywhere.stream(),
                                switch (engine) {
                                    case POSTGRESQL -> postgresql.stream();
                                    case MYSQL, MARIADB -> mysql.stream();
                                    case SQLITE -> sqlite.stream();
                                })
                        .map(pair -> pair(engine, pair)));
    }

    private static Arguments pair(Engine engine, String pair) {
        // A bar within an expression has another beside it.
        var parts = pair.split("(?<!\\|)\\|(?!\\|)");
        return Arguments.of(engine, parts[0], parts[1]);
    }
}
