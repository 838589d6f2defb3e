package dev.covet.migrations.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * What an operation costs everybody else on one engine and version.
 *
 * @param holds the tables that it holds; one may be held twice, for a moment against all and for longer against fewer
 * @param known whether that is everything; nobody but its author knows what SQL or Java does
 * @param notes what else is worth telling, as sentences
 * @param advice how the same is done with less harm when tables are large, as sentences
 */
public record Impact(List<Hold> holds, boolean known, List<String> notes, List<String> advice) {

    public Impact {
        holds = List.copyOf(holds);
        notes = List.copyOf(notes);
        advice = List.copyOf(advice);
    }

    /** Nothing that was there is touched. */
    public static Impact none() {
        return new Impact(List.of(), true, List.of(), List.of());
    }

    /** What it does is not known. */
    public static Impact unknown() {
        return new Impact(List.of(), false, List.of(), List.of());
    }

    public static Impact on(String table, Blocking blocking, Work work) {
        return none().and(table, blocking, work);
    }

    /** The same, and another hold. */
    public Impact and(String table, Blocking blocking, Work work) {
        return new Impact(with(holds, new Hold(table, blocking, work)), known, notes, advice);
    }

    /** The same holds on more tables. */
    public Impact and(List<String> tables, Blocking blocking, Work work) {
        var all = this;
        for (var table : tables) {
            all = all.and(table, blocking, work);
        }
        return all;
    }

    public Impact noting(String note) {
        return new Impact(holds, known, with(notes, note), advice);
    }

    public Impact advising(String sentence) {
        return new Impact(holds, known, notes, with(advice, sentence));
    }

    private static <T> List<T> with(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
