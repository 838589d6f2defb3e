package dev.covet.migrations.entity;

import dev.covet.migrations.testing.TestEngine;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;
import org.hibernate.generator.EventType;
import org.junit.jupiter.api.Test;

/** What annotations say of rows beyond the types of their columns. */
abstract class ConstraintsContract extends MappingContract {

    @Test
    void checks() {
        assertRead("""
                table checked
                  id bigint not null
                  high integer
                  low integer not null
                  primary key id
                  check ck_high: high >= 0
                  check low >= 0
                  check ck_checked_range: low <= high
                  check high < 1000
                  check ck_checked_sum: low + high > 0
                """, Checked.class);
    }

    @Test
    void uniqueConstraints() {
        assertRead("""
                table distinct_ones
                  id bigint not null
                  a integer not null
                  alone varchar(20)
                  b integer not null
                  c integer not null
                  natural varchar(20)
                  primary key id
                  unique uq_distinct_ones: a, b
                  unique b, c
                  unique natural
                  unique alone
                """, Distinct.class);
    }

    @Test
    void indexes() {
        assertRead("""
                table indexed
                  id bigint not null
                  made_at timestamp
                  name varchar(40)
                  primary key id
                  unique idx_unique: name
                  index idx_indexed_name: name, made_at desc
                  index made_at
                  unique index idx_unique_sorted: id, made_at desc
                """, Indexed.class);
    }

    @Test
    void defaults() {
        assertRead("""
                table defaulted
                  id bigint not null
                  amount decimal(10,2) default 12.50
                  flag boolean not null default true
                  made_at timestamp default (current_timestamp)
                  number integer not null default 0
                  text varchar(20) default 'it's'
                  primary key id
                """, Defaulted.class);
    }

    @Test
    void columnsThatTheDatabaseComputes() {
        assertRead("""
                table computed
                  id bigint not null
                  price integer not null
                  twice integer generated price * 2 stored
                  primary key id
                """, Computed.class);
    }

    @Test
    void comments() {
        assertRead("""
                table commented comment What is said
                  id bigint not null
                  remark varchar(20) comment It's theirs
                  primary key id
                """, Commented.class);
    }

    @Test
    void whatIsNoColumnAndWhatNeedsNoMore() {
        assertRead(on(List.of(TestEngine.SQLITE), """
                table plain
                  id bigint not null
                  created_at timestamp
                  filled_by_trigger integer
                  region integer not null
                  tenant varchar(20) not null
                  version integer not null
                  primary key id, region
                """, "primary key id, region", "primary key id"), Plain.class);
    }

    @Test
    void rowsThatAreOnlyMarkedAsDeleted() {
        assertRead("""
                table removable
                  id bigint not null
                  removed boolean not null comment Soft-delete indicator
                  primary key id
                """, Removable.class);
    }

    @Test
    void whatForeignKeysAreTold() {
        assertRead("""
                table referring
                  id bigint not null
                  other_id bigint
                  target_id bigint
                  primary key id
                  foreign key other_id -> targets id on update CASCADE
                  foreign key fk_referring_target: target_id -> targets id on delete SET_NULL on update CASCADE
                table targets
                  id bigint not null
                  primary key id
                """, Target.class, Referring.class);
    }

    @Entity
    @Table(
            name = "checked",
            check = {
                @CheckConstraint(name = "ck_checked_range", constraint = "low <= high"),
                @CheckConstraint(constraint = "high < 1000")
            })
    @Check(name = "ck_checked_sum", constraints = "low + high > 0")
    static class Checked {

        @Id
        long id;

        @Check(constraints = "low >= 0")
        int low;

        @Column(check = @CheckConstraint(name = "ck_high", constraint = "high >= 0"))
        int high;
    }

    @Entity
    @Table(
            name = "distinct_ones",
            uniqueConstraints = {
                @UniqueConstraint(
                        name = "uq_distinct_ones",
                        columnNames = {"a", "b"}),
                @UniqueConstraint(columnNames = {"b", "c"})
            })
    static class Distinct {

        @Id
        long id;

        int a;
        int b;
        int c;

        @Column(unique = true, length = 20)
        String alone;

        @NaturalId
        @Column(length = 20)
        String natural;
    }

    @Entity
    @Table(
            name = "indexed",
            indexes = {
                @Index(name = "idx_indexed_name", columnList = "name, made_at desc"),
                @Index(columnList = "made_at"),
                @Index(name = "idx_unique", columnList = "name", unique = true),
                @Index(name = "idx_unique_sorted", columnList = "id asc, made_at desc", unique = true)
            })
    static class Indexed {

        @Id
        long id;

        @Column(length = 40)
        String name;

        @Column(name = "made_at")
        LocalDateTime madeAt;
    }

    @Entity
    @Table(name = "defaulted")
    static class Defaulted {

        @Id
        long id;

        @ColumnDefault("0")
        int number;

        @ColumnDefault("12.50")
        @Column(precision = 10, scale = 2)
        BigDecimal amount;

        @ColumnDefault("'it''s'")
        @Column(length = 20)
        String text;

        @ColumnDefault("true")
        boolean flag;

        @ColumnDefault("current_timestamp")
        @Column(name = "made_at")
        LocalDateTime madeAt;
    }

    @Entity
    @Table(name = "computed")
    static class Computed {

        @Id
        long id;

        int price;

        @GeneratedColumn("price * 2")
        int twice;
    }

    @Entity
    @Table(name = "commented")
    @Comment("What is said")
    static class Commented {

        @Id
        long id;

        @Comment("It's theirs")
        @Column(length = 20)
        String remark;
    }

    @Entity
    @Table(name = "plain")
    static class Plain {

        @Id
        long id;

        @Version
        int version;

        @CreationTimestamp
        @Column(name = "created_at")
        LocalDateTime createdAt;

        @Generated(event = EventType.INSERT)
        @Column(name = "filled_by_trigger")
        Integer filledByTrigger;

        @Formula("version + 1")
        int nextVersion;

        @TenantId
        @Column(length = 20)
        String tenant;

        @PartitionKey
        int region;
    }

    @Entity
    @Table(name = "removable")
    @SoftDelete(columnName = "removed")
    static class Removable {

        @Id
        long id;
    }

    @Entity
    @Table(name = "targets")
    static class Target {

        @Id
        long id;
    }

    @Entity
    @Table(name = "referring")
    static class Referring {

        @Id
        long id;

        @ManyToOne
        @JoinColumn(
                name = "target_id",
                foreignKey =
                        @ForeignKey(
                                name = "fk_referring_target",
                                foreignKeyDefinition =
                                        "foreign key (target_id) references targets (id) on update cascade on delete set null"))
        Target target;

        @ManyToOne
        @JoinColumn(name = "other_id", foreignKey = @ForeignKey(options = "on update cascade"))
        Target other;
    }
}
