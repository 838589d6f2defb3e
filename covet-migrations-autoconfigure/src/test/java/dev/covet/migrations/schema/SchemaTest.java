package dev.covet.migrations.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SchemaTest {

    private static final ForeignKey TO_CUSTOMER = foreignKey("fk_orders_customer", "customer", "customers", "id");

    private static final SqlText OPTIONS = SqlText.of("options");

    private static final Schema SHOP = Schema.empty()
            .createTable(table("customers", column("email"))
                    .withUniques(List.of(new Unique("uk_customers_email", List.of("email")))))
            .createTable(table("orders", column("customer"), column("note"))
                    .withForeignKeys(List.of(TO_CUSTOMER))
                    .withIndexes(List.of(index("ix_orders_customer", "customer"))));

    @Nested
    class Renaming {

        @Test
        void aColumnCarriesForeignKeysThatPointAtItAlong() {
            var after = SHOP.renameColumn("customers", "id", "number");

            var key = foreignKeyOf(after, "orders");
            assertThat(key.columns()).containsExactly("customer");
            assertThat(key.referencedColumns()).containsExactly("number");
            assertThat(after.table("customers").orElseThrow().primaryKey().columns())
                    .containsExactly("number");
        }

        @Test
        void aColumnCarriesItsOwnKeysAndIndexesAlong() {
            var after = SHOP.renameColumn("orders", "customer", "buyer")
                    .table("orders")
                    .orElseThrow();

            assertThat(after.foreignKeys().get(0).columns()).containsExactly("buyer");
            assertThat(after.indexes().get(0).has("buyer")).isTrue();
            assertThat(after.columns()).extracting(Column::name).containsExactly("id", "buyer", "note");
        }

        @Test
        void aColumnOfATableThatRefersToItselfRenamesBothEnds() {
            var before = Schema.empty()
                    .createTable(table("nodes", column("parent"))
                            .withForeignKeys(List.of(foreignKey("fk", "parent", "nodes", "id"))));

            var key = foreignKeyOf(before.renameColumn("nodes", "id", "parent_of"), "nodes");

            assertThat(key.referencedColumns()).containsExactly("parent_of");
            assertThat(key.columns()).containsExactly("parent");
        }

        @Test
        void aColumnToATakenNameIsRefused() {
            refuses(() -> SHOP.renameColumn("orders", "note", "customer"), "already a column 'orders.customer'");
        }

        @Test
        void aColumnThatIsNotThereNamesItsNeighbours() {
            refuses(() -> SHOP.renameColumn("orders", "nte", "x"), "Columns here: id, customer, note.");
        }

        @Test
        void aTableCarriesForeignKeysAndTriggersAlong() {
            var trigger = new Trigger(
                    "watch", "customers", TriggerTiming.AFTER, TriggerEvent.INSERT, SqlText.of("SELECT 1;"));

            var after = SHOP.createTrigger(trigger).renameTable("customers", "clients");

            assertThat(foreignKeyOf(after, "orders").referencedTable()).isEqualTo("clients");
            assertThat(after.trigger("watch").orElseThrow().table()).isEqualTo("clients");
            assertThat(after.table("customers")).isEmpty();
        }

        @Test
        void anIndexKeepsEverythingElse() {
            var after = SHOP.addIndex("orders", everything("note", "customer"))
                    .renameIndex("orders", "ix_everything", "ix")
                    .table("orders")
                    .orElseThrow();

            assertThat(after.indexes().get(1))
                    .isEqualTo(everything("note", "customer").withName("ix"));
        }

        @Test
        void aColumnCarriesIndexesThatIncludeItAlong() {
            var after = SHOP.addIndex("orders", everything("note", "customer"))
                    .renameColumn("orders", "customer", "buyer")
                    .renameColumn("orders", "note", "remark")
                    .table("orders")
                    .orElseThrow();

            assertThat(after.indexes().get(1)).isEqualTo(everything("remark", "buyer"));
        }

        @Test
        void aColumnKeepsItsOptionsAndThoseOfItsConstraints() {
            var told = new Column("at", ColumnType.parse("date"), true, null, null, null, null, null, OPTIONS);
            var unique = new Unique("uk", List.of("at"), Deferrability.DEFERRABLE, false);
            var before = Schema.empty()
                    .createTable(table("days", told).withOptions(OPTIONS).withUniques(List.of(unique)));

            var after = before.renameColumn("days", "at", "on")
                    .renameTable("days", "dates")
                    .table("dates")
                    .orElseThrow();

            assertThat(after.column("on")).contains(told.withName("on"));
            assertThat(after.uniques())
                    .containsExactly(new Unique("uk", List.of("on"), Deferrability.DEFERRABLE, false));
            assertThat(after.options()).isEqualTo(OPTIONS);
        }

        @Test
        void aTableThatAForeignKeyPointsAtKeepsWhenItIsChecked() {
            var deferred = new ForeignKey(
                    "fk",
                    List.of("note"),
                    "customers",
                    List.of("email"),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION,
                    Deferrability.INITIALLY_DEFERRED);

            var after = SHOP.addForeignKey("orders", deferred)
                    .renameTable("customers", "clients")
                    .renameColumn("clients", "email", "mail")
                    .renameColumn("orders", "note", "mail")
                    .table("orders")
                    .orElseThrow();

            assertThat(after.foreignKeys().get(1).deferrability()).isEqualTo(Deferrability.INITIALLY_DEFERRED);
        }
    }

    @Nested
    class DroppingIsRefused {

        @Test
        void forATableThatAnotherPointsAt() {
            refuses(() -> SHOP.dropTable("customers"), "foreign key 'fk_orders_customer' of 'orders'");
        }

        @Test
        void forATableWithATrigger() {
            var trigger =
                    new Trigger("watch", "orders", TriggerTiming.AFTER, TriggerEvent.INSERT, SqlText.of("SELECT 1;"));

            refuses(() -> SHOP.createTrigger(trigger).dropTable("orders"), "trigger 'watch'");
        }

        @Test
        void forAColumnOfAnIndexOrAKey() {
            refuses(
                    () -> SHOP.dropColumn("orders", "customer"),
                    "foreign key 'fk_orders_customer', index 'ix_orders_customer'");
            refuses(() -> SHOP.dropColumn("orders", "id"), "the primary key");
            refuses(() -> SHOP.dropColumn("customers", "email"), "unique constraint 'uk_customers_email'");
            refuses(
                    () -> SHOP.addIndex("customers", including("ix", "id", "email"))
                            .dropUnique("customers", "uk_customers_email")
                            .dropColumn("customers", "email"),
                    "index 'ix'");
        }

        @Test
        void forTheKeyThatAForeignKeyPointsAt() {
            refuses(() -> SHOP.dropPrimaryKey("customers"), "foreign key 'fk_orders_customer' of 'orders'");
        }

        @Test
        void forTheUniqueConstraintThatAForeignKeyPointsAt() {
            var letters = table("letters", column("recipient"))
                    .withForeignKeys(List.of(foreignKey("fk_letters", "recipient", "customers", "email")));

            refuses(
                    () -> SHOP.createTable(letters).dropUnique("customers", "uk_customers_email"),
                    "foreign key 'fk_letters' of 'letters'");
        }

        @Test
        void forWhatIsNotThere() {
            refuses(() -> SHOP.dropTable("lines"), "Present here: customers, orders.");
            refuses(() -> SHOP.dropIndex("orders", "ix"), "Present here: ix_orders_customer.");
            refuses(() -> SHOP.dropCheck("orders", "ck"), "Present here: none.");
            refuses(() -> SHOP.dropForeignKey("customers", "fk"), "Present here: none.");
            refuses(() -> SHOP.dropSequence("s"), "There is no sequence 's'");
            refuses(() -> SHOP.dropView("v"), "There is no view 'v'");
            refuses(() -> SHOP.dropTrigger("t"), "There is no trigger 't'");
        }
    }

    @Test
    void aKeyMayBeDroppedWhileAnotherServesTheForeignKeysThatPointAtIt() {
        var twice = SHOP.addIndex(
                "customers",
                new Index("ux_customers_id", List.of(new IndexPart.OfColumn("id", SortOrder.ASC)), true, null));

        assertThat(twice.dropPrimaryKey("customers")
                        .table("customers")
                        .orElseThrow()
                        .primaryKey())
                .isNull();
    }

    @Test
    void aTableMayBeDroppedThatOnlyItselfPointsAt() {
        var before = Schema.empty()
                .createTable(table("nodes", column("parent"))
                        .withForeignKeys(List.of(foreignKey("fk", "parent", "nodes", "id"))));

        assertThat(before.dropTable("nodes")).isEqualTo(Schema.empty());
    }

    @Test
    void aForeignKeyMustPointAtAKey() {
        refuses(
                () -> SHOP.addForeignKey("customers", foreignKey("fk", "email", "orders", "note")),
                "neither its primary key nor unique");
        refuses(() -> SHOP.addForeignKey("customers", foreignKey("fk", "email", "lines", "id")), "which is not there");
        refuses(
                () -> SHOP.addForeignKey("customers", foreignKey("fk", "x", "orders", "id")),
                "no column 'customers.x'");
    }

    @Test
    void aForeignKeyCannotPointAtWhatIsNotUniqueAtOnceAndAsAWhole() {
        var cut = new IndexPart.OfColumn("note", SortOrder.ASC, new PartOptions(3, null, null, null));
        var toNote = foreignKey("fk", "email", "orders", "note");

        refuses(
                () -> SHOP.addIndex("orders", new Index("ux", List.of(cut), true, null))
                        .addForeignKey("customers", toNote),
                "neither its primary key nor unique");
        refuses(
                () -> SHOP.addUnique("orders", new Unique("uk", List.of("note"), Deferrability.DEFERRABLE, true))
                        .addForeignKey("customers", toNote),
                "nor unique without being deferrable");
        assertThat(SHOP.addIndex("orders", new Index("ux", index("ux", "note").parts(), true, null))
                        .addForeignKey("customers", toNote)
                        .tables())
                .hasSize(2);
    }

    @Test
    void anIndexIncludesColumnsThatAreThere() {
        refuses(() -> SHOP.addIndex("orders", including("ix", "id", "total")), "to include in index 'ix'");
        refuses(() -> including("ix", "id", "note", "note"), "none of them twice");
    }

    @Test
    void partsOfIndexesHoldSomethingOfAColumn() {
        refuses(() -> new PartOptions(0, null, null, null), "the first 0 characters");
        refuses(
                () -> new IndexPart.OfExpression(
                        SqlText.of("lower(note)"), SortOrder.ASC, new PartOptions(3, null, null, null)),
                "the beginning of the expression 'lower(note)'");
    }

    @Test
    void anIndexThatIsNotUniqueTakesNoNullForAnother() {
        assertThat(new Index("ix", index("ix", "note").parts(), false, null, null, List.of(), false))
                .isEqualTo(index("ix", "note"));
    }

    @Test
    void whatIsThereAlreadyIsRefused() {
        refuses(() -> SHOP.createTable(table("orders")), "already a table 'orders'");
        refuses(() -> SHOP.addColumn("orders", column("note")), "already a column 'orders.note'");
        refuses(() -> SHOP.addIndex("orders", index("ix_orders_customer", "note")), "already a index");
        refuses(() -> SHOP.createView(new View("orders", SqlText.of("SELECT 1"))), "already a table 'orders'");
        refuses(() -> SHOP.addPrimaryKey("orders", new PrimaryKey("pk", List.of("id"))), "already a primary key");
    }

    @Test
    void aColumnOfThePrimaryKeyCannotBecomeNullable() {
        refuses(() -> SHOP.alterColumn("orders", column("id")), "cannot be in a primary key");
    }

    @Test
    void anIdentityIsNeverNullableAndHasNoDefault() {
        var column = Column.of("id", ColumnType.parse("bigint"));

        assertThat(column.withIdentity(Identity.ALWAYS).nullable()).isFalse();
        refuses(
                () -> column.withIdentity(Identity.ALWAYS).withDefault(new ColumnDefault.OfBoolean(true)),
                "in two ways");
        refuses(() -> column("name").withIdentity(Identity.ALWAYS), "without being a whole number");
    }

    @Test
    void afterUnknownSqlNothingIsMissing() {
        var after = SHOP.afterUnknownSql();

        assertThat(after.dropTable("elsewhere").tables()).hasSize(2);
        assertThat(after.dropColumn("orders", "elsewhere").tables()).hasSize(2);
        assertThat(after.addColumn("elsewhere", column("x")).tables()).hasSize(2);
        assertThat(after.renameColumn("orders", "elsewhere", "x").table("orders"))
                .isPresent();
    }

    private static ForeignKey foreignKeyOf(Schema schema, String table) {
        return schema.table(table).orElseThrow().foreignKeys().get(0);
    }

    private static Table table(String name, Column... columns) {
        var all = new ArrayList<Column>();
        all.add(Column.of("id", ColumnType.parse("bigint")).notNull());
        all.addAll(List.of(columns));
        return Table.of(name, all).withPrimaryKey(new PrimaryKey("pk_" + name, List.of("id")));
    }

    private static Column column(String name) {
        return Column.of(name, ColumnType.parse("varchar(20)"));
    }

    private static Index everything(String column, String included) {
        var options = new PartOptions(3, OPTIONS, "C", NullsOrder.FIRST);
        return new Index(
                "ix_everything",
                List.of(
                        new IndexPart.OfColumn(column, SortOrder.DESC, options),
                        new IndexPart.OfExpression(OPTIONS, SortOrder.ASC)),
                true,
                OPTIONS,
                OPTIONS,
                List.of(included),
                false);
    }

    private static Index including(String name, String column, String... included) {
        return new Index(name, index(name, column).parts(), false, null, null, List.of(included), true);
    }

    private static Index index(String name, String column) {
        return new Index(name, List.of(new IndexPart.OfColumn(column, SortOrder.ASC)), false, null);
    }

    private static ForeignKey foreignKey(String name, String column, String table, String referenced) {
        return new ForeignKey(
                name,
                List.of(column),
                table,
                List.of(referenced),
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }

    private static void refuses(ThrowingCallable edit, String words) {
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(edit)
                .withMessageContaining(words);
    }
}
