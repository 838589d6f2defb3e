package dev.covet.migrations.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is asked of a value before it gets another type tells what SQLite will make of it. */
class ConversionsTest {

    private static final List<String> TYPES = List.of(
            "boolean",
            "smallint",
            "integer",
            "bigint",
            "real",
            "double",
            "decimal(12,2)",
            "text",
            "json",
            "char(3)",
            "varchar(6)",
            "blob",
            "uuid",
            "binary(4)",
            "varbinary(8)");

    private static final List<String> AFFINITIES = List.of("", "TEXT", "NUMERIC", "INTEGER", "REAL", "BLOB");

    private static final List<String> ODD = List.of(
            "NULL",
            "''",
            "' '",
            "'007'",
            "' 5 '",
            "'5 '",
            "char(9) || '5' || char(10)",
            "char(160) || '5'",
            "'+5'",
            "'-'",
            "'+'",
            "'.'",
            "'.5'",
            "'5.'",
            "'1e3'",
            "'1E-2'",
            "'1e'",
            "'e5'",
            "'1e999'",
            "'-1e999'",
            "'1e-999'",
            "'0e999'",
            "'0x10'",
            "'Infinity'",
            "'inf'",
            "'NaN'",
            "'1.0'",
            "'2.50'",
            "'true'",
            "'--5'",
            "'5-'",
            "'1,5'",
            "'1_000'",
            "'abc'",
            "'a longer text than that'",
            "'9007199254740992'",
            "'9007199254740993'",
            "'9007199254740993.0'",
            "'9007199254740992.0000001'",
            "'1.00000000000000000000'",
            "'9223372036854775807'",
            "' 9223372036854775807'",
            "'9223372036854775808'",
            "'-9223372036854775808'",
            "' -9223372036854775808'",
            "'-9223372036854775808.0'",
            "'-9223372036854775809'",
            "'123456789012345678901234567890'",
            "'10000000000000000000000'",
            "'0.1234567890123456789'",
            "'000000000000000000005'",
            "0",
            "1",
            "2",
            "-7",
            "9007199254740993",
            "9223372036854775807",
            "-9223372036854775808",
            "0.0",
            "-0.0",
            "1.0",
            "2.5",
            "0.1 + 0.2",
            "1.0 / 3",
            "1e15",
            "1e18",
            "1e300",
            "9e999",
            "-9e999",
            "1e-320",
            "9007199254740992.0",
            "9223372036854775808.0",
            "-9223372036854775808.0",
            "4.5e15",
            "x''",
            "x'35'",
            "x'00112233'",
            "x'00112233445566778899aabbccddeeff'");

    /** As SQLite reads numbers out of texts. */
    private static final Pattern NUMBER = Pattern.compile(
            "[ \\t\\n\\x0b\\f\\r]*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)[ \\t\\n\\x0b\\f\\r]*");

    private static TestDatabase database;
    private static SingleConnectionDataSource one;

    @BeforeContainer
    static void connect() {
        database = TestEngine.SQLITE.freshDatabase();
        one = new SingleConnectionDataSource(database.jdbcUrl(), true);
        execute("PRAGMA synchronous = OFF");
    }

    @AfterContainer
    static void close() {
        one.destroy();
        database.close();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void foretellWhatIsStored(@ForAll long seed) {
        var random = new Random(seed);
        for (var affinity : AFFINITIES) {
            execute("CREATE TABLE before (id INTEGER PRIMARY KEY, v " + affinity + ")");
            var values = new ArrayList<>(ODD);
            for (var i = 0; i < 60; i++) {
                values.add(value(random));
            }
            execute("INSERT INTO before (v) VALUES (" + String.join("), (", values) + ")");
            TYPES.forEach(type -> compare(affinity, type));
            execute("DROP TABLE before");
        }
    }

    private static void compare(String affinity, String type) {
        var column = Column.of("v", ColumnType.parse(type));
        var misfit = column.type().accept(new Conversions(column)).orElseThrow();
        execute("CREATE TABLE after (id INTEGER PRIMARY KEY, v " + column.type().accept(new SqliteTypes()) + ")");
        execute("INSERT INTO after SELECT id, v FROM before");
        var rows = JdbcClient.create(one)
                .sql("SELECT CASE WHEN " + misfit.before().replace("{}", "o.v") + " THEN 1 ELSE 0 END, CASE WHEN "
                        + misfit.after().replace("{}", "n.v") + " THEN 1 ELSE 0 END, typeof(o.v), quote(o.v),"
                        + " CAST(o.v AS TEXT), typeof(n.v), CAST(n.v AS TEXT), quote(n.v)"
                        + " FROM before o JOIN after n ON n.id = o.id")
                .query((row, number) -> new Stored(
                        row.getInt(1) == 1,
                        row.getInt(2) == 1,
                        row.getString(3),
                        row.getString(4),
                        String.valueOf(row.getString(5)),
                        row.getString(6),
                        String.valueOf(row.getString(7)),
                        row.getString(8)))
                .list();

        for (var row : rows) {
            assertThat(row.isForetold())
                    .as("%s from %s to %s", row, affinity, type)
                    .isEqualTo(row.isMisfit() || row.isLost());
            Statistics.collect(row.isForetold() ? row.isMisfit() ? "does not fit" : "would be lost" : "fits");
        }
        execute("DROP TABLE after");
    }

    /**
     * A value before and after.
     *
     * @param isForetold whether the question beforehand tells of it
     * @param isMisfit whether the question afterwards does
     * @param type as {@code typeof} calls it
     * @param literal the value as SQL
     */
    private record Stored(
            boolean isForetold,
            boolean isMisfit,
            String type,
            String literal,
            String text,
            String newType,
            String newText,
            String newLiteral) {

        /** Whether another number has come of it, or one of which not all digits are sure. */
        boolean isLost() {
            if (type.equals("text") && (newType.equals("integer") || newType.equals("real"))) {
                return isLostInNumber();
            }
            if (type.equals("integer") && newType.equals("real")) {
                return new BigDecimal(Double.parseDouble(newLiteral)).compareTo(new BigDecimal(text)) != 0;
            }
            // Infinity has no text that is a number.
            return type.equals("real")
                    && newType.equals("text")
                    && (newText.toLowerCase(Locale.ROOT).contains("inf")
                            || Double.parseDouble(newText) != Double.parseDouble(literal));
        }

        private boolean isLostInNumber() {
            var matcher = NUMBER.matcher(text);
            assertThat(matcher.matches()).as(toString()).isTrue();
            var number = matcher.group(1);
            if (newType.equals("integer") && number.matches("[+-]?\\d+")) {
                assertThat(new BigInteger(number)).isEqualTo(new BigInteger(newText));
                return false;
            }
            var digits = number.replaceAll("[eE].*|[+-]|\\.", "").replaceAll("^0+|0+$", "");
            return digits.length() > 15
                    || newLiteral.contains("9.0e+999")
                    || newLiteral.contains("Inf")
                    || (!digits.isEmpty() && Double.parseDouble(newLiteral) == 0);
        }
    }

    private static String value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(random.nextLong() >> random.nextInt(64));
            case 1 -> "'" + (random.nextLong() >> random.nextInt(64)) + "'";
            case 2 -> String.valueOf(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 3 -> "'" + random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20) + "'";
            case 4 -> "'" + text(random) + "'";
            default -> "x'" + "00".repeat(random.nextInt(20)) + "'";
        };
    }

    /** Of what numbers are made of. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (var i = random.nextInt(9); i > 0; i--) {
            text.append("0123456789012345678900..eE+- x".charAt(random.nextInt(30)));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "'abc', integer, true",
        "'', integer, true",
        "'007', integer, false",
        "'0x10', integer, true",
        "'9223372036854775808', bigint, true",
        "'9223372036854775807', bigint, false",
        "'2.5', integer, true",
        "'1e3', integer, false",
        "'1e999', double, true",
        "'0.1234567890123456789', double, true",
        "'true', boolean, true",
        "'2', boolean, true",
        "'1', boolean, false"
    })
    void tellWhichTextsAreNumbers(String text, String type, boolean isUnfit) {
        var column = Column.of("v", ColumnType.parse(type));
        var misfit = column.type().accept(new Conversions(column)).orElseThrow();
        try (var own = TestEngine.SQLITE.freshDatabase()) {
            assertThat(JdbcClient.create(own.dataSource())
                            .sql("SELECT " + misfit.before().replace("{}", "v") + " FROM (SELECT ? AS v)")
                            .param(text)
                            .query(Boolean.class)
                            .single())
                    .isEqualTo(isUnfit);
        }
    }

    private static void execute(String sql) {
        JdbcClient.create(one).sql(sql).update();
    }
}
