package dev.covet.migrations.source;

/** The lines of one direction. */
final class SqlSection {

    private final String word;
    private final int firstLine;
    private final StringBuilder lines = new StringBuilder();

    /** @param firstLine the line of the file in which the section's directive stands, from 1 */
    SqlSection(String word, int firstLine) {
        this.word = word;
        this.firstLine = firstLine;
    }

    String word() {
        return word;
    }

    int firstLine() {
        return firstLine;
    }

    void add(String line) {
        lines.append(line).append('\n');
    }

    /**
     * The section's SQL behind as many empty lines as the file has before it: so the line that a lexer counts, and that the
     * messages about a statement name, is the line of the file. Empty when there is nothing in it.
     */
    String text() {
        return lines.toString().isBlank() ? "" : "\n".repeat(firstLine) + lines;
    }
}
