package dev.covet.migrations.dialect;

import java.util.List;

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
     */
    public record Require(String sql, List<String> allowed, String doubt, String fix) implements Action {

        public Require {
            allowed = List.copyOf(allowed);
        }
    }

    /**
     * A question that must not have a row afterwards which it did not have before.
     *
     * @param doubt what is wrong otherwise; the first such rows are put behind it
     * @param fix what to do then
     */
    public record Unchanged(String sql, String doubt, String fix) implements Action {}

    /**
     * A statement that must be possible after everything if it was before; it changes nothing.
     *
     * @param subject what it belongs to, as words for a message
     */
    public record Possible(String sql, String subject) implements Action {}

    /** The actions of one kind, in order. */
    public <A extends Action> List<A> all(Class<A> kind) {
        return actions.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The statements that change something, in order. */
    public List<String> statements() {
        return all(Execute.class).stream().map(Action::sql).toList();
    }
}
