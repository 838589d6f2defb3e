package dev.covet.migrations.catalog.mysqlfamily;

/**
 * A trigger as it was created.
 *
 * @param statement what it does, a single statement or a block
 */
record TriggerRow(String name, String table, String timing, String event, String statement) {

    TriggerRow withStatement(String newStatement) {
        return new TriggerRow(name, table, timing, event, newStatement);
    }
}
