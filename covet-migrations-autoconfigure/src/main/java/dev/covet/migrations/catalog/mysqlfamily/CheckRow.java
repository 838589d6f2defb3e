package dev.covet.migrations.catalog.mysqlfamily;

/**
 * A check as information_schema reports it.
 *
 * @param expression as the engine is told
 * @param enforced whether rows are checked at all
 */
record CheckRow(String table, String name, String expression, boolean enforced) {}
