package dev.covet.migrations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** Classes that share tables, and classes with several. */
abstract class InheritanceContract extends MappingContract {

    @Test
    void aHierarchyInOneTable() {
        assertRead("""
                table animals
                  kind varchar(31) not null
                  id bigint not null
                  name varchar(255)
                  lives integer not null
                  breed varchar(255)
                  primary key id
                  check kind in ('cat','dog')
                """, Animal.class, Cat.class, Dog.class);
    }

    @Test
    void aHierarchyInOneTableToldByNumbers() {
        assertRead("""
                table parts
                  kind integer not null
                  id bigint not null
                  diameter double
                  primary key id
                  check kind in (0,1)
                  check kind <> 1 or (diameter is not null)
                """, Part.class, Wheel.class);
    }

    @Test
    void aHierarchyOfJoinedTables() {
        assertRead("""
                table cars
                  seats integer not null
                  id bigint not null
                  primary key id
                  foreign key id -> vehicles id
                table trucks
                  load integer not null
                  vehicle_id bigint not null
                  primary key vehicle_id
                  foreign key vehicle_id -> vehicles id
                table vehicles
                  id bigint not null
                  plate varchar(255)
                  primary key id
                """, Vehicle.class, Car.class, Truck.class);
    }

    @Test
    void aHierarchyOfWholeTables() {
        assertRead("""
                table accounts
                  id bigint not null
                  number varchar(34) not null
                  primary key id
                  unique number
                table savings
                  id bigint not null
                  number varchar(34) not null
                  rate double not null
                  primary key id
                  unique number
                """, Account.class, Savings.class);
    }

    @Test
    void aSuperclassWithoutATable() {
        assertRead("""
                table notes
                  id bigint not null
                  created_at timestamp not null
                  text varchar(40)
                  primary key id
                """, Note.class);
    }

    @Test
    void aSecondaryTable() {
        assertRead("""
                table people
                  id bigint not null
                  name varchar(255)
                  primary key id
                table portraits
                  picture varbinary(255) not null
                  person_id bigint not null
                  primary key person_id
                  foreign key person_id -> people id
                """, Person.class);
    }

    @Test
    void aKeyOfSeveralColumns() {
        assertRead("""
                table seats
                  row_number integer not null
                  hall varchar(255) not null
                  taken boolean not null
                  primary key row_number, hall
                """, Seat.class);
    }

    @Entity
    @Table(name = "animals")
    @DiscriminatorColumn(name = "kind")
    abstract static class Animal {

        @Id
        long id;

        String name;
    }

    @Entity
    @DiscriminatorValue("cat")
    static class Cat extends Animal {

        @Column(nullable = false)
        Integer lives;
    }

    @Entity
    @DiscriminatorValue("dog")
    static class Dog extends Animal {

        String breed;
    }

    @Entity
    @Table(name = "parts")
    @DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.INTEGER)
    @DiscriminatorValue("0")
    static class Part {

        @Id
        long id;
    }

    @Entity
    @DiscriminatorValue("1")
    static class Wheel extends Part {

        double diameter;
    }

    @Entity
    @Table(name = "vehicles")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle {

        @Id
        long id;

        String plate;
    }

    @Entity
    @Table(name = "cars")
    static class Car extends Vehicle {

        int seats;
    }

    @Entity
    @Table(name = "trucks")
    @PrimaryKeyJoinColumn(name = "vehicle_id")
    static class Truck extends Vehicle {

        int load;
    }

    @Entity
    @Table(name = "accounts")
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class Account {

        @Id
        long id;

        @Column(nullable = false, unique = true, length = 34)
        String number;
    }

    @Entity
    @Table(name = "savings")
    static class Savings extends Account {

        double rate;
    }

    @MappedSuperclass
    abstract static class Stamped {

        @Id
        long id;

        @Column(name = "created_at", nullable = false)
        LocalDateTime createdAt;
    }

    @Entity
    @Table(name = "notes")
    static class Note extends Stamped {

        @Column(length = 40)
        String text;
    }

    @Entity
    @Table(name = "people")
    @SecondaryTable(name = "portraits", pkJoinColumns = @PrimaryKeyJoinColumn(name = "person_id"))
    static class Person {

        @Id
        long id;

        String name;

        @Column(table = "portraits", nullable = false)
        byte[] picture;
    }

    @Embeddable
    record SeatId(@Column(name = "row_number") int row, String hall) {}

    @Entity
    @Table(name = "seats")
    static class Seat {

        @EmbeddedId
        SeatId id;

        boolean taken;
    }
}
