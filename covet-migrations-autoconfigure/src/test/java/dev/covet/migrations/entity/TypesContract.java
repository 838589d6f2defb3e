package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.Test;

/** The types of columns. */
abstract class TypesContract extends MappingContract {

    @Test
    void numbersAndTruth() {
        assertRead("""
                table numbers
                  id bigint not null
                  endless decimal(38,0)
                  exact decimal(12,4)
                  single real not null
                  small smallint not null
                  tiny smallint not null
                  truth boolean not null
                  twofold double not null
                  unsaid decimal(38,2)
                  whole integer not null
                  primary key id
                """, Numbers.class);
    }

    @Test
    void textsAndBytes() {
        assertRead("""
                table texts
                  id bigint not null
                  brief varchar(40)
                  bytes varbinary(16)
                  currency varchar(3)
                  endless text
                  fixed char(8)
                  letter char(1) not null
                  manybytes blob
                  nationalized varchar(255)
                  text varchar(255)
                  primary key id
                """, Texts.class);
    }

    @Test
    void largeObjects() {
        assertRead(
                on(
                        List.of(TestEngine.MYSQL, TestEngine.MARIADB),
                        on(
                                List.of(TestEngine.MYSQL, TestEngine.MARIADB, TestEngine.SQLITE),
                                """
                table large
                  id bigint not null
                  bytes native: {postgresql=oid, mysql=longblob, mariadb=longblob, sqlite=blob}
                  text native: {postgresql=oid, mysql=longtext, mariadb=longtext, sqlite=clob}
                  primary key id
                """,
                                "native: {postgresql=oid, mysql=longblob, mariadb=longblob, sqlite=blob}",
                                "blob"),
                        "native: {postgresql=oid, mysql=longtext, mariadb=longtext, sqlite=clob}",
                        "text"),
                Large.class);
    }

    @Test
    void times() {
        assertRead(on(List.of(TestEngine.MYSQL, TestEngine.MARIADB), """
                table times
                  id bigint not null
                  day date
                  duration decimal(21,0)
                  instant timestamptz
                  moment timestamp
                  rough timestamp(3)
                  time time(0)
                  the_year integer
                  zoned timestamptz
                  primary key id
                """, "timestamptz", "timestamp"), Times.class);
    }

    @Test
    void enumerations() {
        assertRead("""
                table enums
                  id bigint not null
                  coded enum('s', 'l')
                  named enum('RED', 'GREEN', 'BLUE') not null
                  numbered smallint
                  primary key id
                  check numbered between 0 and 2
                """, Enums.class);
    }

    @Test
    void convertedAttributes() {
        assertRead("""
                table converted
                  id bigint not null
                  cents bigint
                  letter varchar(1)
                  one integer
                  yes char(1) not null
                  primary key id
                  check letter in ('R','B','G')
                  check one in (0,1)
                  check yes in ('N','Y')
                """, Converted.class);
    }

    @Test
    void identifiersAndStructures() {
        assertRead("""
                table structures
                  id uuid not null
                  briefs array(varchar(20))
                  json json
                  numbers array(integer)
                  words array(varchar(255))
                  primary key id
                """, Structures.class);
    }

    @Test
    void embeddedAttributes() {
        assertRead("""
                table embedding
                  id bigint not null
                  city varchar(60)
                  street varchar(100) not null
                  primary key id
                """, Embedding.class);
    }

    @Test
    void definitionsInTheEnginesWords() {
        assertRead("""
                table defined
                  id bigint not null
                  number integer default 7
                  text varchar(20) not null default 'none'
                  primary key id
                """, Defined.class);
    }

    @Entity
    @Table(name = "numbers")
    static class Numbers {

        @Id
        long id;

        boolean truth;
        byte tiny;
        short small;
        int whole;
        float single;
        double twofold;

        @Column(precision = 12, scale = 4)
        BigDecimal exact;

        BigDecimal unsaid;
        BigInteger endless;
    }

    @Entity
    @Table(name = "texts")
    static class Texts {

        @Id
        long id;

        char letter;
        String text;

        @Column(length = 40)
        String brief;

        @Column(length = Length.LONG32)
        String endless;

        @Nationalized
        String nationalized;

        @JdbcTypeCode(SqlTypes.CHAR)
        @Column(length = 8)
        String fixed;

        @Column(length = 16)
        byte[] bytes;

        @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
        byte[] manybytes;

        Currency currency;
    }

    @Entity
    @Table(name = "large")
    static class Large {

        @Id
        long id;

        @Lob
        String text;

        @Lob
        byte[] bytes;
    }

    @Entity
    @Table(name = "times")
    static class Times {

        @Id
        long id;

        LocalDate day;
        LocalTime time;
        LocalDateTime moment;

        @Column(secondPrecision = 3)
        LocalDateTime rough;

        Instant instant;
        OffsetDateTime zoned;
        Duration duration;

        @Column(name = "the_year")
        Year year;
    }

    enum Color {
        RED,
        GREEN,
        BLUE
    }

    enum Size {
        SMALL("s"),
        LARGE("l");

        @EnumeratedValue
        final String code;

        Size(String code) {
            this.code = code;
        }
    }

    @Entity
    @Table(name = "enums")
    static class Enums {

        @Id
        long id;

        @Enumerated(EnumType.STRING)
        @Column(nullable = false)
        Color named;

        Color numbered;

        @Enumerated(EnumType.STRING)
        Size coded;
    }

    static class CentConverter implements AttributeConverter<BigDecimal, Long> {

        @Override
        public Long convertToDatabaseColumn(BigDecimal amount) {
            return amount.movePointRight(2).longValueExact();
        }

        @Override
        public BigDecimal convertToEntityAttribute(Long cents) {
            return BigDecimal.valueOf(cents, 2);
        }
    }

    static class ColorConverter implements AttributeConverter<Color, String> {

        @Override
        public String convertToDatabaseColumn(Color color) {
            return color.name().substring(0, 1);
        }

        @Override
        public Color convertToEntityAttribute(String letter) {
            return Color.valueOf(letter);
        }
    }

    @Entity
    @Table(name = "converted")
    static class Converted {

        @Id
        long id;

        @Convert(converter = CentConverter.class)
        BigDecimal cents;

        @Convert(converter = ColorConverter.class)
        @Column(length = 1)
        Color letter;

        @Convert(converter = YesNoConverter.class)
        boolean yes;

        @Convert(converter = NumericBooleanConverter.class)
        Boolean one;
    }

    @Entity
    @Table(name = "structures")
    static class Structures {

        @Id
        UUID id;

        @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Object> json;

        int[] numbers;
        List<String> words;

        @Column(length = 20)
        String[] briefs;
    }

    @Embeddable
    static class Address {

        @Column(nullable = false, length = 100)
        String street;

        @Column(length = 60)
        String city;
    }

    @Entity
    @Table(name = "embedding")
    static class Embedding {

        @Id
        long id;

        @Embedded
        Address home;
    }

    @Entity
    @Table(name = "defined")
    static class Defined {

        @Id
        long id;

        @Column(columnDefinition = "varchar(20) default 'none' not null")
        String text;

        @Column(columnDefinition = "integer default 7")
        Integer number;
    }
}
