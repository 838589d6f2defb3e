package dev.covet.migrations.lexer;

import dev.covet.migrations.problem.InvalidMigrationException;

/** Refuses what only PostgreSQL's client psql understands, before the server answers with a syntax error. */
final class PsqlSyntax {

    private boolean first = true;
    private boolean copies;
    private int parentheses;
    private String previous = "";

    /** Looks at the next token of a statement. */
    void refuse(Token token) {
        if (token.is('\\')) {
            throw metaCommand(token);
        }
        if (first) {
            copies = token.is("COPY");
            first = false;
        } else if (copies) {
            refuseStandardInput(token);
        }
    }

    private void refuseStandardInput(Token token) {
        if (token.is('(')) {
            parentheses++;
        } else if (token.is(')')) {
            parentheses--;
        } else if (parentheses == 0 && previous.equals("FROM") && token.is("STDIN")) {
            throw Place.invalid(
                    token.script(),
                    token.start(),
                    "COPY ... FROM STDIN reads rows that only psql can send.",
                    "Write the rows as INSERT statements (pg_dump does with --inserts), or copy them in a Java migration.");
        }
        previous = token.keyword();
    }

    private static InvalidMigrationException metaCommand(Token token) {
        var script = token.script();
        var end = token.end();
        while (end < script.length() && script.charAt(end) > ' ') {
            end++;
        }
        return Place.invalid(
                script,
                token.start(),
                "'" + script.substring(token.start(), end) + "' is a command of psql, which the server does not know.",
                "Remove the line: the connection comes from the application's data source, and what \\i or \\copy would"
                        + " bring in has to be in the migration itself.");
    }
}
