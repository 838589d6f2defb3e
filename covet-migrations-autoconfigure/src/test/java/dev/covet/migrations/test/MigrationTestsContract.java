package dev.covet.migrations.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covet.migrations.autoconfigure.MigrationFolder;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** What the generated tests find out about a project's migrations. */
abstract class MigrationTestsContract {

    @TempDir
    private Path folder;

    private TestDatabase database;
    private MigrationFolder migrations;

    abstract TestEngine engine();

    @BeforeEach
    void makeProject() {
        database = engine().freshDatabase();
        migrations = new MigrationFolder(folder)
                .with("0001_members.yaml", """
                        operations:
                          - createTable:
                              name: members
                              columns:
                                - {name: id, type: bigint, nullable: false, identity: by default}
                                - {name: code, type: uuid, nullable: false}
                                - {name: name, type: varchar(40), nullable: false}
                                - {name: status, type: "enum('OLD', 'NEW')", nullable: false, default: NEW}
                                - {name: discount, type: smallint, nullable: false}
                                - {name: balance, type: 'decimal(12,4)'}
                                - {name: joined, type: timestamp, nullable: false}
                                - {name: seen, type: timestamptz}
                                - {name: picture, type: blob}
                                - {name: settings, type: json}
                                - {name: mentor_id, type: bigint}
                              primaryKey: {columns: [id]}
                              uniques: [{columns: [code]}, {columns: [name, status]}]
                              checks: [{name: ck_discount, expression: discount BETWEEN 30 AND 33}]
                              foreignKeys: [{columns: [mentor_id], references: {table: members, columns: [id]}}]
                        """)
                .with("0002_visits.yaml", """
                        operations:
                          - createTable:
                              name: visits
                              columns:
                                - {name: place, type: varchar(20), nullable: false}
                                - {name: day, type: date, nullable: false}
                                - {name: member_id, type: bigint, nullable: false}
                                - {name: paid, type: boolean, nullable: false}
                              primaryKey: {columns: [place, day]}
                              foreignKeys: [{columns: [member_id], references: {table: members, columns: [id]}}]
                          - addColumn: {table: members, column: {name: motto, type: text}}
                        """)
                .with("0003_leaner.yaml", """
                        operations:
                          - dropColumn: {table: visits, name: paid}
                          - renameColumn: {table: members, from: name, to: full_name}
                          - dropColumn: {table: members, name: picture}
                        """);
    }

    @AfterEach
    void dropDatabase() {
        database.close();
    }

    private MigrationTests tests() {
        return MigrationTests.of(database.dataSource(), migrations.location());
    }

    /** The name of each test and what came of it. */
    private static List<String> outcomes(MigrationTests tests) {
        var outcomes = new ArrayList<String>();
        try (var nodes = tests.tests()) {
            nodes.forEach(node -> outcomes.add(node.getDisplayName() + ": " + outcome((DynamicTest) node)));
        }
        return outcomes;
    }

    private static String outcome(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "passed";
        } catch (TestAbortedException e) {
            return "skipped, " + e.getMessage();
        } catch (Throwable e) {
            return "failed, " + e.getMessage();
        }
    }

    @Test
    void passWhereNothingIsLost() {
        var outcomes = outcomes(tests());

        assertThat(outcomes).containsExactly("0001_members: passed", "0002_visits: passed", "0003_leaner: passed");
    }

    @Test
    void leaveTheProjectsDatabaseAlone() {
        outcomes(tests());

        assertThat(database.tables()).isEmpty();
    }

    @Test
    void failWhereGoingBackLosesRows() {
        migrations.with("0004_lossy.sql", """
                -- covet:up
                UPDATE members SET full_name = 'X' WHERE discount > 0 AND id = 1;
                -- covet:down
                UPDATE members SET full_name = 'Y' WHERE id = 1;
                """);

        var outcomes = outcomes(tests());

        assertThat(outcomes.get(3))
                .startsWith("0004_lossy: failed, ")
                .contains("Once it was undone")
                .contains("Of the 3 rows of 'members', 1 are gone or have other values");
    }

    @Test
    void failWhereGoingBackLeavesAnotherSchema() {
        migrations.with("0004_forgotten.sql", """
                -- covet:up
                CREATE TABLE a (id integer NOT NULL PRIMARY KEY);
                CREATE TABLE b (id integer NOT NULL PRIMARY KEY);
                -- covet:down
                DROP TABLE b;
                """).with("0005_after.sql", "-- covet:up\nDROP TABLE a;\n-- covet:down\nCREATE TABLE a (id integer);\n");

        var outcomes = outcomes(tests());

        assertThat(outcomes.get(3)).startsWith("0004_forgotten: failed, ").contains("drop table a");
        assertThat(outcomes.get(4)).startsWith("0005_after: skipped, It builds on 0004_forgotten");
    }

    @Test
    void sayWhatCannotBeUndone() {
        migrations.with("0004_final.sql", "-- covet:up\nDELETE FROM visits;\n");

        assertThat(outcomes(tests()).get(3)).startsWith("0004_final: skipped, It cannot be undone.");
        assertThat(outcomes(tests().requiringReversible()).get(3))
                .startsWith("0004_final: failed, It cannot be undone.");
    }

    @Test
    void makeTheSameRowsForTheSameSeed() {
        migrations.with("0004_lossy.sql", "-- covet:up\nDELETE FROM visits;\n-- covet:down\nDELETE FROM visits;\n");

        var outcomes = outcomes(tests().withSeed(7).withRows(5));

        assertThat(outcomes.get(3)).contains("Of the 5 rows of 'visits', 5 are gone");
        assertThat(outcomes(tests().withSeed(7).withRows(5))).isEqualTo(outcomes);
    }
}
