package dev.covet.migrations.entity;

/**
 * Something that entities are mapped to and that migrations leave alone.
 *
 * @param name what the entities call it
 * @param reason why it is left alone, one sentence
 */
public record Unmanaged(String name, String reason) {}
