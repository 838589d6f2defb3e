package dev.covet.migrations.audit;

import dev.covet.migrations.audit.ChainFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Follows the chain, one event after the other, and remembers what is wrong. What it remembers does not grow with the chain.
 */
final class ChainWalk {

    /** So many events that were changed are tried in the places of one another. */
    private static final int TRIED = 40;

    private final ChainHash chainHash;
    private final Anchor first;
    private final List<Anchor> anchors;
    private final List<ChainFinding> findings = new ArrayList<>();
    private final List<AuditRow> changed = new ArrayList<>();
    private final List<Long> gone = new ArrayList<>();
    private Anchor last;
    private boolean keyed;
    private boolean keyMissing;
    private boolean lastWasChanged;
    private long entries;
    private long unkeyed;
    private long more;

    /**
     * @param first what the chain goes on from
     * @param anchors what is known of it from elsewhere
     */
    ChainWalk(ChainHash chainHash, Anchor first, List<Anchor> anchors) {
        this.chainHash = chainHash;
        this.first = first;
        this.anchors = List.copyOf(anchors);
        this.last = first;
    }

    /** The event that was read last. */
    Anchor last() {
        return last;
    }

    /** Reads the next event. */
    void read(AuditRow row) {
        entries++;
        var follows = row.id() == last.id() + 1;
        if (row.id() <= last.id()) {
            find(Kind.INSERTED, row, "Event " + row.id() + " was inserted before the chain's first one.");
            return;
        }
        if (!follows) {
            findGap(last.id() + 1, row.id() - 1);
        }
        var isChanged = !isKnown(row) || !isAsItWas(row);
        if (follows && !isChanged && !lastWasChanged && !last.hash().equals(row.text(AuditColumn.PREVIOUS))) {
            findExchange(row);
        }
        for (var anchor : anchors) {
            compare(row, anchor);
        }
        lastWasChanged = isChanged;
        last = new Anchor(row.id(), row.textOrEmpty(AuditColumn.HASH));
    }

    /** What else is wrong, as only whoever reads the rows can tell. */
    void find(Kind kind, long id, String what) {
        add(new ChainFinding(kind, id, null, what));
    }

    ChainReport report() {
        tellMoved();
        return new ChainReport(entries, first, last, unkeyed, findings, more);
    }

    private void findGap(long from, long to) {
        find(
                Kind.MISSING,
                from,
                from == to ? "Event " + from + " is missing." : "Events " + from + " to " + to + " are missing.");
        LongStream.rangeClosed(from, Math.min(to, from + TRIED)).forEach(gone::add);
    }

    /** Whether the event can be verified; otherwise that was said. */
    private boolean isKnown(AuditRow row) {
        var algorithm = row.textOrEmpty(AuditColumn.ALGORITHM);
        if (algorithm.equals(ChainHash.KEYED)) {
            keyed = true;
            if (!chainHash.knows(algorithm) && !keyMissing) {
                keyMissing = true;
                find(
                        Kind.KEY,
                        row,
                        "From event " + row.id() + " on the chain is made with a key, and there is none to verify it"
                                + " with: set covet.migrations.audit.key.");
            }
            return true;
        }
        unkeyed++;
        if (!chainHash.knows(algorithm)) {
            find(
                    Kind.ALGORITHM,
                    row,
                    "Event " + row.id() + " is hashed by '" + shortened(algorithm) + "', which nobody knows.");
            return false;
        }
        if (keyed) {
            find(
                    Kind.ALGORITHM,
                    row,
                    "Event " + row.id() + " is hashed without the key that events before it are hashed with.");
        }
        return true;
    }

    private boolean isAsItWas(AuditRow row) {
        if (!chainHash.knows(row.textOrEmpty(AuditColumn.ALGORITHM))
                || chainHash
                        .of(row.textOrEmpty(AuditColumn.ALGORITHM), row.values())
                        .equals(row.hash())) {
            return true;
        }
        find(Kind.CHANGED, row, "Event " + row.id() + " is not what it was when it was written.");
        if (changed.size() < TRIED) {
            changed.add(row);
        }
        return false;
    }

    private String hash(AuditRow row, long id) {
        return chainHash.of(row.textOrEmpty(AuditColumn.ALGORITHM), row.at(id).values());
    }

    private void findExchange(AuditRow row) {
        if (last.id() == first.id()) {
            find(
                    Kind.EXCHANGED,
                    row,
                    "Event " + row.id() + " does not go on from "
                            + (first.id() == 0
                                    ? "the chain's beginning"
                                    : "event " + first.id() + ", the last archived")
                            + ": it, or what the chain's row says of it, was exchanged.");
        } else {
            find(
                    Kind.EXCHANGED,
                    last.id(),
                    "Events " + last.id() + " and " + row.id()
                            + " do not go together: one of them was exchanged and hashed anew.");
        }
    }

    private void compare(AuditRow row, Anchor anchor) {
        if (row.id() == anchor.id() && !anchor.hash().equals(row.hash())) {
            find(
                    Kind.ANCHOR,
                    row,
                    "Event " + row.id() + " has not the hash that the anchor has: the chain was written anew, at least"
                            + " up to there.");
        }
    }

    /** A changed event that would be right in another place was brought from there. */
    private void tellMoved() {
        var places = new ArrayList<>(gone);
        changed.forEach(row -> places.add(row.id()));
        for (var row : changed) {
            places.stream()
                    .filter(place -> place != row.id() && hash(row, place).equals(row.hash()))
                    .findFirst()
                    .ifPresent(place -> replace(row, place));
        }
    }

    private void replace(AuditRow row, long place) {
        findings.replaceAll(finding -> finding.kind() == Kind.CHANGED && finding.id() == row.id()
                ? new ChainFinding(
                        Kind.MOVED,
                        row.id(),
                        finding.migration(),
                        "In the place of event " + row.id() + " stands event " + place + ".")
                : finding);
    }

    private void find(Kind kind, AuditRow row, String what) {
        add(new ChainFinding(kind, row.id(), row.text(AuditColumn.MIGRATION), what));
    }

    private void add(ChainFinding finding) {
        if (findings.size() < ChainReport.MOST) {
            findings.add(finding);
        } else {
            more++;
        }
    }

    private static String shortened(String text) {
        return AuditText.fitting(40, text);
    }
}
