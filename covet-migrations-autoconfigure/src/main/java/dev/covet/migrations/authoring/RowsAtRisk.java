package dev.covet.migrations.authoring;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.plan.RowCounts;
import dev.covet.migrations.runner.LiveRows;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what the database at hand would lose by a difference, so that a warning says how much it is. */
final class RowsAtRisk {

    private final Session session;
    private final RowCounts rows;

    RowsAtRisk(Session session) {
        this.session = session;
        this.rows = new LiveRows(session);
    }

    /** The same findings, those about a loss with the number of rows, where the database has what they are about and can say it. */
    List<Finding> countedIn(List<Finding> findings) {
        if (findings.stream().noneMatch(RowsAtRisk::isLoss)) {
            return findings;
        }
        var places = places();
        return findings.stream()
                .map(finding -> isLoss(finding) && places.contains(finding.where()) ? counted(finding) : finding)
                .toList();
    }

    private static boolean isLoss(Finding finding) {
        return finding.kind() == Finding.Kind.DATA_LOSS;
    }

    private Set<String> places() {
        var dialect = session.dialect();
        var places = new HashSet<>(session.query(dialect.tableNames(), row -> row.getString(1)));
        session.query(dialect.columnNames(), row -> List.of(row.getString(1), row.getString(2)))
                .forEach(row -> dialect.columnsIn(row.get(1)).forEach(column -> places.add(row.get(0) + "." + column)));
        return places;
    }

    private Finding counted(Finding finding) {
        var place = finding.where();
        return words(place)
                .map(words -> new Finding(
                        finding.kind(), place, finding.what() + " This database has " + words, finding.fix()))
                .orElse(finding);
    }

    private Optional<String> words(String place) {
        var dot = place.lastIndexOf('.');
        if (dot < 0) {
            return rows.of(place).map(count -> count + " now.");
        }
        return rows.withValue(place.substring(0, dot), place.substring(dot + 1))
                .map(count -> (count.exact() ? "a value there in " : "that column in ") + count + " now.");
    }
}
