package dev.covet.migrations.keep;

import dev.covet.migrations.schema.Names;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Everything that a database has put aside. */
public record Keeps(String tablePrefix, List<Kept> all) {

    public Keeps {
        all = List.copyOf(all);
    }

    /** A database that has put nothing aside. */
    public static Keeps none(String tablePrefix) {
        return new Keeps(tablePrefix, List.of());
    }

    /** The newest one of that place that waits to be brought back. */
    public Optional<Kept> waiting(KeepPoint point) {
        return all.stream()
                .filter(kept ->
                        kept.state() == Kept.State.KEPT && kept.what().point().equals(point))
                .max(Comparator.comparingLong(Kept::id));
    }

    /** The newest ones of the parts of that operation that wait to be brought back, the one put aside last first. */
    public List<Kept> waitingParts(KeepPoint whole) {
        var newest = new LinkedHashMap<KeepPoint, Kept>();
        all.stream()
                .filter(kept ->
                        kept.state() == Kept.State.KEPT && kept.what().point().isPartOf(whole))
                .sorted(Comparator.comparingLong(Kept::id))
                .forEach(kept -> newest.put(kept.what().point(), kept));
        return newest.values().stream()
                .sorted(Comparator.comparingLong(Kept::id).reversed())
                .toList();
    }

    /** The name of a table for what is put aside there next. It says nothing, but it is the same whenever it is asked for. */
    public String nextPlace(KeepPoint point) {
        var earlier =
                all.stream().filter(kept -> kept.what().point().equals(point)).count();
        return tablePrefix + "keep_" + Names.hash(point + "\n" + earlier);
    }
}
