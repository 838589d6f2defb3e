package dev.covet.migrations.dialect;

/**
 * How an engine is told that a sequence is as usual again.
 *
 * @param noCycle that it does not begin again at its end
 * @param fallingLeast that one that falls ends where such a one usually does
 * @param fallingMost that one that falls begins where such a one usually does
 */
public record SequenceWords(String noCycle, String fallingLeast, String fallingMost) {}
