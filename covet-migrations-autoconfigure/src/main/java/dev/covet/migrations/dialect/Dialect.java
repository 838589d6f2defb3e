package dev.covet.migrations.dialect;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One engine's way of saying things, for one version of it. Pure: it never sees a connection. */
public interface Dialect {

    Engine engine();

    /** Whether statements that define tables can be undone by rolling a transaction back. */
    boolean hasTransactionalDdl();

    /**
     * How {@code operation} is carried out on a database that looks like {@code before}.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when this engine or version cannot; the message says
     *     what it can instead
     */
    Script render(Operation operation, Schema before);

    /**
     * What is executed for operations that follow one another in one transaction: as many scripts, each in the place of its
     * operation, and empty where an earlier one does the work of a later one too.
     */
    List<Script> combined(List<Rendered> rendered);

    /** What an operation costs everybody else while its script is executed. */
    Impact impact(Rendered rendered);

    /**
     * The identifier as the engine takes it literally, whatever characters it has.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when it is longer than the engine allows
     */
    String quote(String identifier);

    /**
     * The type as it is written in a column's definition.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when it is a native type without a spelling for this
     *     engine
     */
    String typeSql(ColumnType type);

    /**
     * The logical type for {@code spelling}, a type as this engine's catalogue reports it: a column of the type returned is
     * created with the same meaning. The engine's own type in that spelling where no logical type fits.
     */
    ColumnType readType(String spelling);

    /**
     * The schema as this engine's catalogue shows it once it was created there: each thing in the one form that stands for
     * all that the engine makes no difference between, lists sorted by name. Two schemas are equal on this engine when, and
     * only when, their canonical forms are equal; a canonical form is its own. What has no text for this engine stays as it
     * is.
     */
    Schema canonical(Schema schema);

    /** How rows come from one table into another one. */
    RowTransfer rowTransfer();

    /** {@code text} as a string literal. */
    String literal(String text);

    /** The statements of a script that the user wrote, without comments around them, each with its line. */
    List<Step.Statement> split(String script);

    /** An expression for milliseconds since 1970-01-01T00:00Z by the server's clock, as a whole number. */
    String epochMillis();

    /** An expression for the same count of milliseconds, of a column of type timestamptz. */
    String epochMillisOf(String column);

    /** An expression for the server's own number of this session; empty where sessions have none. */
    Optional<String> sessionId();

    /**
     * The engine's lock that dies with its session; empty where the engine has none.
     *
     * @param key what is locked: lower-case ASCII letters, digits and colons, at most 64
     */
    Optional<SessionLock> sessionLock(String key);

    /** What a query says at its end to keep its rows as they are until the transaction ends; empty where it need not. */
    String keepingRows();

    /** A query whether session {@code ?} still executes something: one row with 1 or 0; empty where it cannot be asked. */
    Optional<String> isSessionBusy();

    /**
     * A query whether session {@code ?} waits for a lock: one row with 1, 0, or NULL where this user may not know, and with
     * what it waits for, as the engine says it; empty where it cannot be asked.
     */
    Optional<String> lockWait();

    /** A query who keeps session {@code ?} waiting: a text or NULL. Not every user may ask; empty where nobody can. */
    Optional<String> lockHolders();

    /** Whether the error says that a table is not there. */
    boolean isMissingTable(@Nullable String sqlState, int errorCode, String message);

    /** Whether the error says that somebody else holds a lock for now, so that the same statement may succeed later. */
    boolean isBusy(@Nullable String sqlState, int errorCode, String message);

    /** What the error asks the reader to do, beyond what the server says; empty when the server's words suffice. */
    Optional<String> advice(@Nullable String sqlState, int errorCode, String message);

    /** The error's message without the values of rows that some servers put into it; they must not reach a log. */
    String withoutRowData(String message);

    /** A query for the names of all tables in the current schema, system's own left out. */
    String tableNames();

    /** A query for about how many rows table {@code ?} has; negative or NULL when nobody knows; empty where it is not known. */
    Optional<String> estimatedRows();

    /** A query for the columns of tables in the current schema: table name, and what {@link #columnsIn} reads. */
    String columnNames();

    /** The names of columns in the second column of a row of {@link #columnNames}: that name itself, or a table's all. */
    List<String> columnsIn(String answer);
}
