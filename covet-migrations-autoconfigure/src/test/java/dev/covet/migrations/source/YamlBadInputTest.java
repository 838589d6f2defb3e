package dev.covet.migrations.source;

import static dev.covet.migrations.source.SourceTests.FILE;
import static dev.covet.migrations.source.SourceTests.problems;
import static dev.covet.migrations.source.SourceTests.readYaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class YamlBadInputTest {

    @Test
    void anUnknownOperationIsRefusedWithThoseThatThereAre() {
        var problem = only("operations:\n  - addColum: {table: t}\n");

        assertThat(problem.what()).isEqualTo("There is no operation 'addColum'.");
        assertThat(problem.where()).isEqualTo(FILE + ", line 2, column 5");
        assertThat(problem.fix()).startsWith("Did you mean 'addColumn'? Operations: createTable, dropTable,");
    }

    @Test
    void anUnknownKeyIsRefusedWithThoseThatThereAre() {
        var problem = only("operations:\n  - renameTable: {from: a, to: b, form: c}\n");

        assertThat(problem)
                .isEqualTo(new Problem(
                        "renameTable has no key 'form'.",
                        FILE + ", line 2, column 35",
                        "Did you mean 'from'? Its keys: from, to."));
    }

    @Test
    void anUnknownKeyAtTheTopIsRefused() {
        var problem = only("depends_on: [0001_x]\noperations: []\n");

        assertThat(problem.what()).isEqualTo("A migration has no key 'depends_on'.");
        assertThat(problem.where()).isEqualTo(FILE + ", line 1, column 1");
        assertThat(problem.fix()).startsWith("Did you mean 'dependsOn'?");
    }

    @Test
    void aMissingKeyIsNamed() {
        assertThat(only("operations:\n  - dropColumn: {table: t}\n"))
                .isEqualTo(new Problem(
                        "dropColumn lacks the key 'name'.",
                        FILE + ", line 2, column 17",
                        "Add it. Its keys: table, name."));
    }

    @Test
    void aFileWithoutOperationsIsRefused() {
        assertThat(only("description: x\n").what()).isEqualTo("A migration lacks the key 'operations'.");
    }

    @Test
    void wrongTypesAreRefused() {
        refused("description: [a]", "The key 'description' takes a text, but this is a list.", 1, 14);
        refused("description: 5", "The key 'description' takes a text, but this is the number '5'.", 1, 14);
        refused("description:", "The key 'description' takes a text, but this is nothing.", 1, 13);
        refused("dependsOn: 0001_x", "The key 'dependsOn' takes a list, but this is the text '0001_x'.", 1, 12);
        refused("metadata: x", "The key 'metadata' takes a map of keys to texts, but this is the text 'x'.", 1, 11);
        refused(
                "transactional: maybe",
                "The key 'transactional' takes one of auto, never, but this is the text 'maybe'.",
                1,
                16);
        refused("version: \"1.4\"", "'1.4' is not a semantic version.", 1, 10);
        refused("version: 1.4", "'1.4' is not a semantic version.", 1, 10);
        refused("app: my app", "'my app' is not the name of an app.", 1, 6);
        operationRefused(
                "- dropTable", "An operation is a map with one key, its name, but this is the text 'dropTable'.", 5);
        operationRefused("- dropTable: users", "dropTable takes a map of keys, but this is the text 'users'.", 16);
        operationRefused(
                "- dropTable: {name: true}", "The key 'name' takes a text, but this is the boolean 'true'.", 23);
        operationRefused(
                "- addColumn: {table: t, column: {name: a, type: text, nullable: yes}}",
                "The key 'nullable' takes true or false, but this is the text 'yes'.",
                67);
        operationRefused(
                "- addColumn: {table: t, column: {name: a, type: text, nullable: 'true'}}",
                "The key 'nullable' takes true or false, but this is the text 'true'.",
                67);
        operationRefused(
                "- createSequence: {name: s, start: many}",
                "The key 'start' takes a whole number from -9223372036854775808 to 9223372036854775807, but this is the text 'many'.",
                38);
        operationRefused(
                "- backfill: {table: t, set: {a: b}, batchSize: 0}",
                "The key 'batchSize' takes a whole number from 1 to 2147483647, but this is the number '0'.",
                50);
        operationRefused(
                "- backfill: {table: t, set: {a: b}, pause: 50}",
                "The key 'pause' takes a duration, but this is the number '50'.",
                46);
        operationRefused(
                "- backfill: {table: t, set: [a]}",
                "The key 'set' takes a map of columns to SQL, but this is a list.",
                31);
        operationRefused("- sql: {up: x, engines: [postgres]}", "There is no engine 'postgres'.", 28);
        operationRefused("- sql: {up: {oracle: x}}", "There is no engine 'oracle'.", 16);
        operationRefused(
                "- sql: {up: null}", "The key 'up' takes SQL, or a map of engines to SQL, but this is nothing.", 15);
        operationRefused("- java: {class: not a class}", "'not a class' is not the name of a class.", 19);
        operationRefused(
                "- addForeignKey: {table: t, columns: [a], references: u}",
                "The key 'references' takes a map of keys, but this is the text 'u'.",
                57);
    }

    @Test
    void wrongOptionsAreRefused() {
        operationRefused(
                "- addColumn: {table: t, column: {name: a, type: text, options: [a]}}",
                "The key 'options' takes SQL, or a map of engines to SQL, but this is a list.",
                66);
        operationRefused(
                "- addColumn: {table: t, column: {name: a, type: text, options: {oracle: a}}}",
                "There is no engine 'oracle'.",
                67);
        operationRefused(
                "- createSequence: {name: s, options: {postgresql: [CACHE]}}",
                "The key 'postgresql' takes a text, but this is a list.",
                53);
        operationRefused(
                "- createTable: {name: t, columns: [{name: a, type: text}], options:}",
                "The key 'options' takes SQL, or a map of engines to SQL, but this is nothing.",
                70);
    }

    @Test
    void wrongPartsOfIndexesAreRefused() {
        operationRefused(
                "- addIndex: {table: t, columns: [{name: a, length: -1}]}",
                "The key 'length' takes a whole number from 1 to 2147483647, but this is the number '-1'.",
                54);
        operationRefused(
                "- addIndex: {table: t, columns: [{name: a, length: long}]}",
                "The key 'length' takes a whole number from 1 to 2147483647, but this is the text 'long'.",
                54);
        operationRefused(
                "- addIndex: {table: t, columns: [{expression: lower(a), length: 3}]}",
                "An index shall hold the beginning of the expression 'lower(a)'.",
                36);
        operationRefused(
                "- addIndex: {table: t, columns: [{name: a, nulls: frist}]}",
                "The key 'nulls' takes one of first, last, but this is the text 'frist'.",
                53);
        operationRefused(
                "- addIndex: {table: t, columns: [{name: a, operatorclass: x}]}",
                "A part of an index has no key 'operatorclass'.",
                46);
        operationRefused(
                "- addIndex: {table: t, columns: [a], include: b}",
                "The key 'include' takes a list, but this is the text 'b'.",
                49);
        operationRefused(
                "- addIndex: {table: t, columns: [a], include: [b, b]}",
                "The 'include' of index 'ix_t_a' has the columns [b, b].",
                15);
        operationRefused(
                "- addIndex: {table: t, columns: [a], nullsDistinct: false}",
                "The key 'nullsDistinct' says something of unique indexes only.",
                15);
        operationRefused(
                "- addUnique: {table: t, columns: [a], deferrable: later}",
                "The key 'deferrable' takes true, false or initially, but this is the text 'later'.",
                53);
    }

    @Test
    void twoOperationsInOneItemAreRefused() {
        operationRefused(
                "- createTable:\n  name: t",
                "An operation is a map with one key, its name, but this is one with 2 keys.",
                5);
    }

    @Test
    void aTypeThatDoesNotExistIsRefused() {
        var problem = only("operations:\n  - addColumn: {table: t, column: {name: a, type: strin}}\n");

        assertThat(problem.what()).isEqualTo("There is no column type 'strin'.");
        assertThat(problem.where()).isEqualTo(FILE + ", line 2, column 51");
        assertThat(problem.fix()).contains("varchar(n)");
    }

    @Test
    void aTypeCutOffAtAnUnquotedCommaIsExplained() {
        var problems = problems(
                () -> readYaml("operations:\n  - addColumn: {table: t, column: {name: a, type: decimal(10,2)}}\n"));

        assertThat(problems.get(0).what()).isEqualTo("The type 'decimal(10' is cut off.");
        assertThat(problems.get(0).fix()).contains("quotes");
    }

    @Test
    void aDefaultThatNoColumnCanHaveIsRefused() {
        for (var number : new String[] {".inf", ".nan", "1e999999999", "1e99999999999", "[1]", "9".repeat(2000)}) {
            assertThat(only("operations:\n  - addColumn: {table: t, column: {name: a, type: real, default: " + number
                                    + "}}\n")
                            .what())
                    .startsWith("The key 'default' takes a text, a number, true or false, but this is");
        }
    }

    @Test
    void twoDefaultsAreRefused() {
        assertThat(only("operations:\n  - addColumn: {table: t, column: {name: a, type: text, default: a,"
                                + " defaultExpression: b}}\n")
                        .what())
                .isEqualTo("There are both 'default' and 'defaultExpression'.");
    }

    @Test
    void whatTheModelRefusesIsPlaced() {
        var problem = only("operations:\n  - addUnique: {table: t, name: u, columns: []}\n");

        assertThat(problem.what()).isEqualTo("The unique constraint 'u' has the columns [].");
        assertThat(problem.where()).isEqualTo(FILE + ", line 2, column 16");
    }

    @Test
    void aBlankIdentifierIsRefused() {
        assertThat(only("operations:\n  - addColumn: {table: t, column: {name: ' ', type: text}}\n")
                        .what())
                .isEqualTo("A column has the name ' '.");
    }

    @Test
    void allProblemsOfAFileAreToldAtOnceInTheirOrder() {
        var problems = problems(() -> readYaml("""
                discription: x
                operations:
                  - addColumn: {table: 5, column: {name: a, type: strin, nullable: yes}}
                  - dropTabel: {name: t}
                  - addUnique: {table: t}
                  - !tag dropTable: {name: t}
                """));

        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly(
                        "A migration has no key 'discription'.",
                        "The key 'table' takes a text, but this is the number '5'.",
                        "There is no column type 'strin'.",
                        "The key 'nullable' takes true or false, but this is the text 'yes'.",
                        "There is no operation 'dropTabel'.",
                        "addUnique lacks the key 'columns'.",
                        "The tag '!tag' is not taken: migrations are plain data.");
    }

    @Test
    void aFileOfProblemsIsNotListedWithoutEnd() {
        var problems = problems(() -> readYaml("operations:\n" + "  - nonsense: {}\n".repeat(1000)));

        assertThat(problems).hasSize(51);
        assertThat(problems.get(50).what()).isEqualTo("There are 950 more problems in this file.");
    }

    @Nested
    class Tricks {

        @Test
        void tagsAreRefused() {
            refused(
                    "description: !!javax.script.ScriptEngineManager [x]",
                    "The tag 'tag:yaml.org,2002:javax.script.ScriptEngineManager' is not taken: migrations are plain data.",
                    1,
                    14);
            refused(
                    "description: !!str x",
                    "The tag 'tag:yaml.org,2002:str' is not taken: migrations are plain data.",
                    1,
                    14);
            refused("metadata: !local {a: b}", "The tag '!local' is not taken: migrations are plain data.", 1, 11);
            refused("description: ! x", "The tag '!' is not taken: migrations are plain data.", 1, 14);
        }

        @Test
        void anchorsAndAliasesAreRefused() {
            var problems = problems(() -> readYaml("description: &a x\napp: *a\noperations: []\n"));

            assertThat(problems)
                    .extracting(Problem::what)
                    .containsExactly(
                            "The anchor '&a' is not taken: each migration says all of itself.",
                            "The alias '*a' is not taken: each migration says all of itself.");
            assertThat(problems.get(1).where()).isEqualTo(FILE + ", line 2, column 6");
        }

        @Test
        void anAliasBombDoesNotGoOff() {
            var bomb = new StringBuilder("metadata:\n  a: &a [x, x, x, x, x, x, x, x, x]\n");
            for (var letter = 'b'; letter <= 'z'; letter++) {
                var before = (char) (letter - 1);
                bomb.append(
                        "  " + letter + ": &" + letter + " [" + ("*" + before + ", ").repeat(8) + "*" + before + "]\n");
            }

            var problems = problems(() -> readYaml(bomb + "operations: []\n"));

            assertThat(problems.get(0).what()).startsWith("The anchor '&a' is not taken");
        }

        @Test
        void mergeKeysAreNoKeys() {
            refused("<<: {description: x}", "A migration has no key '<<'.", 1, 1);
        }

        @Test
        void duplicateKeysAreRefused() {
            refused(
                    "description: a\ndescription: b",
                    "The key 'description' stands here for the second time; the first is in line 1.",
                    2,
                    1);
            operationRefused(
                    "- dropTable: {name: a, \"name\": b}",
                    "The key 'name' stands here for the second time; the first is in line 2.",
                    26);
        }

        @Test
        void keysThatAreNotTextsAreRefused() {
            refused("? [a]\n: b", "A key is a text, but this one is a list.", 1, 3);
        }

        @Test
        void aSecondDocumentIsRefused() {
            var problem = only("operations: []\n---\noperations: []\n");

            assertThat(problem.what()).isEqualTo("A second document begins here.");
            assertThat(problem.where()).isEqualTo(FILE + ", line 2, column 1");
        }

        @Test
        void aDocumentMayBeMarked() {
            assertThat(readYaml("%YAML 1.2\n---\noperations: []\n...\n").operations())
                    .isEmpty();
        }

        @Test
        void deepNestingIsRefused() {
            var problem = only("operations: " + "[".repeat(1_000_000));

            assertThat(problem.what()).isEqualTo("Lists and maps lie within each other more than 50 deep.");
            assertThat(problem.where()).isEqualTo(FILE + ", line 1, column 62");
        }

        @Test
        void aHugeFileIsRefused() {
            var problem = only("operations: []\n#" + "x".repeat(3_000_000));

            assertThat(problem.what())
                    .isEqualTo("The file has 3000016 characters; a YAML migration has at most 3000000.");
        }

        @Test
        void whatIsNotUtf8IsRefusedWithItsPlace() {
            var bytes = "operations: []\ndescription: caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);

            var problem = problems(() -> readYaml(bytes)).get(0);

            assertThat(problem)
                    .isEqualTo(new Problem(
                            "The file is not UTF-8 text.",
                            FILE + ", line 2, column 17",
                            "Save it in the encoding UTF-8."));
            assertThatThrownBy(() -> readYaml("operations: []".getBytes(StandardCharsets.UTF_16)))
                    .isInstanceOf(InvalidMigrationException.class);
            assertThatThrownBy(() -> readYaml("operations: []".getBytes(StandardCharsets.UTF_16LE)))
                    .hasMessageContaining("The file holds a NUL character.");
        }

        @Test
        void controlCharactersAreRefused() {
            refused("description: a\u0007b", "There is a control character, U+0007, which YAML does not allow.", 1, 15);
            refused(
                    "description: \"a\\0b\"",
                    "The text holds a character that no database stores: a NUL or half of a surrogate pair.",
                    1,
                    14);
            refused(
                    "metadata: {reason: \"a\\x00b\"}",
                    "The text holds a character that no database stores: a NUL or half of a surrogate pair.",
                    1,
                    20);
            refused(
                    "metadata: {\"a\\u0000b\": c}",
                    "The text holds a character that no database stores: a NUL or half of a surrogate pair.",
                    1,
                    12);
            refused(
                    "description: \"\\uD800\"",
                    "The text holds a character that no database stores: a NUL or half of a surrogate pair.",
                    1,
                    14);
        }

        @Test
        void tabsAreRefusedAsIndentation() {
            var problem = only("operations:\n\t- dropTable: {name: t}\n");

            assertThat(problem)
                    .isEqualTo(new Problem(
                            "A tab stands where YAML takes blanks only.",
                            FILE + ", line 2, column 1",
                            "Indent with blanks."));
        }

        @Test
        void whatIsNotYamlIsRefused() {
            assertThat(only("operations: [\n").what()).startsWith("This is not YAML: ");
            assertThat(only("description: a: b\noperations: []\n").where()).isEqualTo(FILE + ", line 1, column 15");
        }

        @Test
        void whatIsImpossibleToReadIsRefused() {
            assertThat(only("%YAML 99999999999.1\n---\noperations: []\n").where())
                    .startsWith(FILE + ", line 1");
            assertThat(only("%YAML 2.0\n---\noperations: []\n").where()).startsWith(FILE + ", line 1");
            assertThat(only("description: \"\\U00110000\"\noperations: []\n").where())
                    .startsWith(FILE + ", line 1");
            assertThat(only("description: \"\\UFFFFFFFF\"\noperations: []\n").where())
                    .startsWith(FILE + ", line 1");
            assertThat(only("description: |0\n x\noperations: []\n").where()).startsWith(FILE + ", line 1");
        }

        @Test
        void anEmptyFileIsRefused() {
            assertThat(only("").what()).isEqualTo("The file is empty.");
            assertThat(only("# only a comment\n").what()).isEqualTo("The file is empty.");
            assertThat(only("---\n").what()).isEqualTo("A migration takes a map of keys, but this is nothing.");
            assertThat(only("- a\n").what()).isEqualTo("A migration takes a map of keys, but this is a list.");
        }

        @Test
        void sqlInAnIdentifierIsOnlyAName() {
            var migration = readYaml("operations:\n  - dropTable: {name: \"x\\\"; DROP TABLE users; --\"}\n");

            assertThat(migration.operations().get(0).describe()).isEqualTo("drop table x\"; DROP TABLE users; --");
        }
    }

    private static void refused(String keys, String what, int line, int column) {
        var problem = only(keys + "\noperations: []\n");

        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.where()).isEqualTo(FILE + ", line " + line + ", column " + column);
        assertThat(problem.fix()).isNotBlank();
    }

    private static void operationRefused(String operation, String what, int column) {
        var problem = only("operations:\n  " + operation.replace("\n", "\n  ") + "\n");

        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.where()).isEqualTo(FILE + ", line 2, column " + column);
        assertThat(problem.fix()).isNotBlank();
    }

    private static Problem only(String text) {
        var problems = problems(() -> readYaml(text));
        assertThat(problems).as(problems.toString()).hasSize(1);
        return problems.get(0);
    }
}
