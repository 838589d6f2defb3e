package dev.covet.migrations.catalog.mysqlfamily;

/**
 * A table as information_schema reports it.
 *
 * @param type {@code BASE TABLE}, {@code SYSTEM VERSIONED} or {@code SEQUENCE}
 * @param engine the storage engine
 * @param options what was said behind its columns, in the engine's words; often empty
 */
record TableRow(String name, String type, String engine, String collation, String options, String comment) {

    boolean isSequence() {
        return type.equals("SEQUENCE");
    }

    boolean keepsHistory() {
        return type.equals("SYSTEM VERSIONED");
    }

    boolean isPartitioned() {
        return options.contains("partitioned");
    }
}
