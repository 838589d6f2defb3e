package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Sequence;

/** What stands behind the name of a sequence, each clause with the blank before it. */
final class SequenceClauses {

    private SequenceClauses() {}

    static String create(Sequence sequence) {
        return " START WITH " + sequence.start() + " INCREMENT BY " + sequence.increment()
                + (hasLowStart(sequence) ? " MINVALUE " + sequence.start() : "")
                + (hasHighStart(sequence) ? " MAXVALUE " + sequence.start() : "")
                + (sequence.cycle() ? " CYCLE" : "");
    }

    static String alter(Sequence sequence, String noCycle) {
        return " INCREMENT BY " + sequence.increment()
                + (hasLowStart(sequence) ? " MINVALUE " + sequence.start() : " NO MINVALUE")
                + (hasHighStart(sequence) ? " MAXVALUE " + sequence.start() : " NO MAXVALUE")
                + " START WITH " + sequence.start() + " RESTART WITH " + sequence.start()
                + (sequence.cycle() ? " CYCLE" : " " + noCycle);
    }

    /** Rising sequences end at 1 downwards unless they are told otherwise. */
    private static boolean hasLowStart(Sequence sequence) {
        return sequence.increment() > 0 && sequence.start() < 1;
    }

    /** Falling sequences end at -1 upwards unless they are told otherwise. */
    private static boolean hasHighStart(Sequence sequence) {
        return sequence.increment() < 0 && sequence.start() > -1;
    }
}
