package dev.covet.migrations.dialect;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Table;
import java.util.List;

/** How rows come from one table of a database into another one, with every value as it was. */
public interface RowTransfer {

    /**
     * Statements that create a table from the rows of a query.
     *
     * @param key names of columns of the query that tell its rows apart; empty when nothing does
     */
    List<String> create(String table, List<String> key, String query);

    /** A statement that inserts the rows of a query into columns of a table, those that number rows among them. */
    String insert(String table, List<String> columns, String query);

    /** Statements after which a table goes on numbering its rows behind the highest number that is there. */
    List<String> numberOn(Table table);

    /**
     * A statement that changes one column, and no other one, whatever the table does by itself at an update.
     *
     * @param value the new value, as an expression
     * @param condition on the rows to change; the table itself is named by its name
     */
    String update(Table table, String column, String value, String condition);

    /** An expression whether two values of one type are the same, to the letter; two NULLs are. */
    String same(String left, String right);

    /** An expression that is the same for two values of one type when they are the same to the letter, and can be grouped by. */
    String compared(String value);

    /**
     * A value as it is put aside: what an own type of the database holds is its text, so that the type can be dropped.
     *
     * @param value an expression of the column's type
     */
    String kept(Column column, String value);

    /** A value that was {@link #kept}, as an expression of the column's type. */
    String broughtBack(Column column, String value);
}
