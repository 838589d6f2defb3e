package dev.covet.migrations.catalog.postgresql;

import java.util.ArrayList;
import java.util.List;

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

    /** How a sequence ends elsewhere, and how many numbers a session takes at once. */
    List<String> options(SequenceRow sequence) {
        var options = new ArrayList<String>();
        if (sequence.min() != usualMin) {
            options.add("MINVALUE " + sequence.min());
        }
        if (sequence.max() != usualMax) {
            options.add("MAXVALUE " + sequence.max());
        }
        if (sequence.cache() != 1) {
            options.add("CACHE " + sequence.cache());
        }
        return options;
    }
}
