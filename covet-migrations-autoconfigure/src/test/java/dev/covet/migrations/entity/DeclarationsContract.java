package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.PreviousName;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What classes say of their tables beyond what Hibernate makes of it. */
abstract class DeclarationsContract extends MappingContract {

    @Test
    void columnsStandInTheOrderOfTheAttributesThoseOfSuperclassesFirst() {
        assertThat(table("people", Person.class).columns())
                .extracting(DeclaredColumn::name)
                .containsExactly("zone", "id", "name", "email_address", "street", "city", "boss_id", "age");
    }

    @Test
    void columnsOfSubclassesInTheSameTableComeLast() {
        assertThat(table("people", Person.class, Employee.class).columns())
                .extracting(DeclaredColumn::name)
                .endsWith("age", "wage");
    }

    @Test
    void attributesOfEmbeddablesAreGivenWithTheirPath() {
        assertThat(column("street").attribute()).isEqualTo("address.street");
        assertThat(column("name").attribute()).isEqualTo("name");
    }

    @Test
    void previousNamesAreThoseOfColumnsAndOfAttributesAsTheyAreUsuallySpelt() {
        assertThat(column("email_address").previousNames()).containsExactly("eMail", "e_mail");
        assertThat(column("city").previousNames()).containsExactly("town");
    }

    @Test
    void aForeignKeyColumnKeepsWhatFollowsTheNameOfItsAttribute() {
        assertThat(column("boss_id").previousNames()).containsExactly("manager", "manager_id");
    }

    @Test
    void anAnnotationMayStandAtTheGetter() {
        assertThat(column("age").previousNames()).containsExactly("years");
    }

    @Test
    void whoSaysNothingHasNoPreviousName() {
        assertThat(column("name").previousNames()).isEmpty();
        assertThat(table("places", Place.class).previousNames()).isEmpty();
    }

    @Test
    void tablesHavePreviousNamesOfTheirOwn() {
        assertThat(table("people", Person.class, Employee.class).previousNames())
                .containsExactly("HumanBeing", "human_being");
    }

    @Test
    void aSecondaryTableHasTheColumnsThatAreInIt() {
        assertThat(table("place_notes", Place.class).columns())
                .containsExactly(new DeclaredColumn("note", "note", List.of("remark")));
    }

    private DeclaredTable table(String name, Class<?>... classes) {
        try (var database = MappedDatabase.of(engine(), classes)) {
            return database.read().declarations().get(name);
        }
    }

    private DeclaredColumn column(String name) {
        return table("people", Person.class).columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @MappedSuperclass
    abstract static class Zoned {

        int zone;
    }

    @Entity(name = "Person")
    @Table(name = "people")
    @PreviousName("HumanBeing")
    static class Person extends Zoned {

        @Id
        long id;

        String name;

        @Column(name = "email_address")
        @PreviousName("eMail")
        String emailAddress;

        @Embedded
        Address address;

        @ManyToOne
        @JoinColumn(name = "boss_id")
        @PreviousName("manager")
        Person boss;

        int age;

        @Access(AccessType.PROPERTY)
        @PreviousName("years")
        public int getAge() {
            return age;
        }

        public void setAge(int age) {
            this.age = age;
        }
    }

    @Entity
    @DiscriminatorValue("employee")
    @PreviousName("Worker")
    static class Employee extends Person {

        int wage;
    }

    @Embeddable
    static class Address {

        String street;

        @PreviousName("town")
        String city;
    }

    @Entity
    @Table(name = "places")
    @SecondaryTable(name = "place_notes")
    static class Place {

        @Id
        long id;

        @Column(table = "place_notes")
        @PreviousName("remark")
        String note;
    }
}
