package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.View;
import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Subselect;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** What entities may be mapped to without being managed, and what cannot be mapped. */
abstract class UnmanagedContract extends MappingContract {

    @Test
    void queriesAndViewsAreLeftAlone() {
        try (var database = MappedDatabase.of(engine(), Item.class, Cheap.class, Total.class)) {
            var read = database.read();

            assertThat(read.schema().tables()).extracting(Named::name).containsExactly("items");
            assertThat(read.unmanaged()).containsExactly(new Unmanaged("cheap_items", "It is a view (@View)."));
        }
    }

    @Test
    void anAbstractEntityOfWholeTablesHasNone() {
        try (var database = MappedDatabase.of(engine(), Shape.class, Circle.class)) {
            var read = database.read();

            assertThat(read.schema().tables()).extracting(Named::name).containsExactly("circles");
            assertThat(read.unmanaged()).isEmpty();
        }
    }

    @Test
    void aTableThatTheDatabaseHasAsAViewIsLeftAlone() {
        var view = new View("item_list", SqlText.of("SELECT id FROM items"));
        var known = Schema.empty().createView(view);
        try (var database = MappedDatabase.of(engine(), Item.class, Listed.class, Marked.class)) {
            var read = database.read().withoutViewsOf(known);

            assertThat(read.schema().tables()).extracting(Named::name).containsExactly("items", "marks");
            assertThat(read.schema().table("marks").orElseThrow().foreignKeys()).isEmpty();
            assertThat(read.unmanaged()).containsExactly(new Unmanaged("item_list", "It is a view."));
        }
    }

    @Test
    void tablesOfOtherSchemasAreLeftAlone() {
        try (var database = MappedDatabase.of(engine(), Elsewhere.class, ReferringElsewhere.class)) {
            var read = database.read();

            assertThat(read.schema().tables()).extracting(Named::name).containsExactly("here");
            assertThat(read.schema().table("here").orElseThrow().foreignKeys()).isEmpty();
            assertThat(read.unmanaged())
                    .containsExactly(new Unmanaged(
                            "elsewhere.there",
                            "It is in 'elsewhere', and migrations manage the connection's own schema only."));
        }
    }

    @Test
    void tablesThatNameTheSchemaThatIsMigratedAreManaged() {
        try (var database = MappedDatabase.of(engine(), Elsewhere.class, ReferringElsewhere.class)) {
            var read = database.readIn("elsewhere");

            assertThat(read.schema().tables()).extracting(Named::name).containsExactly("here", "there");
            assertThat(read.schema().table("here").orElseThrow().foreignKeys()).hasSize(1);
            assertThat(read.unmanaged()).isEmpty();
        }
    }

    @Test
    void anAttributeThatTheEngineHasNoTypeForIsNamed() {
        try (var database = MappedDatabase.of(engine(), Unmappable.class)) {
            assertThatExceptionOfType(InvalidMigrationException.class)
                    .isThrownBy(database::read)
                    .satisfies(refusal -> assertThat(refusal.problems()).hasSize(2))
                    .extracting(MigrationException::problems)
                    .satisfies(problems -> {
                        Problem first = problems.get(0);
                        assertThat(first.what()).contains("unmappable.embedding", "VECTOR");
                        assertThat(first.where())
                                .isEqualTo("entity " + Unmappable.class.getName()
                                        + ", attribute embedding, column embedding");
                        assertThat(first.fix()).contains("@JdbcTypeCode");
                    });
        }
    }

    @Test
    void mappingsForAnotherEngineAreRefused() {
        var other = engine() == TestEngine.SQLITE ? Engine.POSTGRESQL : Engine.SQLITE;
        try (var database = MappedDatabase.of(engine(), Item.class)) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> EntitySchemaReader.read(database.metadata(), Dialects.of(Server.of(other, "18"))))
                    .withMessageContaining(other.displayName());
        }
    }

    @Test
    void twoPersistenceUnitsMayKnowPartsOfOneTable() {
        try (var whole = MappedDatabase.of(engine(), Item.class);
                var part = MappedDatabase.of(engine(), ItemName.class)) {
            var both = whole.read().and(part.read());

            assertThat(both.schema().tables()).hasSize(1);
            assertThat(both.schema().table("items").orElseThrow().columns())
                    .extracting(Named::name)
                    .containsExactlyInAnyOrder("id", "price", "name");
        }
    }

    @Test
    void twoPersistenceUnitsMustNotContradictEachOther() {
        try (var one = MappedDatabase.of(engine(), Item.class);
                var other = MappedDatabase.of(engine(), List.of(OtherItem.class), Map.of())) {
            var read = other.read();

            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> one.read().and(read))
                    .withMessageContaining("'price'");
        }
    }

    @Entity
    @Table(name = "items")
    static class Item {

        @Id
        long id;

        int price;
    }

    @Entity
    @Table(name = "items")
    static class ItemName {

        @Id
        long id;

        @Column(length = 40)
        String name;
    }

    @Entity
    @Table(name = "items")
    static class OtherItem {

        @Id
        long id;

        long price;
    }

    @Entity
    @Table(name = "cheap_items")
    @org.hibernate.annotations.View(query = "select id from items where price < 10")
    static class Cheap {

        @Id
        long id;
    }

    @Entity
    @Subselect("select sum(price) as id from items")
    static class Total {

        @Id
        long id;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    abstract static class Shape {

        @Id
        long id;
    }

    @Entity
    @Table(name = "circles")
    static class Circle extends Shape {

        double radius;
    }

    @Entity
    @Immutable
    @Table(name = "item_list")
    static class Listed {

        @Id
        long id;
    }

    @Entity
    @Table(name = "marks")
    static class Marked {

        @Id
        long id;

        @ManyToOne
        Listed listed;
    }

    @Entity
    @Table(name = "there", schema = "elsewhere")
    static class Elsewhere {

        @Id
        long id;
    }

    @Entity
    @Table(name = "here")
    static class ReferringElsewhere {

        @Id
        long id;

        @ManyToOne
        Elsewhere elsewhere;
    }

    @Entity
    @Table(name = "unmappable")
    static class Unmappable {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.VECTOR)
        float[] embedding;

        @JdbcTypeCode(SqlTypes.VECTOR)
        float[] other;
    }
}
