package dev.covet.migrations.dialect.postgresql;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Refusals;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What ALTER TABLE must say so that a column becomes another: what differs from the column before, or everything when that
 * is not known.
 */
final class PostgresqlColumnChange {

    private static final Pattern STRING =
            Pattern.compile("^(?:text|(?:var|bp)?char|character|(?:var)?bit)\\b", Pattern.CASE_INSENSITIVE);

    /** What native types begin with that are not the user's own; those it can convert, or cannot at all. */
    static final Pattern OF_POSTGRESQL = Pattern.compile(
            "^(?:text|(?:var|bp)?char|character|name|(?:var)?bit|inet|cidr|macaddr8?|interval|time|timetz|numeric|money|xml|json|"
                    + "oid|reg[a-z]+|ts(?:vector|query)|(?:int[48]|num|ts|tstz|date)(?:multi)?range|point|line|lseg|box|path|"
                    + "polygon|circle|pg_lsn)\\b",
            Pattern.CASE_INSENSITIVE);

    private final PostgresqlDialect dialect;
    private final Clauses clauses;
    private final Refusals refusals;
    private final String table;
    private final Column after;
    private final Optional<Column> before;
    private final PostgresqlColumnOptions options;

    PostgresqlColumnChange(
            PostgresqlDialect dialect, Clauses clauses, Refusals refusals, AlterColumn operation, Schema schema) {
        this.dialect = dialect;
        this.clauses = clauses;
        this.refusals = refusals;
        this.table = operation.table();
        this.after = operation.column();
        this.before = schema.column(table, after.name());
        this.options = new PostgresqlColumnOptions(clauses, after);
    }

    /** What must be done before all else, in a statement of its own: while it numbers rows a column can only be a number. */
    List<String> beginnings() {
        var changes = new ArrayList<String>();
        if (isIdentityDroppedFirst()) {
            addIdentityDrop(changes);
        }
        return changes;
    }

    private boolean isIdentityDroppedFirst() {
        return before.map(column -> column.identity() != null && isTypeChanged())
                .orElse(false);
    }

    private void addIdentityDrop(List<String> changes) {
        if (isUnknownOr(column -> column.identity() != null && after.identity() == null)) {
            changes.add(alter(before.isEmpty() ? "DROP IDENTITY IF EXISTS" : "DROP IDENTITY"));
        }
    }

    /** The changes after which rows can be given the new column's values. */
    List<String> preparations() {
        var changes = new ArrayList<String>();
        if (isEnumerationChanged() && before.map(this::isEnumerated).orElse(true)) {
            changes.add("DROP CONSTRAINT " + ifExists() + clauses.quote(checkName()));
        }
        addGenerationChange(changes);
        if (!isIdentityDroppedFirst()) {
            addIdentityDrop(changes);
        }
        if (isUnknownOr(column -> column.defaultValue() != null) && isDefaultChanged() && after.generated() == null) {
            changes.add(alter("DROP DEFAULT"));
        }
        if (isTypeChanged()) {
            changes.add(alter(typeChange()));
        }
        addOptionsChange(changes);
        return changes;
    }

    /** The changes that rows may contradict until they have been given the new column's values. */
    List<String> conclusions() {
        var changes = new ArrayList<String>();
        if (after.defaultValue() != null && isDefaultChanged()) {
            changes.add(alter("SET " + clauses.defaultValue(after)));
        }
        if (isUnknownOr(column -> column.nullable() != after.nullable())) {
            changes.add(alter(after.nullable() ? "DROP NOT NULL" : "SET NOT NULL"));
        }
        addIdentityChange(changes);
        if (isEnumerationChanged() && after.type() instanceof ColumnType.Enumerated type) {
            changes.add("ADD " + dialect.enumerationCheck(table, after.name(), type));
        }
        return changes;
    }

    /** What is said in statements of its own. */
    List<String> consequences() {
        var statements = new ArrayList<String>();
        if (after.identity() != null && isUnknownOr(column -> column.identity() == null)) {
            statements.add(continueNumbering());
        }
        if (isUnknownOr(column -> !Objects.equals(column.comment(), after.comment()))) {
            statements.add(dialect.commentOn(table, after.name(), after.comment()));
        }
        return statements;
    }

    private void addOptionsChange(List<String> changes) {
        var former = before.map(column -> new PostgresqlColumnOptions(clauses, column));
        if (!former.map(this::isRestSame).orElse(options.atEnd().isEmpty())) {
            throw refusals.cannot(
                    "change the options of the column '" + table + "." + after.name()
                            + "' but for STORAGE and COMPRESSION",
                    "Change them in a 'sql' operation whose 'state' has this operation; or drop the column and add it"
                            + " again as it shall be.");
        }
        // A column of another type is kept as that type usually is.
        for (var change : options.changesFrom(isTypeChanged() ? Optional.empty() : former)) {
            if (change.equals(PostgresqlColumnOptions.USUAL_STORAGE)) {
                refusals.requireVersion(16, 0, 0, "go back to the usual storage of the column '" + after.name() + "'");
            }
            changes.add(alter(change));
        }
    }

    private boolean isRestSame(PostgresqlColumnOptions former) {
        var isNumberingKept = after.identity() != null && !isUnknownOr(column -> column.identity() == null);
        return former.atEnd().equals(options.atEnd())
                && (!isNumberingKept || former.ofIdentity().equals(options.ofIdentity()));
    }

    private void addIdentityChange(List<String> changes) {
        var identity = after.identity();
        if (identity == null) {
            return;
        }
        if (isUnknownOr(column -> column.identity() == null)) {
            changes.add(alter(
                    Clauses.words("ADD", PostgresqlDialect.numbering(identity), "AS IDENTITY", options.ofIdentity())));
        } else if (before.map(column -> column.identity() != identity).orElse(false)) {
            changes.add(alter("SET " + PostgresqlDialect.numbering(identity)));
        }
    }

    /** Without it the first number given would be 1, whatever the rows have. */
    private String continueNumbering() {
        var sequence = "pg_get_serial_sequence(" + clauses.literal(clauses.quote(table)) + ", "
                + clauses.literal(after.name()) + ")";
        var next = "COALESCE(MAX(" + clauses.quote(after.name()) + "), 0) + 1";
        // Options may ask for a first number, which is no reason to give one that is taken.
        var first = options.ofIdentity().isEmpty()
                ? next
                : "GREATEST(" + next + ", (SELECT seqstart FROM pg_sequence WHERE seqrelid = " + sequence
                        + "::regclass))";
        return "SELECT setval(" + sequence + ", " + first + ", false) FROM " + clauses.quote(table);
    }

    private void addGenerationChange(List<String> changes) {
        var generated = after.generated();
        if (before.isEmpty() && generated == null) {
            changes.add(alter("DROP EXPRESSION IF EXISTS"));
            return;
        }
        var former = before.map(Column::generated);
        if (generated == null && former.isPresent()) {
            requirePossible(
                    former.get().stored(),
                    "turn a column that is computed at each read into one that keeps its values");
            changes.add(alter("DROP EXPRESSION"));
        } else if (generated != null && !former.equals(Optional.of(generated))) {
            requirePossible(
                    former.isPresent() && former.get().stored() == generated.stored(),
                    "turn a column into a generated one, or change how it is kept");
            refusals.requireVersion(17, 0, 0, "change the expression of the generated column '" + after.name() + "'");
            changes.add(alter("SET EXPRESSION AS (" + expression(generated) + ")"));
        }
    }

    private String expression(Generated generated) {
        return clauses.sql(generated.expression(), "The generated column '" + after.name() + "'");
    }

    private void requirePossible(boolean possible, String deed) {
        if (!possible) {
            throw refusals.cannot(
                    deed + " ('" + table + "." + after.name() + "')",
                    "Drop the column and add it again as it shall be.");
        }
    }

    private String typeChange() {
        var type = clauses.type(after.type());
        var collation = after.collation() == null ? "" : " " + clauses.collation(after);
        var conversion = needsCast() ? " USING " + clauses.quote(after.name()) + byText() + "::" + type : "";
        return "TYPE " + type + collation + conversion;
    }

    /**
     * Everything becomes a text without a cast, and must: a cast cuts what is too long without a word. What generated
     * columns hold is computed anew, and PostgreSQL refuses to be told how.
     */
    private boolean needsCast() {
        return after.generated() == null
                && !STRING.matcher(clauses.type(after.type())).find();
    }

    /** Between types of the user's own there is no other way, but the spelling of their values. */
    private String byText() {
        return isOfUser(after) && before.map(this::isOfUser).orElse(false) ? "::text" : "";
    }

    private boolean isOfUser(Column column) {
        return column.type() instanceof ColumnType.Native
                && !OF_POSTGRESQL.matcher(clauses.type(column.type())).find();
    }

    private boolean isTypeChanged() {
        return isUnknownOr(column -> !clauses.type(column.type()).equals(clauses.type(after.type()))
                || !Objects.equals(column.collation(), after.collation()));
    }

    /** A default is taken away while the type changes, as PostgreSQL may not be able to convert it. */
    private boolean isDefaultChanged() {
        return isTypeChanged()
                || isUnknownOr(column -> !clauses.defaultValue(column).equals(clauses.defaultValue(after)));
    }

    private boolean isEnumerationChanged() {
        return isUnknownOr(column ->
                (isEnumerated(column) || isEnumerated(after)) && !column.type().equals(after.type()));
    }

    private boolean isEnumerated(Column column) {
        return column.type() instanceof ColumnType.Enumerated;
    }

    private String checkName() {
        return Names.enumeration(table, after.name());
    }

    private String ifExists() {
        return before.isEmpty() ? "IF EXISTS " : "";
    }

    private boolean isUnknownOr(Predicate<Column> condition) {
        return before.map(condition::test).orElse(true);
    }

    private String alter(String change) {
        return "ALTER COLUMN " + clauses.quote(after.name()) + " " + change;
    }
}
