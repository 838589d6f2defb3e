package dev.covet.migrations.runner;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.migration.Direction;
import dev.covet.migrations.migration.MigrationGraph;
import dev.covet.migrations.plan.PlannedMigration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why migrations cannot be tried out. */
final class Obstacles {

    /** What stands for all that come after a failure. */
    static final Optional<String> FAILURE = Optional.of("A migration before it failed.");

    private static final Pattern USE = Pattern.compile("\\s*use[\\s`].*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final MigrationGraph graph;
    private final boolean java;
    private final boolean together;
    private final @Nullable Pattern elsewhere;
    private final Set<String> skipped = new LinkedHashSet<>();

    private Obstacles(MigrationGraph graph, boolean java, boolean together, @Nullable Pattern elsewhere) {
        this.graph = graph;
        this.java = java;
        this.together = together;
        this.elsewhere = elsewhere;
    }

    /** @param java whether steps written in Java run */
    static Obstacles inTransaction(MigrationGraph graph, boolean java) {
        return new Obstacles(graph, java, true, null);
    }

    /** @param copy the one session that everything runs in; SQL that names another database would reach that one */
    static Obstacles onCopy(MigrationGraph graph, boolean java, Session copy) {
        var others = copy.query(
                "SELECT schema_name FROM information_schema.schemata WHERE schema_name <> DATABASE()",
                row -> Pattern.quote(row.getString(1)));
        return new Obstacles(
                graph,
                java,
                false,
                Pattern.compile(
                        "(?<![\\w$])`?(?:" + String.join("|", others) + ")`?\\s*\\.", Pattern.CASE_INSENSITIVE));
    }

    /** Why the migration is not tried out; empty when it is. Those that depend on it are not either. */
    Optional<String> against(PlannedMigration planned) {
        var reason = own(planned).or(() -> inherited(planned));
        if (reason.isPresent()) {
            skipped.add(planned.migration().name().text());
        }
        return reason;
    }

    private Optional<String> own(PlannedMigration planned) {
        if (planned.recordedOnly()) {
            return Optional.empty();
        }
        if (together && !planned.inTransaction()) {
            return Optional.of(
                    "It runs outside of a transaction (transactional: never), so that nothing could undo it.");
        }
        if (!java && planned.steps().stream().anyMatch(Step.Java.class::isInstance)) {
            return Optional.of("It runs Java, which is tried out only when that is asked for.");
        }
        return planned.steps().stream()
                .filter(this::leadsElsewhere)
                .findFirst()
                .map(step -> "Its SQL names another database, which it would reach from a copy, too.");
    }

    private boolean leadsElsewhere(Step step) {
        return elsewhere != null
                && step instanceof Step.Statement statement
                && (elsewhere.matcher(statement.sql()).find()
                        || USE.matcher(statement.sql()).matches());
    }

    private Optional<String> inherited(PlannedMigration planned) {
        var name = planned.migration().name().text();
        return skipped.stream()
                .filter(other -> planned.direction() == Direction.FORWARD ? needs(name, other) : needs(other, name))
                .findFirst()
                .map(other -> "It builds on " + other + ", which was not executed either.");
    }

    private boolean needs(String name, String other) {
        List<String> parents = graph.parents(name);
        return parents.contains(other);
    }
}
