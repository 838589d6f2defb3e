package dev.covet.migrations.catalog.mysqlfamily;

/** What a foreign key does, as information_schema reports it. */
record RuleRow(String table, String name, String onDelete, String onUpdate) {}
