package dev.covet.migrations.dryrun;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers that PostgreSQL draws from a sequence are not given back when the transaction is rolled back. Altering a sequence
 * is, and puts it into another file: whatever is drawn afterwards is drawn from the file that goes with the transaction. Others
 * who draw from it wait that long, so it is done just before the first statement that may draw.
 */
final class SequenceShield {

    private static final String OURS_TO_ALTER =
            "SELECT n.nspname, c.relname, s.seqincrement, CASE WHEN n.nspname = current_schema() THEN c.relname ELSE"
                    + " n.nspname || '.' || c.relname END FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN"
                    + " pg_namespace n ON n.oid = c.relnamespace WHERE pg_has_role(c.relowner, 'USAGE') AND c.relpersistence <>"
                    + " 't' ORDER BY c.oid";

    private static final String DRAWS_ON_DEFINITIONS = "SELECT count(*) FROM pg_event_trigger WHERE evtenabled <> 'D'";

    private static final Pattern DEFINITION = Pattern.compile("(?:CREATE|ALTER|DROP|COMMENT) .*", Pattern.DOTALL);

    /** A function behind DEFAULT may draw, too. */
    private static final Pattern DRAWING = Pattern.compile(
            "\\b(?:nextval|setval)\\b|\\bDEFAULT\\s+\\(*[\\w.\"]+\\s*\\(|\\bUSING\\b", Pattern.CASE_INSENSITIVE);

    private final Session session;
    private final String ownPrefix;
    private final Set<String> shielded = new LinkedHashSet<>();
    private boolean all;

    SequenceShield(Session session, String ownPrefix) {
        this.session = session;
        this.ownPrefix = ownPrefix;
    }

    /** Shields the sequences of our own tables, and all of them where every definition runs code of the user's. */
    void own() {
        all = session.first(DRAWS_ON_DEFINITIONS, row -> row.getLong(1)).orElseThrow() > 0;
        shield();
    }

    void before(Step step) {
        if (!all && mayDraw(step)) {
            all = true;
            shield();
        }
    }

    /** Whether it is a sequence that nothing but this shield may have locked. */
    boolean covers(Relation relation) {
        return relation.kind() == Relation.Kind.SEQUENCE && shielded.contains(relation.name());
    }

    /** The sequences that were drawn from all the same. */
    List<Relation> drawnFrom(Set<TakenLock> locks) {
        return locks.stream()
                .filter(lock -> lock.mode() == LockMode.ROW_EXCLUSIVE)
                .map(TakenLock::relation)
                .filter(relation -> relation.kind() == Relation.Kind.SEQUENCE && !covers(relation))
                .distinct()
                .toList();
    }

    /** What we wrote ourselves to change definitions draws no numbers, unless it says so. */
    private static boolean mayDraw(Step step) {
        return !(step instanceof Step.Statement statement
                && statement.line() == 0
                && DEFINITION.matcher(statement.sql()).matches()
                && !DRAWING.matcher(statement.sql()).find());
    }

    private void shield() {
        var statements = new ArrayList<String>();
        for (var sequence : session.query(OURS_TO_ALTER, row ->
                new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)})) {
            if ((all || sequence[1].startsWith(ownPrefix)) && shielded.add(sequence[3])) {
                statements.add("ALTER SEQUENCE " + session.dialect().quote(sequence[0]) + "."
                        + session.dialect().quote(sequence[1]) + " INCREMENT BY " + sequence[2]);
            }
        }
        if (!statements.isEmpty()) {
            session.execute(String.join(";\n", statements));
        }
    }
}
