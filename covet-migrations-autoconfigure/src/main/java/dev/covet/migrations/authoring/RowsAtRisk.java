package dev.covet.migrations.authoring;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what the database at hand would lose by a difference, so that a warning says how much it is. */
final class RowsAtRisk {

    private final Session session;

    RowsAtRisk(Session session) {
        this.session = session;
    }

    /** The same findings, those about a loss with the number of rows, where the database has what they are about. */
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
        var dot = place.lastIndexOf('.');
        var rows = dot < 0
                ? count("*", place) + " rows now."
                : count(session.dialect().quote(place.substring(dot + 1)), place.substring(0, dot))
                        + " rows that have a value there now.";
        return new Finding(finding.kind(), place, finding.what() + " This database has " + rows, finding.fix());
    }

    private long count(String what, String table) {
        return session.first(
                        "SELECT count(" + what + ") FROM " + session.dialect().quote(table), row -> row.getLong(1))
                .orElseThrow();
    }
}
