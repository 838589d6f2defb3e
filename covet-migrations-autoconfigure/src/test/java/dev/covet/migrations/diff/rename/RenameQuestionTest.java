package dev.covet.migrations.diff.rename;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.diff.Renames;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenameQuestionTest {

    private static final Column ID = column("id", "bigint").notNull();

    @Test
    void whatHasGoneAndComeIsAsked() {
        var before = schema(table("users", ID, column("name", "text")), table("old_logs", ID));
        var after = schema(table("users", ID, column("username", "text")), table("logs", ID));

        var question = RenameQuestion.between(before, after);

        assertThat(question.changed()).singleElement().satisfies(pair -> {
            assertThat(pair.dropped()).extracting(ColumnFacts::name).containsExactly("name");
            assertThat(pair.added()).extracting(ColumnFacts::name).containsExactly("username");
        });
        assertThat(question.dropped()).extracting(TableFacts::name).containsExactly("old_logs");
        assertThat(question.added()).extracting(TableFacts::name).containsExactly("logs");
    }

    @Test
    void anotherLetterCaseIsNothingToAsk() {
        var before = schema(table("Users", ID, column("userName", "text"), column("gone", "text")));
        var after = schema(table("users", ID, column("username", "text"), column("come", "text")));

        var question = RenameQuestion.between(before, after);

        assertThat(question.dropped()).isEmpty();
        assertThat(question.changed().get(0).dropped())
                .extracting(ColumnFacts::name)
                .containsExactly("gone");
    }

    @Test
    void whereNothingCouldHaveBeenRenamedThereIsNoQuestion() {
        var before = schema(table("users", ID, column("name", "text")));
        var after = schema(table("users", ID), table("logs", ID));

        assertThat(RenameQuestion.between(before, after).isEmpty()).isTrue();
    }

    @Test
    void whatWasDecidedIsNotAskedAgain() {
        var before = schema(table("users", ID, column("name", "text"), column("born", "date")));
        var after = schema(table("people", ID, column("full_name", "text"), column("birthday", "date")));
        var decided = Renames.none().withTable("users", "people").withColumn("people", "name", "full_name");

        var question = RenameQuestion.between(before, after, decided, Declarations.unknown(), Declarations.unknown());

        assertThat(question.dropped()).isEmpty();
        var pair = question.changed().get(0);
        assertThat(pair.dropped()).extracting(ColumnFacts::name).containsExactly("born");
        assertThat(pair.added()).extracting(ColumnFacts::name).containsExactly("birthday");
    }

    @Test
    void aColumnsFactsAreThoseOfItsConstraints() {
        var code = column("code", "varchar(9)").notNull().withDefault(new ColumnDefault.OfText("none"));
        var users = table("users", ID, code, column("team_id", "bigint"))
                .withPrimaryKey(new PrimaryKey("pk_users", List.of("id")))
                .withUniques(List.of(new Unique("uk_users_code", List.of("code"))))
                .withForeignKeys(List.of(new ForeignKey(
                        "fk_users_team",
                        List.of("team_id"),
                        "teams",
                        List.of("id"),
                        ReferentialAction.NO_ACTION,
                        ReferentialAction.NO_ACTION)));
        var declared = new Declarations(Map.of("users", List.of(new Declarations.Attribute("code", "shortCode"))));

        var pair = RenameQuestion.between(
                        schema(users),
                        schema(table("users", column("other", "text"))),
                        Renames.none(),
                        declared,
                        Declarations.unknown())
                .changed()
                .get(0);

        assertThat(pair.before().columns())
                .containsExactly(
                        new ColumnFacts("id", null, "bigint", false, null, false, null, true),
                        new ColumnFacts("code", "shortCode", "varchar(9)", false, "none", true, null, false),
                        new ColumnFacts("team_id", null, "bigint", true, null, false, "teams", false));
        assertThat(pair.before().declaredOrder()).containsExactly("code");
    }

    private static Schema schema(Table... tables) {
        return new Schema(Arrays.asList(tables), List.of(), List.of(), List.of(), true);
    }

    private static Table table(String name, Column... columns) {
        return Table.of(name, Arrays.asList(columns));
    }

    private static Column column(String name, String type) {
        return Column.of(name, ColumnType.parse(type));
    }
}
