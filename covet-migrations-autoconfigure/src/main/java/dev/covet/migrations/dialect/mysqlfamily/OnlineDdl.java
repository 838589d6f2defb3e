package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Impact;

/** What one of the two engines, in one version, does to a table where they differ. */
public interface OnlineDdl {

    /** What can only be done by copying the table. */
    Impact copied(String table);

    /** A column more. */
    Impact columnAdded(String table);

    /** A column more in a table that has an index of words. */
    Impact columnAddedBesideWords(String table);

    /** A column more, whose default is this expression. */
    Impact columnAdded(String table, String expression);

    /** A column less. */
    Impact columnDropped(String table);

    /** Whether only the definition changes when the longest value may have {@code to} bytes and not {@code from}, which are fewer. */
    boolean keepsRowsWhenGrowing(int from, int to);

    /** Another expression of a column that is computed at each read. */
    Impact computedOtherwise(String table);

    /** A column that numbers the rows no more. */
    Impact numberedNoMore(String table);

    /** Another order of the strings of an indexed column. */
    Impact sortedOtherwise(String table);

    /** NULL allowed in a column, or not any more, of a table that has checks or generated columns, or has none. */
    Impact nullabilityChanged(String table, boolean hasExpressions);

    /** How a table is held that a new foreign key of another one points at. */
    Blocking ofReferencedByNewKey();

    /** How a table is held that a foreign key of another one points at, which is created, renamed or dropped. */
    Blocking ofReferenced();
}
