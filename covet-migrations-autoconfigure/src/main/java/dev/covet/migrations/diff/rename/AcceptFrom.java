package dev.covet.migrations.diff.rename;

/** The probability that is enough without asking. */
record AcceptFrom(double oneChange, double manyChanges) {

    double after(Distance distance) {
        return distance == Distance.ONE_CHANGE ? oneChange : manyChanges;
    }
}
