package dev.covet.migrations.dialect.sqlite.ddl;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;

/** Says why a definition cannot be read. */
final class DdlProblem {

    private DdlProblem() {}

    static InvalidMigrationException at(String source, int offset, String what) {
        var before = source.substring(0, offset);
        var line = before.chars().filter(character -> character == '\n').count() + 1;
        var column = before.codePointCount(before.lastIndexOf('\n') + 1, offset) + 1;
        return new InvalidMigrationException(List.of(new Problem(
                what,
                "line " + line + ", column " + column + " of a definition in SQLite's schema",
                "Compare the definition with SQLite's syntax, https://sqlite.org/lang.html; one that SQLite itself takes is"
                        + " newer than this version of Covet Migrations.")));
    }
}
