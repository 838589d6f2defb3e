package dev.covet.migrations.dryrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** Sums up what others had to wait with during a migration. */
public final class Hindrances {

    private Hindrances() {}

    /** The strongest lock on each relation, if it keeps others from reading or writing, the worst first. */
    public static List<Hindrance> of(List<RehearsedStatement> statements) {
        var strongest = new LinkedHashMap<Relation, Hindrance>();
        for (var i = 0; i < statements.size(); i++) {
            var left = statements.subList(i, statements.size()).stream()
                    .map(RehearsedStatement::duration)
                    .reduce(Duration.ZERO, Duration::plus);
            for (var lock : statements.get(i).observed().locks()) {
                if (lock.mode().against().compareTo(LockMode.Against.WRITES) >= 0) {
                    strongest.merge(lock.relation(), new Hindrance(lock, left), Hindrances::stronger);
                }
            }
        }
        var worst = new ArrayList<>(strongest.values());
        worst.sort(
                Comparator.comparing((Hindrance hindrance) -> hindrance.lock().mode())
                        .reversed()
                        .thenComparing(hindrance -> hindrance.lock().relation().name()));
        return worst;
    }

    private static Hindrance stronger(Hindrance one, Hindrance other) {
        return other.lock().mode().compareTo(one.lock().mode()) > 0 ? other : one;
    }
}
