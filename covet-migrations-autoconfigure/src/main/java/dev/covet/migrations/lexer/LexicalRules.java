package dev.covet.migrations.lexer;

import dev.covet.migrations.schema.Engine;
import java.util.List;

/**
 * How an engine writes strings, identifiers and comments, with its default settings: standard strings on PostgreSQL, no
 * {@code NO_BACKSLASH_ESCAPES} on MySQL and MariaDB.
 *
 * @param quotes characters that begin quoted text, end it, and stand for themselves when doubled
 * @param escapingQuotes those of them in which a backslash takes away the meaning of the next character
 * @param bracketNames whether {@code [name]} is an identifier
 * @param dollarQuotes whether {@code $tag$text$tag$} is a string and {@code E'text'} one with backslashes
 * @param hashComments whether {@code #} begins a comment
 * @param blankAfterDashes whether {@code --} within a statement begins a comment only before a blank
 * @param lineEnds characters that end a line comment
 * @param nestedComments whether block comments contain block comments
 * @param openComment whether the end of the script ends a block comment
 * @param executableComments beginnings of block comments whose content the server executes
 * @param delimiterCommand whether the engine's client knows {@code DELIMITER}
 */
record LexicalRules(
        String quotes,
        String escapingQuotes,
        boolean bracketNames,
        boolean dollarQuotes,
        boolean hashComments,
        boolean blankAfterDashes,
        String lineEnds,
        boolean nestedComments,
        boolean openComment,
        List<String> executableComments,
        boolean delimiterCommand) {

    private static final LexicalRules POSTGRESQL =
            new LexicalRules("'\"", "", false, true, false, false, "\n\r", true, false, List.of(), false);
    private static final LexicalRules MYSQL =
            new LexicalRules("'\"`", "'\"", false, false, true, true, "\n", false, false, List.of("/*!"), true);
    private static final LexicalRules MARIADB =
            new LexicalRules("'\"`", "'\"", false, false, true, true, "\n", false, false, List.of("/*!", "/*M!"), true);
    private static final LexicalRules SQLITE =
            new LexicalRules("'\"`", "", true, false, false, false, "\n", false, true, List.of(), false);

    LexicalRules {
        executableComments = List.copyOf(executableComments);
    }

    static LexicalRules of(Engine engine) {
        return switch (engine) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case MARIADB -> MARIADB;
            case SQLITE -> SQLITE;
        };
    }
}
