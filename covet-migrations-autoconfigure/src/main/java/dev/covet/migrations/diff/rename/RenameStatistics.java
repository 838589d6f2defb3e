package dev.covet.migrations.diff.rename;

/**
 * What a detection came to, of tables and columns together.
 *
 * @param dropped how many were dropped where something was added that they could be
 * @param detected how many were accepted as renames without asking
 * @param asked how many a person must be asked about
 * @param rejected how many are no renames, with something added that a look at types and numbers would have taken for it:
 *     the false positives that were prevented
 */
public record RenameStatistics(int dropped, int detected, int asked, int rejected) {}
