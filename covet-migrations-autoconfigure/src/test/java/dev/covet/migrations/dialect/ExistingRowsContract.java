package dev.covet.migrations.dialect;

import static dev.covet.migrations.dialect.Samples.column;
import static dev.covet.migrations.dialect.Samples.foreignKey;
import static dev.covet.migrations.dialect.Samples.id;
import static dev.covet.migrations.dialect.Samples.index;
import static dev.covet.migrations.dialect.Samples.number;
import static dev.covet.migrations.dialect.Samples.numbered;
import static dev.covet.migrations.dialect.Samples.required;
import static dev.covet.migrations.dialect.Samples.schema;
import static dev.covet.migrations.dialect.Samples.table;
import static dev.covet.migrations.dialect.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of rows, and what going there and back several times leaves behind. */
abstract class ExistingRowsContract {

    abstract TestEngine engine();

    @Test
    void withNullGetTheirValueBeforeTheColumnIsNotNull() {
        try (var database = LiveSchema.create(engine())) {
            var before = schema(table("t", id(), column("v", "varchar(20)")));
            database.define(before);
            database.execute("INSERT INTO t (id, v) VALUES (1, NULL), (2, 'kept')");

            database.execute(new AlterColumn("t", required("v", "varchar(20)"), text("it's \\ none")), before);

            assertThat(database.rows("SELECT v FROM t ORDER BY id", List.of()))
                    .containsExactly(List.of("it's \\ none"), List.of("kept"));
        }
    }

    @Test
    void keepTheirValuesWhenTheTypeChanges() {
        try (var database = LiveSchema.create(engine())) {
            var before = schema(table("t", id(), column("v", "varchar(20)")));
            database.define(before);
            database.execute("INSERT INTO t (id, v) VALUES (1, '42'), (2, NULL)");

            database.execute(new AlterColumn("t", required("v", "integer"), number("7")), before);

            assertThat(database.rows("SELECT v FROM t ORDER BY id", List.of()))
                    .containsExactly(List.of(42), List.of(7));
        }
    }

    @Test
    void areNotCutWhenTheTypeIsTooShortForThem() {
        try (var database = LiveSchema.create(engine())) {
            var before = schema(table("t", id(), column("v", "varchar(20)")));
            database.define(before);
            database.execute("INSERT INTO t (id, v) VALUES (1, 'too long for it')");

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> database.execute(new AlterColumn("t", column("v", "varchar(4)"), null), before));
            assertThat(database.rows("SELECT v FROM t", List.of())).containsExactly(List.of("too long for it"));
        }
    }

    @Test
    void areCountedWhenAColumnBeginsToNumberThem() {
        try (var database = LiveSchema.create(engine())) {
            var before = schema(table("t", id(), column("v", "integer")));
            database.define(before);
            database.execute("INSERT INTO t (id) VALUES (41)");

            database.execute(new AlterColumn("t", numbered(), null), before);
            database.execute("INSERT INTO t (v) VALUES (1)");

            assertThat(database.row("SELECT id FROM t WHERE v = 1", List.of()))
                    .extracting(Object::toString)
                    .containsExactly("42");
        }
    }

    @Test
    void canBeRetypedWhereTheColumnIsNotKnown() {
        try (var database = LiveSchema.create(engine())) {
            database.define(schema(table("t", id(), column("v", "varchar(20)").withDefault(text("5")))));
            database.execute("INSERT INTO t (id) VALUES (1)");
            var nothingKnown = Schema.empty().afterUnknownSql();
            Column[] definitions = {
                column("v", "enum('A', 'B', '5')").withDefault(text("A")),
                column("v", "varchar(9)"),
                required("v", "integer").withDefault(number("6")),
            };

            for (var definition : definitions) {
                database.execute(new AlterColumn("t", definition, null), nothingKnown);
            }

            assertThat(database.rows("SELECT v FROM t", List.of())).containsExactly(List.of(5));
            assertThat(database.snapshot()).contains("| v |").doesNotContain("CHECK");
        }
    }

    @Test
    void doNotMatterToAnIndexThatComesAndGoes() {
        try (var database = LiveSchema.create(engine())) {
            var pets = table("pets", id(), column("owner", "bigint"))
                    .withForeignKeys(List.of(foreignKey("fk_pets_owner", "owner", "people", "id")));
            var without = schema(table("people", id()), pets);
            database.define(without);
            var snapshot = database.snapshot();
            var add = new AddIndex("pets", index("ix_pets_owner", "owner"));

            for (var round = 0; round < 3; round++) {
                database.execute(add, without);
                database.execute(new DropIndex("pets", "ix_pets_owner"), add.apply(without));

                assertThat(database.snapshot()).isEqualTo(snapshot);
            }
        }
    }

    @Test
    void doNotMatterToAForeignKeyThatComesAndGoes() {
        try (var database = LiveSchema.create(engine())) {
            var pets = table("pets", id(), column("owner", "bigint"))
                    .withForeignKeys(List.of(foreignKey("fk_pets_owner", "owner", "people", "id")));
            var with = schema(table("people", id()), pets);
            database.define(with);
            var snapshot = database.snapshot();
            var drop = new DropForeignKey("pets", "fk_pets_owner");

            for (var round = 0; round < 3; round++) {
                database.execute(drop, with);
                database.execute(drop.inverse(with).orElseThrow(), drop.apply(with));

                assertThat(database.snapshot()).isEqualTo(snapshot);
            }
        }
    }
}
