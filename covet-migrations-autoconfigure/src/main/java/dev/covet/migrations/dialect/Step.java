package dev.covet.migrations.dialect;

import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.RunJava;
import java.util.List;

/** One thing to execute. */
public sealed interface Step {

    /** The step as a person reads it in a printed plan: SQL, or a line about Java. */
    String text();

    /**
     * A single statement.
     *
     * @param sql without the delimiter that ended it
     * @param line the line of the user's text on which it begins, from 1; 0 when it was not written by the user
     */
    record Statement(String sql, int line) implements Step {

        public Statement(String sql) {
            this(sql, 0);
        }

        @Override
        public String text() {
            return sql;
        }
    }

    /**
     * Statements that change rows a batch at a time. The runner walks along the primary key: it asks with
     * {@code nextKey} for the last key of the next batch, and changes with {@code update} the rows up to it. All of them
     * are written for prepared statements, those without parameters too: PostgreSQL's operator {@code ?} is doubled.
     *
     * @param backfill what it stands for
     * @param keyColumns the primary key, in order
     * @param firstKey query for the key at the end of the first batch; one row of the key's columns, or none
     * @param nextKey the same for a batch after a key; its parameters are the key's columns
     * @param update changes rows after one key and up to another; parameters are both keys, column by column
     * @param updateFirst changes rows up to a key; its parameters are the key
     * @param updateRest changes all rows after a key, for the batch that is not full; its parameters are the key
     * @param updateAll changes all rows, when there are fewer than one batch
     */
    record Batches(
            Backfill backfill,
            List<String> keyColumns,
            String firstKey,
            String nextKey,
            String update,
            String updateFirst,
            String updateRest,
            String updateAll)
            implements Step {

        @Override
        public String text() {
            return updateAll + " -- " + backfill.batchSize() + " rows at a time";
        }
    }

    /** A table that is made anew: on an engine that cannot alter it otherwise, all at once or not at all. */
    record Rebuild(TableRebuild rebuild) implements Step {

        @Override
        public String text() {
            return rebuild.text();
        }
    }

    /**
     * Rows or values that are put aside, into a table that the statements create.
     *
     * @param what what is put aside, and where
     */
    record Keep(KeptRows what, List<String> statements) implements Step {

        public Keep {
            statements = List.copyOf(statements);
        }

        @Override
        public String text() {
            return "-- keeps what '" + what.table() + "' would lose\n" + String.join(";\n", statements);
        }
    }

    /**
     * Rows or values that are brought back from where they were put aside.
     *
     * @param conflicts what is asked before the statements
     */
    record Restore(KeptRows what, List<Conflict> conflicts, List<String> statements) implements Step {

        public Restore {
            conflicts = List.copyOf(conflicts);
            statements = List.copyOf(statements);
        }

        @Override
        public String text() {
            return "-- brings back what '" + what.table() + "' had lost\n" + String.join(";\n", statements);
        }
    }

    /**
     * Rows or values that are brought back into a table that SQL makes, so that only the database knows its definition when
     * it is their turn.
     *
     * @param instead whether the table may have rows already that the migration put there
     */
    record RestoreInto(KeptRows what, boolean instead) implements Step {

        @Override
        public String text() {
            return "-- brings back into '" + what.table() + "' what it had lost, from '" + what.place()
                    + "', as far as it has the columns";
        }
    }

    /**
     * Rows that do not go together with what is there now.
     *
     * @param query for the keys of these rows
     * @param words what is wrong with them, as a sentence without its end; their keys are put behind it
     * @param stops whether nothing can be brought back because of them; otherwise they stay where they are kept
     * @param foreseen whether the query can be asked, with the same answer, before anything is executed
     * @param fix what to do then
     */
    record Conflict(String query, String words, boolean stops, boolean foreseen, String fix) {}

    /** A step written in Java. */
    record Java(RunJava operation) implements Step {

        @Override
        public String text() {
            return "-- Java: " + operation.className() + (operation.backward() ? ", backward" : "");
        }
    }
}
