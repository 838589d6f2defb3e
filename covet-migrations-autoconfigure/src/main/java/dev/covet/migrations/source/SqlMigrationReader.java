package dev.covet.migrations.source;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one SQL file: a header in comments, and the sections {@code -- covet:up} and {@code -- covet:down}. A file without
 * sections is all up and cannot be undone. What the statements amount to nobody says, so the migration is one
 * {@link RunSql} without state.
 */
final class SqlMigrationReader {

    private final FileIdentity file;
    private final List<Problem> problems = new ArrayList<>();
    private final SqlHeader header = new SqlHeader(this::problem);
    private @Nullable SqlSection section;
    private final List<SqlSection> sections = new ArrayList<>();
    private boolean insideBlockComment;
    private int firstStatementLine;

    SqlMigrationReader(FileIdentity file) {
        this.file = file;
    }

    /** @throws InvalidMigrationException with every problem of the file, each with its line */
    Migration read(byte[] content) {
        var text = SourceText.decode(content, file.origin());
        if (text.isBlank()) {
            problem(1, "The file is empty.", "Write SQL into it, or a comment that says why there is nothing to do.");
        }
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            line(i + 1, lines[i]);
        }
        checkSections();
        throwIfAny();
        var operation = new RunSql(up(text), down(), header.engines(), null);
        return new Migration(
                file.name(),
                header.app().orElse(file.folderApp()),
                header.description(),
                header.version().orElse(null),
                header.dependsOn().orElse(null),
                header.metadata(),
                header.transactional(),
                List.of(operation),
                file.checksum(),
                file.origin());
    }

    private void line(int number, String line) {
        var directive = insideBlockComment ? null : SqlDirective.parse(line);
        if (directive != null) {
            directive(number, directive);
        } else if (section != null) {
            section.add(line);
        } else if (firstStatementLine == 0 && !isComment(line)) {
            firstStatementLine = number;
        }
    }

    private void directive(int number, SqlDirective directive) {
        switch (directive.word()) {
            case "" -> header(number, directive.rest());
            case "up", "down" -> begin(number, directive);
            default ->
                problem(
                        number,
                        "There is no directive 'covet:" + directive.word() + "'.",
                        Spelling.hint("covet:" + directive.word(), List.of("covet:up", "covet:down"))
                                + "Write '-- covet:up', '-- covet:down', or '-- covet: key=value' for the header.");
        }
    }

    private void header(int number, String rest) {
        if (section != null || firstStatementLine > 0) {
            problem(
                    number,
                    "A line of the header stands behind the first statement or section.",
                    "Move it to the top of the file.");
        } else {
            header.line(number, rest);
        }
    }

    private void begin(int number, SqlDirective directive) {
        if (!directive.rest().isEmpty()) {
            problem(
                    number,
                    "Behind 'covet:" + directive.word() + "' stands '" + directive.rest() + "'.",
                    "Let nothing else stand in its line.");
        }
        if (sections.stream().anyMatch(earlier -> earlier.word().equals(directive.word()))) {
            problem(
                    number,
                    "The section 'covet:" + directive.word() + "' begins for the second time.",
                    "Put its statements into one section.");
        }
        section = new SqlSection(directive.word(), number);
        sections.add(section);
    }

    private void checkSections() {
        if (!sections.isEmpty() && firstStatementLine > 0) {
            problem(
                    firstStatementLine,
                    "There is SQL before the first section.",
                    "Move it below '-- covet:up'; only comments may stand before the sections.");
        } else if (!sections.isEmpty() && find("up") == null) {
            problem(
                    sections.get(0).firstLine(),
                    "There is a section 'covet:down', but none 'covet:up'.",
                    "Write '-- covet:up' before the statements of the migration.");
        }
    }

    private SqlText up(String text) {
        var up = find("up");
        return SqlText.of(up == null ? text : up.text());
    }

    private @Nullable SqlText down() {
        var down = find("down");
        return down == null ? null : SqlText.of(down.text());
    }

    private @Nullable SqlSection find(String word) {
        return sections.stream()
                .filter(candidate -> candidate.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Whether a line before the sections holds nothing but blanks and comments, seen from the lines before it. */
    private boolean isComment(String line) {
        var rest = line.strip();
        while (!rest.isEmpty()) {
            if (insideBlockComment) {
                var end = rest.indexOf("*/");
                insideBlockComment = end < 0;
                rest = end < 0 ? "" : rest.substring(end + 2).strip();
            } else if (rest.startsWith("--")) {
                return true;
            } else if (rest.startsWith("/*")) {
                insideBlockComment = true;
                rest = rest.substring(2);
            } else {
                return false;
            }
        }
        return true;
    }

    private void problem(int line, String what, String fix) {
        problems.add(new Problem(what, file.origin() + ", line " + line, fix));
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
    }
}
