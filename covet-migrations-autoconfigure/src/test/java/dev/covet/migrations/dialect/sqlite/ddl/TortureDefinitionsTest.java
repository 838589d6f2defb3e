package dev.covet.migrations.dialect.sqlite.ddl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.testing.TestEngine;
import org.junit.jupiter.api.Test;

/** Every definition that SQLite keeps after the torture script, and every statement of the script that defines something. */
class TortureDefinitionsTest {

    @Test
    void whatSqliteKeepsIsReadAndPrintedByteForByte() {
        try (var database = TestEngine.SQLITE.freshDatabase()) {
            TortureSchema.load(database);
            var definitions = database.query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").stream()
                    .map(row -> (String) row.get(0))
                    .toList();

            assertThat(definitions).hasSizeGreaterThan(60);
            assertThat(definitions).allSatisfy(TortureDefinitionsTest::assertPrinted);
        }
    }

    @Test
    void whatIsWrittenIsReadAndPrintedByteForByte() {
        assertThat(TortureSchema.definitions())
                .hasSizeGreaterThan(50)
                .allSatisfy(TortureDefinitionsTest::assertPrinted);
    }

    private static void assertPrinted(String sql) {
        var definition = Definition.parse(sql);

        assertThat(Printed.of((Record) definition)).isEqualTo(sql);
        if (definition instanceof CreateTable table) {
            assertThat(Printed.between(table)).matches("[,\\s]*");
        }
    }
}
