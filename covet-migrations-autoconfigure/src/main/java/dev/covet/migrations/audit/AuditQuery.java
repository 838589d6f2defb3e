package dev.covet.migrations.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted, the newest first.
 *
 * @param migration name of the migration that they are about; {@code null} for whatever they are about
 * @param kinds empty for all
 * @param outcome {@code null} for whatever came of them
 * @param executor who did it; {@code null} for everybody
 * @param execution the run that they are of; {@code null} for all
 * @param text what occurs in SQL, error, description, ticket or reason, in whatever case; {@code null} for anything
 * @param before only what is behind this event in the order of the answer, to turn the page; {@code null} from the newest on
 * @param limit how many at most, from 1 to {@value #MOST}
 */
public record AuditQuery(
        Period period,
        @Nullable String migration,
        List<AuditKind> kinds,
        @Nullable AuditOutcome outcome,
        @Nullable String executor,
        @Nullable String execution,
        @Nullable String text,
        @Nullable Long before,
        int limit) {

    /** The longest page. */
    public static final int MOST = 1_000;

    private static final int USUAL = 100;

    /** @throws IllegalArgumentException when {@code limit} is out of its range */
    public AuditQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit must be from 1 to " + MOST + ", and is " + limit + ".");
        }
        kinds = List.copyOf(kinds);
    }

    /** The newest events. */
    public static AuditQuery recent() {
        return new AuditQuery(Period.ALWAYS, null, List.of(), null, null, null, null, null, USUAL);
    }

    public AuditQuery in(Period when) {
        return new AuditQuery(when, migration, kinds, outcome, executor, execution, text, before, limit);
    }

    public AuditQuery about(@Nullable String name) {
        return new AuditQuery(period, name, kinds, outcome, executor, execution, text, before, limit);
    }

    public AuditQuery of(AuditKind... which) {
        return of(List.of(which));
    }

    public AuditQuery of(List<AuditKind> which) {
        return new AuditQuery(period, migration, which, outcome, executor, execution, text, before, limit);
    }

    public AuditQuery endingIn(@Nullable AuditOutcome how) {
        return new AuditQuery(period, migration, kinds, how, executor, execution, text, before, limit);
    }

    public AuditQuery by(@Nullable String somebody) {
        return new AuditQuery(period, migration, kinds, outcome, somebody, execution, text, before, limit);
    }

    public AuditQuery during(@Nullable String run) {
        return new AuditQuery(period, migration, kinds, outcome, executor, run, text, before, limit);
    }

    public AuditQuery containing(@Nullable String words) {
        return new AuditQuery(period, migration, kinds, outcome, executor, execution, words, before, limit);
    }

    public AuditQuery before(@Nullable Long id) {
        return new AuditQuery(period, migration, kinds, outcome, executor, execution, text, id, limit);
    }

    public AuditQuery limitedTo(int most) {
        return new AuditQuery(period, migration, kinds, outcome, executor, execution, text, before, most);
    }

    /** Whether it asks for what no index knows. */
    boolean looksIntoEvents() {
        return outcome != null || executor != null || text != null;
    }
}
