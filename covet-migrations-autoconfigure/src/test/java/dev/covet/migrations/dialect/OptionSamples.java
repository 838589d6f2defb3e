package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static dev.covet.migrations.dialect.Samples.told;
import static dev.covet.migrations.schema.Engine.MARIADB;
import static dev.covet.migrations.schema.Engine.MYSQL;
import static dev.covet.migrations.schema.Engine.POSTGRESQL;
import static dev.covet.migrations.schema.Engine.SQLITE;

import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What engines are told beyond the model, of tables, columns and sequences. */
final class OptionSamples {

    private static final Map<Engine, String> STORAGE = Map.of(
            POSTGRESQL, "STORAGE EXTERNAL COMPRESSION pglz", MYSQL, "CHARACTER SET latin1", MARIADB, "INVISIBLE");

    private OptionSamples() {}

    static List<Sample> all() {
        return Stream.of(tables(), columns(), sequences()).flatMap(List::stream).toList();
    }

    private static List<Sample> tables() {
        return List.of(
                Sample.of("with options of each engine", Schema.empty(), new CreateTable(toldTable("codes"))),
                Sample.of("with options of each engine", schema(toldTable("codes")), new DropTable("codes")),
                Sample.of(
                        "of another engine's options only",
                        Schema.empty(),
                        new CreateTable(
                                table("plain", id(), column("v", "text")).withOptions(SqlText.of(Map.of())))),
                Sample.of("with options of its columns", Schema.empty(), new CreateTable(letters())),
                Sample.of("that has options", schema(letters()), new RenameColumn("letters", "changed", "edited")));
    }

    private static Table toldTable(String name) {
        return table(name, required("id", "integer"), column("v", "text"))
                .withOptions(SqlText.of(Map.of(
                        POSTGRESQL, "WITH (fillfactor = 70)",
                        MYSQL, "STATS_PERSISTENT=1",
                        MARIADB, "ENGINE=InnoDB STATS_PERSISTENT=1",
                        SQLITE, "STRICT, WITHOUT ROWID")));
    }

    private static Table letters() {
        var onUpdate = "ON UPDATE CURRENT_TIMESTAMP(6)";
        return table(
                "letters",
                told(numbered(), Map.of(POSTGRESQL, "(START WITH 100)")),
                told(required("sender", "varchar(20)").withDefault(text("?")), Map.of(SQLITE, "ON CONFLICT REPLACE")),
                told(column("body", "varchar(200)"), STORAGE),
                told(column("changed", "timestamp"), Map.of(MYSQL, onUpdate, MARIADB, onUpdate)));
    }

    private static List<Sample> columns() {
        return List.of(
                Sample.of(
                        "with options",
                        schema(table("t", id())),
                        new AddColumn("t", told(column("v", "varchar(20)"), STORAGE))),
                change(
                        "with options that stay",
                        told(column("v", "varchar(20)"), STORAGE),
                        told(column("v", "varchar(40)"), STORAGE)),
                change(
                        "to another option",
                        told(column("v", "varchar(20)"), STORAGE),
                        told(column("v", "varchar(20)"), Map.of(POSTGRESQL, "STORAGE MAIN"))),
                change(
                        "to one that the engine changes by itself",
                        column("v", "timestamp(3)"),
                        told(
                                column("v", "timestamp(3)"),
                                Map.of(
                                        MYSQL, "ON UPDATE CURRENT_TIMESTAMP(3)",
                                        MARIADB, "ON UPDATE CURRENT_TIMESTAMP(3)"))),
                Sample.of(
                        "to one that numbers the rows from a thousand",
                        schema(table("t", id())),
                        new AlterColumn("t", told(numbered(), Map.of(POSTGRESQL, "(START WITH 1000)")), null)));
    }

    private static Sample change(String name, Column before, Column after) {
        return Sample.of(name, schema(table("t", id(), before)), new AlterColumn("t", after, null));
    }

    private static List<Sample> sequences() {
        var cached = numbers(SqlText.of(Map.of(POSTGRESQL, "AS integer CACHE 20", MARIADB, "CACHE 20")));
        var bounded = numbers(SqlText.of(Map.of(POSTGRESQL, "MAXVALUE 5000", MARIADB, "MAXVALUE 5000 NOCACHE")));
        return List.of(
                Sample.of("with options", Schema.empty(), new CreateSequence(cached)),
                Sample.of(
                        "without its options", Schema.empty().createSequence(cached), new AlterSequence(numbers(null))),
                Sample.of("to other options", Schema.empty().createSequence(cached), new AlterSequence(bounded)));
    }

    private static Sequence numbers(@Nullable SqlText options) {
        return new Sequence("numbers", 10, 1, false, options);
    }
}
