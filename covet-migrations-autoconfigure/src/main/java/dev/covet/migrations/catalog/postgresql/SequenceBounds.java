package dev.covet.migrations.catalog.postgresql;

/** Where a sequence of its type and direction ends unless it is told otherwise. */
record SequenceBounds(long usualMin, long usualMax) {

    static SequenceBounds of(SequenceRow sequence) {
        var max = switch (sequence.type()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
        return sequence.increment() > 0 ? new SequenceBounds(1, max) : new SequenceBounds(-max - 1, -1);
    }
}
