package dev.covet.migrations.diff;

import static dev.covet.migrations.diff.Draft.keyless;
import static dev.covet.migrations.diff.Draft.schema;
import static dev.covet.migrations.diff.Draft.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What entities do not speak about stays; what they speak about does not. */
class EntityScopeTest {

    private static final DiffRequest ENTITIES =
            DiffRequest.of(DiffLaws.asDeclared()).withScope(Scope.ENTITIES);

    @Test
    void leavesDefaultsAndCommentsAloneThatNoAnnotationNames() {
        assertThat(operations(table("t", "a integer! = 1 -- one").comment("T"), table("t", "a integer!")))
                .isEmpty();
    }

    @Test
    void tellsWhichDefaultsAndCommentsItHasLeftAlone() {
        var from = schema(table("t", "a integer! = 1 -- one", "b text = 'x'", "c text -- three", "d text")
                .comment("T"));
        var to = schema(table("t", "a integer!", "b text = 'x'", "c text -- three", "d text"));

        assertThat(SchemaDiff.between(from, to, ENTITIES).undeclared())
                .containsExactly("default of t.a", "comment of t.a", "comment of t");
        assertThat(SchemaDiff.between(to, to, ENTITIES).undeclared()).isEmpty();
        assertThat(SchemaDiff.between(from, to, ENTITIES.withScope(Scope.EVERYTHING))
                        .undeclared())
                .isEmpty();
    }

    @Test
    void dropsDefaultsAndCommentsThatNoAnnotationNamesWhenAskedTo() {
        var from = schema(table("t", "a integer! = 1 -- one", "b text = 'x' -- two", "c text = 'y' -- three")
                .comment("T"));
        var to = schema(table("t", "a integer!", "b text = 'x' -- two", "c text = 'z' -- 3"));

        var difference = DiffLaws.requireLaws(from, to, ENTITIES.withUndeclared(Undeclared.DROP));

        assertThat(DiffLaws.describe(difference.operations()))
                .containsExactly("alter column t.a", "alter column t.c", "comment on table t");
        assertThat(difference.undeclared()).isEmpty();
        assertThat(DiffLaws.apply(difference.operations(), from)).isEqualTo(to);
    }

    @Test
    void neverTakesTheNumbersOfRowsForADefault() {
        var serial = Draft.column("id bigint!")
                .withDefault(new ColumnDefault.OfExpression(SqlText.of("nextval('t_id_seq'::regclass)")));
        var from = schema(keyless("t", "v integer").with(serial).key("id"));
        var to = schema(keyless("t", "v integer", "id bigint! numbered").key("id"));

        var difference = SchemaDiff.between(from, to, ENTITIES.withUndeclared(Undeclared.DROP));

        assertThat(difference.operations()).isEmpty();
        assertThat(SchemaDiff.between(from, to, ENTITIES).undeclared()).isEmpty();
    }

    @Test
    void changesDefaultsAndCommentsThatAnAnnotationNames() {
        assertThat(operations(
                        table("t", "a integer! = 1", "b text -- old").comment("T"),
                        table("t", "a integer! = 2", "b text -- new").comment("U")))
                .containsExactly("alter column t.a", "alter column t.b", "comment on table t");
    }

    @Test
    void keepsWhatItDoesNotMentionWhenAColumnIsAltered() {
        var from = schema(table("t", "a integer! = 1 -- one"));
        var to = schema(table("t", "a bigint!"));

        var after = DiffLaws.apply(DiffLaws.requireLaws(from, to, ENTITIES).operations(), from);

        assertThat(after.column("t", "a")).contains(Draft.column("a bigint! = 1 -- one"));
    }

    @Test
    void dropsADefaultThatTheNewTypeCannotHave() {
        var from = schema(table("t", "a varchar(9)! = 'x'"));
        var to = schema(table("t", "a integer!"));

        var after = DiffLaws.apply(DiffLaws.requireLaws(from, to, ENTITIES).operations(), from);

        assertThat(after.column("t", "a")).contains(Draft.column("a integer!"));
    }

    @Test
    void leavesCollationsAndOptionsAlone() {
        var column = new Column(
                "a",
                Draft.column("a varchar(9)").type(),
                true,
                null,
                null,
                null,
                "C",
                null,
                SqlText.of("CHARACTER SET latin1"));

        assertThat(operations(table("t").with(column), table("t", "a varchar(9)")))
                .isEmpty();
    }

    @Test
    void leavesViewsAndTriggersAlone() {
        var trigger =
                new Trigger("tr", "t", TriggerTiming.BEFORE, TriggerEvent.UPDATE, SqlText.of("SET NEW.id = OLD.id;"));
        var from = Draft.with(Draft.with(schema(table("t")), Draft.view("v", "SELECT id FROM t")), trigger);

        assertThat(SchemaDiff.between(from, schema(table("t")), ENTITIES).operations())
                .isEmpty();
    }

    @Test
    void putsAViewBackThatIsInTheWay() {
        var from = Draft.with(schema(table("t", "a integer")), Draft.view("v", "SELECT a FROM t"));

        var difference = DiffLaws.requireLaws(from, schema(table("t", "a bigint")), ENTITIES);

        assertThat(DiffLaws.describe(difference.operations()))
                .containsExactly("drop view v", "alter column t.a", "create view v");
    }

    @Test
    void leavesIndexesAloneThatNoAnnotationCanDescribe() {
        var from = table("t", "a integer", "b varchar(9)")
                .partialIndex("p", "a > 0", "a")
                .index("e", "(lower(b))")
                .index("plain", "a");

        assertThat(operations(from, table("t", "a integer", "b varchar(9)"))).containsExactly("drop index t.plain");
    }

    @Test
    void dropsSuchAnIndexWithItsColumn() {
        assertThat(operations(table("t", "a integer").partialIndex("p", "a > 0", "a"), table("t")))
                .containsExactly("drop index t.p", "drop column t.a");
    }

    @Test
    void takesAUniqueIndexForAUniqueConstraintAndTheOtherWayRound() {
        assertThat(operations(
                        table("t", "a integer").uniqueIndex("u", "a"),
                        table("t", "a integer").unique("a")))
                .isEmpty();
        assertThat(operations(
                        table("t", "a integer").unique("a"),
                        table("t", "a integer").uniqueIndex("u", "a")))
                .isEmpty();
    }

    @Test
    void takesSerialForAnIdentity() {
        var serial = Draft.column("id bigint!")
                .withDefault(new ColumnDefault.OfExpression(SqlText.of("nextval('t_id_seq'::regclass)")));

        assertThat(operations(
                        keyless("t", "v integer").with(serial).key("id"),
                        keyless("t", "v integer", "id bigint! numbered").key("id")))
                .isEmpty();
    }

    @Test
    void inventsNoDefaultForASequenceAndDropsNone() {
        var drawn = Draft.column("id bigint!").withDefault(new ColumnDefault.OfExpression(SqlText.of("nextval('s')")));
        var from = Draft.with(
                schema(keyless("t").with(drawn).key("id")), new dev.covet.migrations.schema.Sequence("s", 1, 1, false));

        assertThat(SchemaDiff.between(from, schema(table("t")), ENTITIES).operations())
                .isEmpty();
    }

    @Test
    void leavesWhatAForeignKeyDoesOnUpdateAlone() {
        var key = new ForeignKey(
                "fk_b_a_id",
                List.of("a_id"),
                "a",
                List.of("id"),
                ReferentialAction.RESTRICT,
                ReferentialAction.CASCADE,
                Deferrability.DEFERRABLE);
        var from = schema(table("a"), table("b", "a_id bigint"));
        var with = new Schema(
                List.of(from.tables().get(0), from.tables().get(1).withForeignKeys(List.of(key))),
                List.of(),
                List.of(),
                List.of(),
                true);

        assertThat(SchemaDiff.between(
                                with,
                                schema(table("a"), table("b", "a_id bigint").refers("a_id", "a")),
                                ENTITIES)
                        .operations())
                .isEmpty();
    }

    @Test
    void dropsTablesAndColumnsThatNoEntityHas() {
        var from = schema(table("t", "a integer"), table("u"));

        assertThat(DiffLaws.describe(
                        SchemaDiff.between(from, schema(table("t")), ENTITIES).operations()))
                .containsExactly("drop table u", "drop column t.a");
    }

    @Test
    void leavesAloneWhatItIsToldTo() {
        var from = schema(table("t", "a integer"), table("u", "x integer"));
        var to = schema(table("t"), table("u", "x bigint"));

        assertThat(SchemaDiff.between(from, to, ENTITIES.leavingAlone(Set.of("t.a", "u")))
                        .operations())
                .isEmpty();
    }

    private static List<String> operations(Draft from, Draft to) {
        return DiffLaws.describe(
                DiffLaws.requireLaws(schema(from), schema(to), ENTITIES).operations());
    }
}
