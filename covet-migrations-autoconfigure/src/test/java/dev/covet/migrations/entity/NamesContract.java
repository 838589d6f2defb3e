package dev.covet.migrations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names as the engine keeps them when Hibernate asks for them. */
abstract class NamesContract extends MappingContract {

    private static final Map<String, Object> SNAKE_CASE = Map.of(
            "hibernate.physical_naming_strategy",
            "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl");

    @Test
    void namesThatNobodyQuotes() {
        assertRead(folded("""
                table NamesContract$WorkOrder
                  orderNumber bigint not null
                  dueOn date
                  partOf_orderNumber bigint
                  primary key orderNumber
                  foreign key partOf_orderNumber -> NamesContract$WorkOrder orderNumber
                  index dueOn
                """), WorkOrder.class);
    }

    @Test
    void namesThatFollowAStrategy() {
        assertRead("""
                table names_contract$work_order
                  order_number bigint not null
                  due_on date
                  part_of_order_number bigint
                  primary key order_number
                  foreign key part_of_order_number -> names_contract$work_order order_number
                  index due_on
                """, SNAKE_CASE, WorkOrder.class);
    }

    @Test
    void namesThatAreQuoted() {
        assertRead("""
                table Order
                  Select bigint not null
                  Group smallint
                  Where bigint
                  primary key Select
                  check {postgresql="Group" between 0 and 1, mysql=`Group` between 0 and 1, mariadb=`Group` between 0 and 1, sqlite="Group" between 0 and 1}
                  index idx Order: Group desc
                """, Order.class);
    }

    @Test
    void allNamesQuoted() {
        assertRead("""
                table NamesContract$WorkOrder
                  orderNumber bigint not null
                  dueOn date
                  partOf_orderNumber bigint
                  primary key orderNumber
                  foreign key partOf_orderNumber -> NamesContract$WorkOrder orderNumber
                  index dueOn
                """, Map.of("hibernate.globally_quoted_identifiers", true), WorkOrder.class);
    }

    @Entity
    @Table(indexes = @Index(columnList = "dueOn"))
    static class WorkOrder {

        @Id
        long orderNumber;

        LocalDate dueOn;

        @ManyToOne
        WorkOrder partOf;
    }

    enum State {
        OPEN,
        DONE
    }

    @Entity
    @Table(name = "`Order`", indexes = @Index(name = "`idx Order`", columnList = "`Group` desc"))
    static class Order {

        @Id
        @Column(name = "`Select`")
        long id;

        @Column(name = "`Group`")
        @Enumerated(EnumType.ORDINAL)
        State group;

        @Column(name = "`Where`")
        long where;
    }
}
