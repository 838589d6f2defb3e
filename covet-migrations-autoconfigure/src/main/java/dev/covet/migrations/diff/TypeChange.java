package dev.covet.migrations.diff;

/** What a change of type means for the values that are there. */
public enum TypeChange {
    /** Each value has an equal one in the new type, on every engine. */
    WIDENING,
    /** Some values may not fit, which a strict engine refuses, or lose digits, which it does not say; the others stay. */
    NARROWING,
    /** What becomes of a value depends on the value and on the engine. */
    UNSAFE,
    /** PostgreSQL has no conversion and others make nonsense: the column has to be dropped and added again. */
    IMPOSSIBLE
}
