package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.keyless;
import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.diff.Finding.Kind;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a difference tells a person besides its operations. */
class FindingsTest {

    private static final DiffRequest PLAIN = DiffRequest.of(DiffLaws.asDeclared());

    @Nested
    class AForeignKey {

        private final Draft orders = table("orders", "customer_id bigint").refers("customer_id", "customers");

        @Test
        void toATableThatNobodyKnowsIsLeftOutWithAWord() {
            var difference = between(table("t"), orders, PLAIN);

            assertThat(difference.findings()).anySatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.UNKNOWN_REFERENCE);
                assertThat(finding.where()).isEqualTo("orders.customer_id");
                assertThat(finding.what()).contains("'orders'", "'customers'", "is left out");
                assertThat(finding.fix()).contains("Map that table");
            });
            assertThat(difference.operations())
                    .noneMatch(operation -> operation.toString().contains("referencedTable=customers"));
        }

        @Test
        void toATableThatIsLeftAloneIsWorthAnAdvice() {
            var difference = between(table("t"), orders, PLAIN.leavingAlone(Set.of("customers")));

            assertThat(difference.findings()).anySatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.UNCOMPARED_FOREIGN_KEY);
                assertThat(finding.fix()).contains("covet.migrations.tables");
            });
        }

        @Test
        void toATableThatIsThereIsNoneOfBoth() {
            var both = schema(table("customers"), orders);

            assertThat(SchemaDiff.between(both, both, PLAIN).findings())
                    .extracting(Finding::kind)
                    .doesNotContain(Kind.UNKNOWN_REFERENCE, Kind.UNCOMPARED_FOREIGN_KEY);
        }
    }

    @Nested
    class NotNull {

        @Test
        void withoutAValueForExistingRowsBlocksAndNamesThreeWays() {
            var difference = between(table("t"), table("t", "age integer!"), PLAIN);

            assertThat(difference.blocking()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.UNANSWERED_NOT_NULL);
                assertThat(finding.where()).isEqualTo("t.age");
                assertThat(finding.what()).contains("'t.age'", "integer", "NOT NULL");
                assertThat(finding.fix()).contains("option", "question", "default");
            });
        }

        @Test
        void ofAColumnThatWasNullableBlocksAsWell() {
            assertThat(between(table("t", "a integer"), table("t", "a integer!"), PLAIN)
                            .blocking())
                    .extracting(Finding::where)
                    .containsExactly("t.a");
        }

        @Test
        void ofANewTableNeedsNoAnswer() {
            var difference = SchemaDiff.between(Schema.empty(), schema(table("t", "a integer!")), PLAIN);

            assertThat(difference.blocking()).isEmpty();
        }

        @Test
        void isAnsweredByADefaultOrByTheEngine() {
            var after = keyless(
                            "t", "id bigint!", "a integer! = 1", "n bigint! numbered", "g integer! as (a + 1) stored")
                    .key("id");

            assertThat(between(table("t"), after, PLAIN).blocking()).isEmpty();
        }

        @Test
        void isNotAnsweredByTheDefaultThatTheColumnLoses() {
            var difference = between(table("t", "a integer = 1"), table("t", "a integer!"), PLAIN);

            assertThat(difference.blocking()).hasSize(1);
        }

        @Test
        void refusesAnAnswerThatTheTypeCannotHold() {
            var answered = PLAIN.withFill("t.age", "old");

            assertThatExceptionOfType(InvalidMigrationException.class)
                    .isThrownBy(() -> between(table("t"), table("t", "age integer!"), answered))
                    .withMessageContaining("'old'")
                    .withMessageContaining("'t.age'");
        }

        @Test
        void warnsWhereOneValueWouldHaveToBeUnique() {
            var difference = between(
                    table("t"), table("t", "tag uuid!").unique("tag"), PLAIN.withFill("t.tag", "gen_random_uuid()"));

            assertThat(difference.blocking()).isEmpty();
            assertThat(kinds(difference)).contains(Kind.SAME_VALUE_IN_UNIQUE);
        }
    }

    @Nested
    class Loss {

        @Test
        void ofATableAndOfAColumnIsNamed() {
            var difference = SchemaDiff.between(schema(table("t", "a integer"), table("u")), schema(table("t")), PLAIN);

            assertThat(difference.findings())
                    .filteredOn(finding -> finding.kind() == Kind.DATA_LOSS)
                    .extracting(Finding::where)
                    .containsExactlyInAnyOrder("t.a", "u");
        }

        @Test
        void ofAColumnMovedAsideForARenameIsNamedAsItWas() {
            var difference = between(
                    table("t", "a integer", "b text"),
                    table("t", "b integer"),
                    PLAIN.withRenames(Renames.none().withColumn("t", "a", "b")));

            assertThat(difference.findings())
                    .extracting(Finding::kind, Finding::where)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.DATA_LOSS, "t.b"));
        }

        @Test
        void isNoneWhereAGeneratedColumnIsComputedAnew() {
            var difference = between(
                    table("t", "a integer!", "g integer as (a + 1) stored"),
                    table("t", "a integer!", "g integer as (a + 2) stored"),
                    PLAIN);

            assertThat(kinds(difference)).containsExactly(Kind.RECOMPUTED);
        }
    }

    @Nested
    class Types {

        @Test
        void thatNarrowWarn() {
            assertThat(kinds(between(table("t", "a varchar(9)"), table("t", "a varchar(8)"), PLAIN)))
                    .containsExactly(Kind.NARROWING);
        }

        @Test
        void thatWidenDoNot() {
            assertThat(between(table("t", "a varchar(8)"), table("t", "a varchar(9)"), PLAIN)
                            .findings())
                    .isEmpty();
        }

        @Test
        void thatDependOnTheEngineWarn() {
            assertThat(kinds(between(table("t", "a text"), table("t", "a integer"), PLAIN)))
                    .containsExactly(Kind.UNSAFE_TYPE);
        }

        @Test
        void ofEnumerationsNameTheValuesThatGo() {
            var difference = between(table("t", "a enum('X', 'Y', 'Z')"), table("t", "a enum('Y')"), PLAIN);

            assertThat(difference.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Kind.ENUM_VALUE_REMOVED);
                assertThat(finding.what()).contains("X, Z");
            });
        }
    }

    @Nested
    class Advice {

        @Test
        void isGivenOnAnIndexThatAnotherBeginsWith() {
            var table = table("t", "a integer", "b integer").index("short", "a").index("long", "a", "b");

            assertThat(between(table, table, PLAIN).findings())
                    .extracting(Finding::kind, Finding::where)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.REDUNDANT_INDEX, "t.short"));
        }

        @Test
        void isGivenOnOneOfTwoThatAreTheSame() {
            var table =
                    table("t", "a integer").index("one", "a").index("two", "a").unique("a");

            assertThat(between(table, table, PLAIN).findings())
                    .extracting(Finding::where)
                    .containsExactly("t.one", "t.two");
        }

        @Test
        void isNotGivenOnAUniqueIndexThatAnotherBeginsWith() {
            var table = table("t", "a integer", "b integer")
                    .uniqueIndex("short", "a")
                    .index("long", "a", "b");

            assertThat(between(table, table, PLAIN).findings()).isEmpty();
        }

        @Test
        void isNotGivenOnTheOtherDirection() {
            var table = table("t", "a integer", "b integer")
                    .index("short", "a desc")
                    .index("long", "a", "b");

            assertThat(between(table, table, PLAIN).findings()).isEmpty();
        }

        @Test
        void isGivenOnAForeignKeyWithoutAnIndexWhereTheEngineMakesNone() {
            var both = schema(table("a"), table("b", "a_id bigint").refers("a_id", "a"));

            assertThat(kinds(SchemaDiff.between(both, both, PLAIN))).containsExactly(Kind.UNINDEXED_FOREIGN_KEY);
            assertThat(SchemaDiff.between(both, both, PLAIN.withForeignKeyIndexes(ForeignKeyIndexes.MADE_BY_ENGINE))
                            .findings())
                    .isEmpty();
        }

        @Test
        void isNotGivenWhereAKeyBeginsWithTheForeignKey() {
            var both = schema(
                    table("a"),
                    keyless("b", "a_id bigint!", "n integer!").key("a_id", "n").refers("a_id", "a"));

            assertThat(SchemaDiff.between(both, both, PLAIN).findings()).isEmpty();
        }
    }

    @Test
    void aForeignKeyBetweenDifferentTypesIsReported() {
        var both = schema(
                table("a"), table("b", "a_id integer").refers("a_id", "a").indexed("a_id"));

        assertThat(kinds(SchemaDiff.between(both, both, PLAIN))).containsExactly(Kind.MISMATCHED_FOREIGN_KEY);
    }

    @Test
    void aRenameOfNothingIsReported() {
        var request =
                PLAIN.withRenames(Renames.none().withColumn("t", "mial", "mail").withTable("x", "y"));

        var difference = between(table("t", "email text"), table("t", "email text"), request);

        assertThat(difference.operations()).isEmpty();
        assertThat(kinds(difference)).containsExactly(Kind.UNUSED_RENAME, Kind.UNUSED_RENAME);
    }

    @Test
    void aRenameThatWasMadeBeforeIsNot() {
        var request = PLAIN.withRenames(
                Renames.none().withColumn("t", "mail", "email").withTable("s", "t"));

        assertThat(between(table("t", "email text"), table("t", "email text"), request)
                        .findings())
                .isEmpty();
    }

    @Test
    void aSequenceThatBeginsAgainIsReported() {
        var difference = SchemaDiff.between(
                Draft.with(schema(), new Sequence("s", 1, 1, false)),
                Draft.with(schema(), new Sequence("s", 1, 50, false)),
                PLAIN);

        assertThat(kinds(difference)).containsExactly(Kind.SEQUENCE_RESTARTED);
    }

    @Test
    void aViewThatStaysAndReadsADroppedColumnIsReported() {
        var view = Draft.view("v", "SELECT a FROM t");
        var difference = SchemaDiff.between(
                Draft.with(schema(table("t", "a integer")), view), Draft.with(schema(table("t")), view), PLAIN);

        assertThat(kinds(difference)).contains(Kind.MENTIONED);
    }

    @Test
    void whatUnknownSqlMayHaveDoneIsReported() {
        var from = schema(table("t")).afterUnknownSql();

        assertThat(kinds(SchemaDiff.between(from, schema(table("t")), PLAIN))).containsExactly(Kind.INCOMPLETE);
    }

    @Test
    void everyFindingSaysWhatAndHowToMendIt() {
        var from = schema(
                table("a", "x varchar(9)", "y text", "e enum('A', 'B')"),
                table("b", "a_id integer").refers("a_id", "a"),
                table("gone"));
        var to = schema(
                table("a", "x varchar(8)", "y integer", "e enum('A')", "n integer!"),
                table("b", "a_id integer")
                        .refers("a_id", "a")
                        .index("i", "a_id")
                        .index("j", "a_id"));

        assertThat(SchemaDiff.between(from, to, PLAIN).findings())
                .hasSizeGreaterThan(5)
                .allSatisfy(finding -> {
                    assertThat(finding.what()).endsWith(".");
                    assertThat(finding.fix()).endsWith(".");
                    assertThat(finding.toProblem().toString()).contains(finding.where());
                });
    }

    private static Difference between(Draft from, Draft to, DiffRequest request) {
        return SchemaDiff.between(schema(from), schema(to), request);
    }

    private static List<Kind> kinds(Difference difference) {
        return difference.findings().stream().map(Finding::kind).toList();
    }
}
