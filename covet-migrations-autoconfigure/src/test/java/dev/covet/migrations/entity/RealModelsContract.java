package dev.covet.migrations.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.testing.TestEngine;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The entities of products by others: all of their tables are read, created, and accepted by Hibernate. */
abstract class RealModelsContract {

    abstract TestEngine engine();

    @Test
    void keycloak() {
        assertRead(RealModel.KEYCLOAK, "86 tables, 483 columns, 70 foreign keys, 22 unique constraints, 5 checks");
    }

    /** Hibernate writes these two with their columns, so that its statements that add unique constraints are but twenty. */
    @Test
    void keycloaksUniqueColumnsAreCountedAmongItsUniqueConstraints() {
        try (var database = MappedDatabase.of(engine(), RealModel.KEYCLOAK)) {
            var ofOneColumn = database.read().schema().tables().stream()
                    .flatMap(table -> table.uniques().stream()
                            .filter(unique -> unique.columns().size() == 1)
                            .map(unique -> table.name().toLowerCase(Locale.ROOT) + "."
                                    + unique.columns().get(0).toLowerCase(Locale.ROOT)));

            assertThat(ofOneColumn).containsExactly("realm.name", "resource_scope.scope_id");
        }
    }

    @Test
    void modulithEvents() {
        assertRead(RealModel.MODULITH_EVENTS, "2 tables, 18 columns, 0 foreign keys, 0 unique constraints, 0 checks");
    }

    final void assertRead(RealModel model, String expected) {
        try (var database = MappedDatabase.of(engine(), model)) {
            var read = database.read();

            assertThat(totals(read.schema())).isEqualTo(expected);
            assertThat(read.unmanaged()).isEmpty();
            database.create(read);
            assertThat(database.faults()).isEmpty();
        }
    }

    /** Not everywhere: its keys of four texts are longer than MySQL and MariaDB allow. */
    final void assertKogitoDataIndexIsRead() {
        assertRead(
                RealModel.KOGITO_DATA_INDEX, "20 tables, 124 columns, 17 foreign keys, 1 unique constraints, 0 checks");
    }

    private static String totals(Schema schema) {
        return "%d tables, %d columns, %d foreign keys, %d unique constraints, %d checks"
                .formatted(
                        schema.tables().size(),
                        count(schema, Table::columns),
                        count(schema, Table::foreignKeys),
                        count(schema, Table::uniques),
                        count(schema, Table::checks));
    }

    private static int count(Schema schema, Function<Table, List<?>> part) {
        return schema.tables().stream()
                .mapToInt(table -> part.apply(table).size())
                .sum();
    }
}
