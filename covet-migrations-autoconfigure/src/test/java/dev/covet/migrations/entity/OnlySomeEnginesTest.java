package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.net.InetAddress;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Mappings that not every engine has room for. */
class OnlySomeEnginesTest {

    @Nested
    class OnPostgresql extends MappingContract {

        @Override
        TestEngine engine() {
            return TestEngine.POSTGRESQL;
        }

        @Test
        void enumerationsWithATypeOfTheirOwn() {
            assertRead("""
                    table painted
                      id bigint not null
                      color native: {postgresql=color}
                      primary key id
                    type color
                    """, Painted.class);
        }

        @Test
        void structures() {
            assertRead("""
                    table housed
                      id bigint not null
                      home native: {postgresql=address}
                      primary key id
                    type address
                    """, Housed.class);
        }

        @Test
        void embeddablesAsJson() {
            assertRead("""
                    table lodged
                      id bigint not null
                      room json
                      primary key id
                      check {postgresql=room is null or (cast(room->>'floor' as integer) is not null)}
                    """, Lodged.class);
        }

        @Test
        void typesThatOnlyPostgresqlHas() {
            assertRead("""
                    table hosts
                      id uuid not null
                      address native: {postgresql=inet}
                      description native: {postgresql=xml}
                      words native: {postgresql=tsvector}
                      primary key id
                    """, Host.class);
        }

        @Test
        void definitionsWithAllThatColumnsCanHave() {
            assertRead("""
                    table detailed
                      id bigint not null identity
                      made_at timestamptz default (now())
                      price decimal(10,2) not null default ((1 + 1)) options {postgresql=check (price > 0)}
                      story text
                      text varchar(40) default 'a, b' collate C
                      twice integer generated price::integer * 2 stored
                      primary key id
                    """, Detailed.class);
        }

        @Test
        void indexesAndConstraintsWithOptions() {
            assertRead("""
                    table optional
                      id bigint not null
                      name varchar(20)
                      size integer
                      other_id bigint
                      primary key id
                      unique uq_optional: name INITIALLY_DEFERRED
                      foreign key other_id -> optional id on update CASCADE DEFERRABLE
                      index ix_some: name where name is not null
                      index ix_with: size desc nulls LAST include name
                      index ix_like: name {postgresql=varchar_pattern_ops}
                      index ix_lower: (lower(name)), (coalesce(size, 0)) desc
                    """, Optional.class);
        }

        @Test
        void namesThatAreTooLongAreCut() {
            assertReadAndCreated("""
                    table a_table_whose_name_is_longer_than_the_sixty_three_bytes_that_po
                      id bigint not null
                      a_column_whose_name_is_longer_than_the_sixty_three_bytes_that_a integer
                      primary key id
                      index a_column_whose_name_is_longer_than_the_sixty_three_bytes_that_a
                    """, Endless.class);
        }
    }

    @Nested
    class OnMysql extends MappingContract {

        @Override
        TestEngine engine() {
            return TestEngine.MYSQL;
        }

        @Test
        void definitionsInMysqlsWords() {
            assertRead("""
                    table counted options {mysql=ROW_FORMAT=COMPRESSED}
                      id bigint not null identity
                      changed timestamptz not null default (current_timestamp(6)) options {mysql=on update current_timestamp(6)}
                      count native: {mysql=int unsigned}
                      remark varchar(20) comment it's theirs
                      primary key id
                    """, Counted.class);
        }

        @Test
        void definitionsInPostgresqlsWords() {
            assertReadAndCreated("""
                    table portable
                      id bigint not null
                      json json
                      primary key id
                    """, Portable.class);
        }

        @Test
        void indexesOfBeginnings() {
            assertReadAndCreated("""
                    table beginnings
                      id bigint not null
                      story text
                      primary key id
                      index ix_beginnings: story(20)
                    """, Beginning.class);
        }
    }

    @Nested
    class OnSqlite extends MappingContract {

        @Override
        TestEngine engine() {
            return TestEngine.SQLITE;
        }

        @Test
        void aGeneratedKeyThatHibernatesValidationAccepts() {
            assertRead("""
                    table rowids
                      id integer not null identity
                      primary key id
                    """, RowId.class);
        }
    }

    @Entity
    @Table(name = "rowids")
    static class RowId {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Column(columnDefinition = "integer")
        Long id;
    }

    enum Color {
        RED,
        GREEN
    }

    @Entity
    @Table(name = "painted")
    static class Painted {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.NAMED_ENUM)
        Color color;
    }

    @Embeddable
    @Struct(name = "address")
    static class Address {

        String street;
        String city;
    }

    @Entity
    @Table(name = "housed")
    static class Housed {

        @Id
        long id;

        @Embedded
        Address home;
    }

    @Embeddable
    static class Room {

        @Column(nullable = false)
        Integer floor;

        String label;
    }

    @Entity
    @Table(name = "lodged")
    static class Lodged {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Room room;
    }

    @Entity
    @Table(name = "hosts")
    static class Host {

        @Id
        UUID id;

        InetAddress address;

        @JdbcTypeCode(SqlTypes.SQLXML)
        String description;

        @Column(columnDefinition = "tsvector")
        String words;
    }

    @Entity
    @Table(name = "detailed")
    static class Detailed {

        @Id
        @Column(columnDefinition = "bigint generated by default as identity")
        long id;

        @Column(columnDefinition = "numeric(10, 2) default (1 + 1) not null check (price > 0)")
        int price;

        @Column(columnDefinition = "character varying(40) collate \"C\" default 'a, b'")
        String text;

        @Column(columnDefinition = "timestamp with time zone default now()", name = "made_at")
        java.time.Instant madeAt;

        @Column(columnDefinition = "integer generated always as (price::integer * 2) stored", insertable = false)
        Integer twice;

        @Column(columnDefinition = "longtext")
        String story;
    }

    @Entity
    @Table(
            name = "optional",
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "uq_optional",
                            columnNames = "name",
                            options = "deferrable initially deferred"),
            indexes = {
                @Index(name = "ix_some", columnList = "name", options = "where name is not null"),
                @Index(name = "ix_with", columnList = "size desc nulls last", options = "include (name)"),
                @Index(name = "ix_like", columnList = "name varchar_pattern_ops"),
                @Index(name = "ix_lower", columnList = "(lower(name)), (coalesce(size, 0)) desc")
            })
    static class Optional {

        @Id
        long id;

        @Column(length = 20)
        String name;

        Integer size;

        @ManyToOne
        @JoinColumn(name = "other_id", foreignKey = @ForeignKey(options = "on update cascade deferrable"))
        Optional other;
    }

    @Entity
    @Table(
            name = "a_table_whose_name_is_longer_than_the_sixty_three_bytes_that_postgresql_keeps",
            indexes = @Index(columnList = "a_column_whose_name_is_longer_than_the_sixty_three_bytes_that_are_kept"))
    static class Endless {

        @Id
        long id;

        @Column(name = "a_column_whose_name_is_longer_than_the_sixty_three_bytes_that_are_kept")
        int column;
    }

    @Entity
    @Table(name = "counted", options = "ROW_FORMAT=COMPRESSED")
    static class Counted {

        @Id
        @Column(columnDefinition = "bigint auto_increment")
        long id;

        @Column(columnDefinition = "timestamp(6) not null default current_timestamp(6) on update current_timestamp(6)")
        java.time.LocalDateTime changed;

        @Column(columnDefinition = "varchar(20) comment 'it''s theirs'")
        String remark;

        @Column(columnDefinition = "int unsigned")
        Integer count;
    }

    @Entity
    @Table(name = "portable")
    static class Portable {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.JSON)
        @Column(columnDefinition = "jsonb")
        Map<String, String> json;
    }

    @Entity
    @Table(name = "beginnings", indexes = @Index(name = "ix_beginnings", columnList = "story(20)"))
    static class Beginning {

        @Id
        long id;

        @Column(columnDefinition = "longtext")
        String story;
    }
}
