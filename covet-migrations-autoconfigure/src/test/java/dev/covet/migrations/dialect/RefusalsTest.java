package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.check;
import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.generated;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.told;
import static dev.covet.migrations.schema.Deferrability.NOT_DEFERRABLE;
import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a version of an engine cannot do is said before anything is executed. */
class RefusalsTest {

    private static final Table USERS = table("users", id(), column("name", "varchar(20)"));

    @Test
    void dependOnTheVersion() {
        var rename = new RenameColumn("users", "name", "nick");
        var check = new AddCheck("users", check("ck", "id > 0"));

        assertAccepted(SQLITE, "3.8.0", rename);
        assertRefused(MYSQL, "5.7.44", rename);
        assertAccepted(MYSQL, "8.0.11", rename);
        assertRefused(MYSQL, "8.0.15", check);
        assertAccepted(MYSQL, "8.0.16", check);
        assertRefused(MARIADB, "10.5.1-MariaDB", rename);
        assertAccepted(MARIADB, "5.5.5-10.5.2-MariaDB-log", rename);
    }

    @Test
    void nameWhatIsTooOld() {
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> render(MYSQL, "5.7.44", new RenameColumn("users", "name", "nick")))
                .withMessageContaining("MySQL 5.7.44 cannot rename a column.")
                .withMessageContaining("Use MySQL 8.0");
    }

    @Test
    void coverColumnsThatPostgresqlWouldComputeAtEachRead() {
        var add = new AddColumn("users", generated("twice", "bigint", "id * 2", false));

        assertRefused(POSTGRESQL, "17.11", add);
        assertAccepted(POSTGRESQL, "18.0", add);
    }

    @Test
    void coverExpressionsOfGeneratedColumns() {
        var before = schema(table("users", id(), generated("twice", "bigint", "id * 2", true)));
        var alter = new AlterColumn("users", generated("twice", "bigint", "id * 3", true), null);

        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Servers.dialect(POSTGRESQL, "16.4").render(alter, before));
        assertThat(Servers.dialect(POSTGRESQL, "17.0").render(alter, before).steps())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void coverPlainColumnsThatBecomeGenerated(Engine engine) {
        var before = schema(table("users", id(), column("twice", "bigint")));
        var alter = new AlterColumn("users", generated("twice", "bigint", "id * 2", false), null);

        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Servers.usual(engine).render(alter, before));
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"MYSQL", "MARIADB"})
    void coverAnIdentityWithoutItsKey(Engine engine) {
        var before = schema(table("users", numbered()));

        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Servers.usual(engine).render(new DropPrimaryKey("users", "pk_users"), before))
                .withMessageContaining("users.id");
    }

    @Test
    void coverAnUnknownIndexOfSqlite() {
        assertRefused(SQLITE, "3.53.2", new RenameIndex("elsewhere", "a", "b"));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void coverTextsThatAreMissingForTheEngine(Engine engine) {
        var other = engine == SQLITE ? MYSQL : SQLITE;
        var type = new ColumnType.Native(SqlText.of(Map.of(other, "point")));
        var dialect = Servers.usual(engine);

        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> dialect.render(new AddColumn("users", Column.of("at", type)), schema(USERS)))
                .withMessageContaining(engine.displayName())
                .withMessageContaining("'" + engine.id() + "'");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void coverTextsThatNoSqlCanHold(Engine engine) {
        var column = required("x", "varchar(9)").withDefault(text("a\0b"));

        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Servers.usual(engine).render(new AddColumn("users", column), schema(USERS)))
                .withMessageContaining("a\\0b");
    }

    @Test
    void coverDefaultsThatAreNoUuid() {
        var column = required("x", "uuid").withDefault(text("not one"));

        assertRefused(MYSQL, "9.7.4", new AddColumn("users", column));
        assertRefused(SQLITE, "3.53.2", new AddColumn("users", column));
    }

    @Test
    void coverNamesThatAreTooLongWhereverTheyStand() {
        var longName = "ü".repeat(32);
        Operation[] operations = {
            new CreateTable(table(longName, id())),
            new RenameTable("users", longName),
            new RenameColumn("users", "name", longName),
            new AddColumn("users", column(longName, "integer")),
            new AddCheck("users", check(longName, "id > 0")),
            new AddIndex("users", index(longName, "name")),
        };

        for (var operation : operations) {
            assertThatExceptionOfType(InvalidMigrationException.class)
                    .isThrownBy(() -> render(POSTGRESQL, "17.11", operation))
                    .withMessageContaining("has 64 bytes; PostgreSQL allows 63");
            assertAccepted(MYSQL, "9.7.4", operation);
        }
    }

    @Test
    void coverWhatOldPostgresqlHasNotLearnt() {
        var equalNulls = new AddUnique("users", new Unique("uk", List.of("name"), NOT_DEFERRABLE, false));
        var stored = new AddColumn("users", told(column("x", "text"), Map.of(POSTGRESQL, "STORAGE MAIN")));

        assertRefused(POSTGRESQL, "14.18", equalNulls);
        assertAccepted(POSTGRESQL, "15.0", equalNulls);
        assertRefused(POSTGRESQL, "15.13", stored);
        assertAccepted(POSTGRESQL, "16.0", stored);
    }

    @Test
    void coverOptionsThatCannotBeChanged() {
        var before = schema(table("users", told(numbered(), Map.of(POSTGRESQL, "(START WITH 5)"))));
        var alter = new AlterColumn("users", told(numbered(), Map.of(POSTGRESQL, "(START WITH 6)")), null);

        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Servers.usual(POSTGRESQL).render(alter, before))
                .withMessageContaining("the options of the column 'users.id'");
        assertThat(Servers.usual(MYSQL).render(alter, before).steps()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Engine.class,
            names = {"MYSQL", "MARIADB"})
    void coverIndexesThatMysqlDoesNotHave(Engine engine) {
        var collated = new IndexPart.OfColumn("name", SortOrder.ASC, new PartOptions(null, null, "C", null));
        var words = SqlText.of("fulltext");

        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Servers.usual(engine)
                        .render(new AddIndex("users", new Index("ix", List.of(collated), false, null)), schema(USERS)))
                .withMessageContaining("sort the index 'ix' by the collation 'C'");
        assertThatExceptionOfType(InvalidMigrationException.class)
                .isThrownBy(() -> Servers.usual(engine)
                        .render(
                                new AddIndex(
                                        "users",
                                        new Index(
                                                "ix", index("ix", "name").parts(), true, null, words, List.of(), true)),
                                schema(USERS)))
                .withMessageContaining("make the index 'ix' unique");
    }

    private static void assertRefused(Engine engine, String version, Operation operation) {
        assertThatExceptionOfType(InvalidMigrationException.class).isThrownBy(() -> render(engine, version, operation));
    }

    private static void assertAccepted(Engine engine, String version, Operation operation) {
        assertThat(render(engine, version, operation).steps()).isNotEmpty();
    }

    private static Script render(Engine engine, String version, Operation operation) {
        return Servers.dialect(engine, version).render(operation, schema(USERS).afterUnknownSql());
    }

    @Test
    void areNotMadeByVersionsThatHaveUuids() {
        var create = new CreateTable(table("users", id(), column("x", "uuid")));

        assertThat(sql(MARIADB, "10.6.20", create)).contains("`x` binary(16)");
        assertThat(sql(MARIADB, "10.7.1", create)).contains("`x` uuid");
    }

    private static String sql(Engine engine, String version, Operation operation) {
        return Servers.dialect(engine, version)
                .render(operation, Schema.empty())
                .steps()
                .get(0)
                .text();
    }
}
