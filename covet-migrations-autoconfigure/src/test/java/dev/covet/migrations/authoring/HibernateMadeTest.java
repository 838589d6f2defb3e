package dev.covet.migrations.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Columns that Hibernate has created in types of its own. */
class HibernateMadeTest {

    private static final Dialect MYSQL = Dialects.of(Server.of(Engine.MYSQL, "8.4.0"));
    private static final Dialect POSTGRESQL = Dialects.of(Server.of(Engine.POSTGRESQL, "17.0"));

    private static final ColumnType BOOLEAN = ColumnType.parse("boolean");
    private static final ColumnType BIT = MYSQL.readType("bit(1)");
    private static final ColumnType MOODS = ColumnType.parse("enum('GLAD', 'SAD')");
    private static final ColumnType TEXT_255 = ColumnType.parse("varchar(255)");

    @Test
    void keepTheTypeThatTheyHave() {
        var kept = kept(MYSQL, BIT, column(BOOLEAN), column(BIT));

        assertThat(kept.columns()).containsExactly(column(BIT));
    }

    @Test
    void keepTheirTypeWhileWhatElseIsWishedOfThemChanges() {
        var wished = Column.of("c", BOOLEAN).withDefault(new ColumnDefault.OfBoolean(true));

        assertThat(kept(MYSQL, BIT, wished, column(BIT)).columns()).containsExactly(wished.withType(BIT));
    }

    @Test
    void areWishedInOurTypeWhenTheyHaveThatAlready() {
        assertThat(kept(MYSQL, BIT, column(BOOLEAN), column(BOOLEAN)).columns()).containsExactly(column(BOOLEAN));
    }

    @Test
    void areWishedInOurTypeWhenTheyHaveAnother() {
        assertThat(kept(MYSQL, BIT, column(BOOLEAN), column(TEXT_255)).columns())
                .containsExactly(column(BOOLEAN));
    }

    @Test
    void areWishedInOurTypeWhenTheyAreNew() {
        var wish = schema(Table.of("t", List.of(column(BOOLEAN))));
        var made = new HibernateMade(Map.of("t.c", BIT), MYSQL::canonical);

        assertThat(made.keptIn(wish, schema(Table.of("t", List.of(Column.of("other", BIT))))))
                .isEqualTo(wish);
        assertThat(made.keptIn(wish, Schema.empty())).isEqualTo(wish);
    }

    @Test
    void areLeftToOurTypeWhereHibernateHasNoOther() {
        var made = new HibernateMade(Map.of(), MYSQL::canonical);
        var wish = schema(Table.of("t", List.of(column(BOOLEAN))));

        assertThat(made.keptIn(wish, schema(Table.of("t", List.of(column(BIT))))))
                .isEqualTo(wish);
    }

    @Test
    void stayTextsOfTheLengthThatHibernateGivesToEnumerationsButOnlyWithTheirValues() {
        var kept = kept(POSTGRESQL, TEXT_255, column(MOODS), column(TEXT_255));

        assertThat(kept.columns()).containsExactly(column(TEXT_255));
        assertThat(kept.checks())
                .singleElement()
                .satisfies(check -> assertThat(check.expression().toString()).contains("GLAD", "SAD"));
    }

    @Test
    void keepTheChecksThatAreWishedBeside() {
        var ck = new Check("ck_more", dev.covet.migrations.schema.SqlText.of("c <> 'x'"));
        var wish = schema(Table.of("t", List.of(column(MOODS))).withChecks(List.of(ck)));
        var from = schema(Table.of("t", List.of(column(TEXT_255))));

        var kept = new HibernateMade(Map.of("t.c", TEXT_255), POSTGRESQL::canonical).keptIn(wish, from);

        assertThat(kept.table("t").orElseThrow().checks()).hasSize(2).contains(ck);
    }

    @Test
    void ofEqualSpellingAreNotTakenForAnotherTableOnes() {
        var wish = schema(Table.of("u", List.of(column(BOOLEAN))));
        var from = schema(Table.of("u", List.of(column(BIT))));

        assertThat(new HibernateMade(Map.of("t.c", BIT), MYSQL::canonical).keptIn(wish, from))
                .isEqualTo(wish);
    }

    private static Table kept(Dialect dialect, ColumnType own, Column wished, Column present) {
        var made = new HibernateMade(Map.of("t.c", own), dialect::canonical);
        return made.keptIn(schema(Table.of("t", List.of(wished))), schema(Table.of("t", List.of(present))))
                .table("t")
                .orElseThrow();
    }

    private static Column column(ColumnType type) {
        return Column.of("c", type);
    }

    private static Schema schema(Table table) {
        return new Schema(List.of(table), List.of(), List.of(), List.of(), true);
    }
}
