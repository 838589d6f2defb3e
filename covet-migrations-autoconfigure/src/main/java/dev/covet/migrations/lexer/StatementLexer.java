package dev.covet.migrations.lexer;

import dev.covet.migrations.lexer.Token.Kind;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a script apart into statements, by the lexical rules of its engine: what looks like a delimiter within strings,
 * names, comments and bodies of routines or triggers is none.
 */
public final class StatementLexer {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Engine engine;
    private final LexicalRules rules;
    private final String script;
    private final Tokenizer tokenizer;
    private final List<SqlStatement> statements = new ArrayList<>();
    private BlockDepth blocks;
    private int start = -1;
    private int end;
    private int line = 1;
    private int lineOffset;

    private StatementLexer(Engine engine, String script) {
        this.engine = engine;
        this.rules = LexicalRules.of(engine);
        this.script = script;
        this.tokenizer = new Tokenizer(rules, script);
        this.blocks = BlockDepth.of(engine);
    }

    /**
     * The statements in the order of the script, each without its delimiter and without comments before or behind it.
     * Comments within stay, as some are hints. What has only comments is no statement, except a comment that MySQL or
     * MariaDB executes.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when a string, name, comment or block is not ended,
     *     saying where it began, or when the script has commands of a client that the server does not know
     */
    public static List<SqlStatement> split(Engine engine, String script) {
        var text = script.startsWith(BYTE_ORDER_MARK) ? script.substring(BYTE_ORDER_MARK.length()) : script;
        return new StatementLexer(engine, text).statements();
    }

    /** The first statement that begins or ends a transaction, or switches whether statements commit by themselves. */
    public static Optional<SqlStatement> transactionControl(Engine engine, List<SqlStatement> statements) {
        var control = new TransactionControl(engine);
        return statements.stream().filter(control::isStatement).findFirst();
    }

    private List<SqlStatement> statements() {
        var token = tokenizer.next();
        while (!token.is(Kind.END_OF_SCRIPT)) {
            if (token.is(Kind.DELIMITER)) {
                delimiter();
            } else {
                accept(token);
            }
            token = tokenizer.next();
        }
        blocks.open().ifPresent(this::refuseOpenBlock);
        endStatement();
        return List.copyOf(statements);
    }

    private void accept(Token token) {
        if (rules.delimiterCommand() && !isPending() && token.is("DELIMITER")) {
            var command = DelimiterCommand.at(token);
            tokenizer.resume(command.end(), command.delimiter());
        } else if (!token.is(';')) {
            start = isPending() ? start : token.start();
            end = token.end();
            if (tokenizer.hasStandardDelimiter()) {
                blocks.accept(token);
            }
        }
    }

    private void delimiter() {
        if (tokenizer.hasStandardDelimiter() && isPending() && !blocks.acceptSemicolon()) {
            return;
        }
        if (!tokenizer.isInExecutableComment()) {
            endStatement();
        }
    }

    private boolean isPending() {
        return start >= 0;
    }

    private void endStatement() {
        if (isPending()) {
            statements.add(new SqlStatement(script.substring(start, end), lineOf(start)));
        }
        start = -1;
        blocks = BlockDepth.of(engine);
        tokenizer.endStatement();
    }

    /** Statements come in order, so that each line is counted once. */
    private int lineOf(int offset) {
        for (; lineOffset < offset; lineOffset++) {
            if (Place.endsLine(script, lineOffset)) {
                line++;
            }
        }
        return line;
    }

    private void refuseOpenBlock(Token token) {
        throw Place.invalid(
                script,
                token.start(),
                "The block that begins here with '" + token.text() + "' is not ended.",
                "Add what ends it, or"
                        + (rules.delimiterCommand()
                                ? " put a line 'DELIMITER $$' before the statement and '$$' behind it."
                                : " correct the statement."));
    }
}
