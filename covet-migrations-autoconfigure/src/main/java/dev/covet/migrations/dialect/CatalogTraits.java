package dev.covet.migrations.dialect;

/**
 * What an engine's catalogue tells apart.
 *
 * @param comments whether it keeps comments
 * @param primaryKeyNames whether it keeps the names of primary keys
 * @param uniqueConstraints whether a unique constraint is something else than a unique index
 * @param sequences whether it has sequences, rather than tables with the next number
 * @param kindsOfIdentity whether it knows numbers that are given to every row from those given to rows without one
 * @param enumerations whether it has enumerated types, rather than checks
 * @param noActionApart whether NO ACTION is something else than RESTRICT
 */
public record CatalogTraits(
        boolean comments,
        boolean primaryKeyNames,
        boolean uniqueConstraints,
        boolean sequences,
        boolean kindsOfIdentity,
        boolean enumerations,
        boolean noActionApart) {}
