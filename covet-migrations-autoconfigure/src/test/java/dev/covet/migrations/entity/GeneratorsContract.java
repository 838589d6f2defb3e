package dev.covet.migrations.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys that the database or Hibernate makes. */
abstract class GeneratorsContract extends MappingContract {

    @Test
    void keysThatTheDatabaseNumbers() {
        assertRead("""
                table numbered
                  id bigint not null identity
                  primary key id
                """, Numbered.class);
    }

    @Test
    void aSequenceCountsOnByWhatIsAllocatedAtOnce() {
        assertRead("""
                table sequenced
                  id bigint not null
                  primary key id
                sequence sequence_of_numbers start 1000 increment 20
                """, Sequenced.class);
    }

    @Test
    void theSequenceOfAnEntityThatNamesNone() {
        assertRead(folded("""
                table automatic
                  id integer not null
                  primary key id
                sequence automatic_SEQ start 1 increment 50
                """), Automatic.class);
    }

    @Test
    void aTableOfNumbers() {
        assertRead("""
                table numbers
                  name varchar(255) not null
                  next bigint
                  primary key name
                table tabled
                  id bigint not null
                  primary key id
                """, Tabled.class);
    }

    @Test
    void keysThatAreNoNumbers() {
        assertRead("""
                table random
                  id uuid not null
                  primary key id
                """, Random.class);
    }

    @Entity
    @Table(name = "numbered")
    static class Numbered {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }

    @Entity
    @Table(name = "sequenced")
    static class Sequenced {

        @Id
        @GeneratedValue(generator = "numbers")
        @SequenceGenerator(
                name = "numbers",
                sequenceName = "sequence_of_numbers",
                initialValue = 1000,
                allocationSize = 20)
        Long id;
    }

    @Entity
    @Table(name = "automatic")
    static class Automatic {

        @Id
        @GeneratedValue
        Integer id;
    }

    @Entity
    @Table(name = "tabled")
    static class Tabled {

        @Id
        @GeneratedValue(generator = "rows")
        @TableGenerator(
                name = "rows",
                table = "numbers",
                pkColumnName = "name",
                valueColumnName = "next",
                allocationSize = 5)
        Long id;
    }

    @Entity
    @Table(name = "random")
    static class Random {

        @Id
        @GeneratedValue
        UUID id;
    }
}
