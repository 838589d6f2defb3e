package dev.covet.migrations.dialect;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import java.util.List;

/**
 * A sequence on an engine that has none: a table with one row, which holds the next value, exactly as Hibernate makes and
 * uses it for its generated identifiers. The increment is the business of whoever takes the numbers; options have no place.
 */
public final class SequenceTable implements Sequences {

    private final Clauses clauses;
    private final String tableOptions;

    /** @param tableOptions what follows CREATE TABLE's closing parenthesis, with the blank before it */
    public SequenceTable(Clauses clauses, String tableOptions) {
        this.clauses = clauses;
        this.tableOptions = tableOptions;
    }

    @Override
    public List<String> create(Sequence sequence) {
        requireNoCycle(sequence);
        var table = clauses.quote(sequence.name());
        return List.of(
                "CREATE TABLE " + table + " (" + clauses.quote("next_val") + " bigint)" + tableOptions,
                "INSERT INTO " + table + " VALUES (" + sequence.start() + ")");
    }

    @Override
    public List<String> alter(Sequence sequence, Schema before) {
        requireNoCycle(sequence);
        return List.of("UPDATE " + clauses.quote(sequence.name()) + " SET " + clauses.quote("next_val") + " = "
                + sequence.start());
    }

    @Override
    public List<String> drop(String name) {
        return List.of("DROP TABLE " + clauses.quote(name));
    }

    private static void requireNoCycle(Sequence sequence) {
        if (sequence.cycle()) {
            throw new InvalidMigrationException(
                    "The sequence '" + sequence.name()
                            + "' shall begin again at its end, which a table with its next value cannot.",
                    "Leave 'cycle' out; this engine has no sequences of its own.");
        }
    }
}
