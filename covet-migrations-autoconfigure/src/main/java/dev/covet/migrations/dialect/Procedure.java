package dev.covet.migrations.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements with what must hold around them. Whoever carries it out asks all {@link Unchanged} questions before the first
 * statement and after the last one, and undoes everything when an answer is not what it should be.
 */
public record Procedure(List<Action> actions) {

    public Procedure {
        actions = List.copyOf(actions);
    }

    /** One thing to do or to ask. */
    public sealed interface Action {

        String sql();
    }

    /** A statement that is executed. */
    public record Execute(String sql) implements Action {}

    /**
     * A question whose rows must all have an allowed first column, where it stands.
     *
     * @param allowed the texts that are allowed; empty when there must be no row at all
     * @param doubt what is wrong otherwise, as a sentence; the first columns of the first rows are put behind it
     * @param fix what to do then
     * @param needless when it is not asked; {@code null} when it always is
     */
    public record Require(
            String sql,
            List<String> allowed,
            String doubt,
            String fix,
            @Nullable Needless needless) implements Action {

        public Require {
            allowed = List.copyOf(allowed);
        }

        public Require(String sql, List<String> allowed, String doubt, String fix) {
            this(sql, allowed, doubt, fix, null);
        }

        /** The same, not asked when the first row of another question begins with {@code answer}. */
        public Require unless(String question, String answer) {
            return new Require(sql, allowed, doubt, fix, new Needless(question, answer));
        }
    }

    /** A question, and the answer that makes another one needless. */
    public record Needless(String sql, String answer) {}

    /**
     * A question that has no row when all is well.
     *
     * @param findings what it may be otherwise; those that have rows are told together
     */
    public record Examine(String sql, List<Finding> findings) implements Action {

        public Examine {
            findings = List.copyOf(findings);
        }
    }

    /**
     * What may be wrong with rows.
     *
     * @param what the beginning of a sentence; in how many rows, and the keys of some of them, is put behind it
     * @param count a query for the number of such rows
     * @param keys a query for what tells the first of them from other rows; {@code null} when nothing does
     * @param fix what to do then
     */
    public record Finding(
            String what, String count, @Nullable String keys, String fix) {}

    /**
     * A question that must not have a row afterwards which it did not have before.
     *
     * @param doubt what is wrong otherwise; the first such rows are put behind it
     * @param fix what to do then
     */
    public record Unchanged(String sql, String doubt, String fix) implements Action {}

    /**
     * A question for the rows of a table that point at rows that are not there: with the table, the number of the row, the table
     * pointed at, and the number of the foreign key.
     *
     * @param concerned whether making a table anew can have made them so: it is that one, or points at it
     */
    public record Pointing(String table, boolean concerned, String sql) {}

    /**
     * A statement that must be possible after everything if it was before; it changes nothing.
     *
     * @param afterwards how it is written then
     * @param subject what it belongs to, as words for a message
     */
    public record Possible(String sql, String afterwards, String subject) implements Action {

        /** One that is written in the same way before and after. */
        public Possible(String sql, String subject) {
            this(sql, sql, subject);
        }
    }

    /** The actions of one kind, in order. */
    public <A extends Action> List<A> all(Class<A> kind) {
        return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The statements that change something, in order. */
    public List<String> statements() {
        return all(Execute.class).stream().map(Action::sql).toList();
    }
}
