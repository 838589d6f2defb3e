package dev.covet.migrations.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Engine;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalExpressionTest {

    @Nested
    class OfWhatIsDeclared {

        static Stream<Arguments> reported() {
            return Stream.of(Engine.POSTGRESQL, Engine.MYSQL, Engine.MARIADB)
                    .flatMap(engine -> ReportedExpression.of(engine).stream().map(one -> Arguments.of(engine, one)));
        }

        @ParameterizedTest
        @MethodSource("reported")
        void isThatOfWhatTheCatalogueReports(Engine engine, ReportedExpression expression) {
            assertThat(CanonicalExpression.of(engine, expression.reported(), ReportedExpression.TYPES))
                    .isEqualTo(CanonicalExpression.of(engine, expression.declared(), ReportedExpression.TYPES));
        }

        @ParameterizedTest
        @MethodSource("reported")
        void isItsOwn(Engine engine, ReportedExpression expression) {
            var canonical = CanonicalExpression.of(engine, expression.declared(), ReportedExpression.TYPES);

            assertThat(CanonicalExpression.of(engine, canonical, ReportedExpression.TYPES))
                    .isEqualTo(canonical);
        }
    }

    @Nested
    class OfWhatMeansTheSame {

        static Stream<Arguments> alike() {
            return ExpressionPairs.alike();
        }

        @ParameterizedTest
        @MethodSource("alike")
        void isTheSame(Engine engine, String one, String other) {
            assertThat(CanonicalExpression.of(engine, other)).isEqualTo(CanonicalExpression.of(engine, one));
        }
    }

    @Nested
    class OfWhatMeansSomethingElse {

        static Stream<Arguments> different() {
            return ExpressionPairs.different();
        }

        @ParameterizedTest
        @MethodSource("different")
        void isAnother(Engine engine, String one, String other) {
            assertThat(CanonicalExpression.of(engine, other)).isNotEqualTo(CanonicalExpression.of(engine, one));
        }
    }

    @Nested
    class OfAnythingAtAll {

        @ParameterizedTest
        @EnumSource
        void neverFailsAndIsItsOwn(Engine engine) {
            var random = new Random(4711);
            var pieces = ReportedExpression.of(Engine.POSTGRESQL).stream()
                    .flatMap(one -> Stream.of(one.reported().split("(?<=[ (),'\"])|(?=[ (),'\"\\[])")))
                    .toList();
            for (var round = 0; round < 3000; round++) {
                var text = new StringBuilder();
                for (var piece = random.nextInt(12); piece >= 0; piece--) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                    text.append(random.nextInt(3) == 0 ? " " : "");
                }
                var canonical = CanonicalExpression.of(engine, text.toString());

                assertThat(CanonicalExpression.of(engine, canonical))
                        .as(text.toString())
                        .isEqualTo(canonical);
            }
        }

        static Stream<String> monsters() {
            var many = 20_000;
            return Stream.of(
                    "(".repeat(many) + "a" + ")".repeat(many),
                    "not ".repeat(many) + "a",
                    "-".repeat(many) + "a",
                    "a" + "::text".repeat(many),
                    "a" + " + a".repeat(many),
                    "a" + " || a".repeat(many),
                    "a = 1" + " or a = 1".repeat(many),
                    "a > 1 and (".repeat(many) + "a" + ")".repeat(many),
                    "case when a then ".repeat(many),
                    "f(".repeat(many),
                    "1e999999999",
                    "1e-999999999",
                    "9".repeat(many),
                    "'" + "''".repeat(many),
                    "a in (" + "1, ".repeat(many) + "2)",
                    "/*".repeat(many),
                    "$".repeat(many),
                    "\0");
        }

        @ParameterizedTest
        @MethodSource("monsters")
        void takesNoLongerThanItIsLong(String monster) {
            for (var engine : Engine.values()) {
                org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(2), () -> CanonicalExpression.of(engine, monster));
            }
        }

        @Test
        void keepsTheWordsOfWhatItDoesNotUnderstand() {
            assertThat(CanonicalExpression.of(
                            Engine.POSTGRESQL, "((EXISTS ( SELECT\n 1 FROM \"Other\"  WHERE x = 'It''s')))"))
                    .isEqualTo("exists ( select 1 from \"Other\" where x = 'It''s' )");
        }
    }
}
