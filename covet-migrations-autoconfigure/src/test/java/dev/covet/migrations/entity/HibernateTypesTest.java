package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types in which Hibernate itself would create columns, where they are others than ours. */
class HibernateTypesTest {

    @Test
    void areThoseOfTruthValuesOnMysql() {
        assertThat(types(TestEngine.MYSQL)).containsOnlyKeys("made.quoted Name", "made.yes");
        assertThat(types(TestEngine.MYSQL).get("made.yes").toString()).contains("bit");
    }

    @Test
    void areTextsForEnumerationsWhereThereAreNone() {
        assertThat(types(TestEngine.POSTGRESQL))
                .containsExactly(Map.entry("made.mood", ColumnType.parse("varchar(255)")));
    }

    @Test
    void areNoneWhereHibernateCreatesWhatWeCreate() {
        assertThat(types(TestEngine.MYSQL)).doesNotContainKeys("made.id", "made.name", "made.count");
        assertThat(types(TestEngine.POSTGRESQL)).doesNotContainKeys("made.id", "made.name", "made.yes");
    }

    private static Map<String, ColumnType> types(TestEngine engine) {
        try (var database = MappedDatabase.of(engine, Made.class)) {
            return database.read().hibernateTypes();
        }
    }

    enum Mood {
        GLAD,
        SAD
    }

    @Entity
    @Table(name = "made")
    static class Made {

        @Id
        long id;

        @Column(length = 20)
        String name;

        int count;

        boolean yes;

        @Column(name = "`quoted Name`")
        boolean quoted;

        @Enumerated(EnumType.STRING)
        Mood mood;
    }
}
