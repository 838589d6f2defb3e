package dev.covet.migrations.dialect.sqlite;

import static dev.covet.migrations.dialect.Clauses.words;

import dev.covet.migrations.dialect.CatalogRules;
import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.ColumnOptions;
import dev.covet.migrations.dialect.Quoting;
import dev.covet.migrations.dialect.SequenceTable;
import dev.covet.migrations.dialect.Sequences;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.StandardDialect;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * SQLite, what its library can do by itself. Comments are left out, as it has no place for them; a unique constraint is a
 * unique index, which can be added and dropped later as a constraint cannot, and which foreign keys may point at as well.
 */
public final class SqliteDialect extends StandardDialect {

    private static final Quoting QUOTING = new Quoting(Engine.SQLITE, '"', Integer.MAX_VALUE, Quoting.Unit.CHARACTERS);

    private static final Pattern CONFLICT_OF_NOT_NULL =
            Pattern.compile("ON\\s+CONFLICT\\s+\\w+", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    public SqliteDialect(Server server) {
        super(server, new Clauses(QUOTING, new SqliteLiterals(), new SqliteTypes()), new SqliteServerSide(server));
    }

    @Override
    public boolean hasTransactionalDdl() {
        return true;
    }

    @Override
    protected CatalogRules catalogRules() {
        return new SqliteCanonical();
    }

    @Override
    public ColumnType readType(String spelling) {
        return new SqliteTypeReader().read(spelling);
    }

    @Override
    protected String columnDefinition(String table, Column column) {
        if (column.generated() != null) {
            refusals().requireVersion(3, 31, 0, "generate the column '" + table + "." + column.name() + "'");
        }
        var options = ColumnOptions.of(
                clauses().optional(column.options()), column.nullable() ? NOTHING : CONFLICT_OF_NOT_NULL);
        return words(
                quote(column.name()),
                // Only this type gives each row a number of its own, and only these words never the same number again.
                column.identity() == null ? clauses().type(column.type()) : "INTEGER PRIMARY KEY AUTOINCREMENT",
                column.nullable() ? "" : "NOT NULL",
                options.early(),
                clauses().defaultValue(column),
                clauses().collation(column),
                clauses().generated(column),
                column.type() instanceof ColumnType.Enumerated type
                        ? clauses()
                                .check(
                                        Names.enumeration(table, column.name()),
                                        clauses().isOneOf(column.name(), type))
                        : "",
                options.late());
    }

    @Override
    protected List<String> createTable(Table table) {
        var statements = new ArrayList<>(super.createTable(withoutUniques(inlineIdentity(table))));
        table.uniques().forEach(unique -> statements.add(indexes().create(table.name(), unique)));
        return statements;
    }

    @Override
    protected String createIndex(Table table, Index index) {
        return indexes().create(table.name(), index);
    }

    private SqliteIndexes indexes() {
        return new SqliteIndexes(clauses(), refusals());
    }

    private static Table withoutUniques(Table table) {
        return table.withUniques(List.of());
    }

    /** The primary key of an identity is part of its column's definition. */
    private Table inlineIdentity(Table table) {
        for (var column : table.columns()) {
            if (column.identity() != null) {
                var key = table.primaryKey();
                if (key == null || !key.columns().equals(List.of(column.name()))) {
                    throw refusals()
                            .cannot(
                                    "number rows by the column '" + table.name() + "." + column.name()
                                            + "', which is not the primary key",
                                    "Make it the primary key, alone, or leave 'identity' out.");
                }
                return table.withPrimaryKey(null);
            }
        }
        return table;
    }

    @Override
    protected List<String> renameTable(String from, String to, Schema before) {
        if (before.tables().stream().anyMatch(table -> refersTo(table, from))) {
            refusals().requireVersion(3, 26, 0, "rename the table '" + from + "' in the foreign keys that point at it");
        }
        return super.renameTable(from, to, before);
    }

    private static boolean refersTo(Table table, String referenced) {
        return table.foreignKeys().stream()
                .anyMatch(key -> key.referencedTable().equals(referenced));
    }

    @Override
    protected List<String> addColumn(String table, Column column, Schema before) {
        var name = "'" + table + "." + column.name() + "'";
        if (column.identity() != null) {
            throw rebuild("add the identity column " + name);
        }
        if (column.generated() != null && column.generated().stored()) {
            throw rebuild("add the stored generated column " + name);
        }
        if (SqliteColumnChange.hasExpression(column)) {
            throw rebuild("add the column " + name + " with a default that is an expression");
        }
        if (!column.nullable() && column.defaultValue() == null && column.generated() == null) {
            throw rebuild("add the column " + name + " NOT NULL without a default");
        }
        return super.addColumn(table, column, before);
    }

    @Override
    protected List<String> dropColumn(String table, String column) {
        // It could before, and lost rows.
        refusals().requireVersion(3, 35, 5, "drop the column '" + table + "." + column + "'");
        return super.dropColumn(table, column);
    }

    @Override
    protected List<String> renameColumn(String table, String from, String to, Schema before) {
        refusals().requireVersion(3, 25, 0, "rename the column '" + table + "." + from + "'");
        return super.renameColumn(table, from, to, before);
    }

    @Override
    protected List<String> alterColumn(AlterColumn operation, Schema before) {
        var name = "'" + operation.table() + "." + operation.column().name() + "'";
        var known = before.column(operation.table(), operation.column().name())
                .orElseThrow(() -> rebuild("alter the column " + name + ", whose definition is not known,"));
        var difference = new SqliteColumnChange(clauses(), known, operation.column()).needingRebuild();
        if (!difference.isEmpty()) {
            throw rebuild("change " + String.join(", ", difference) + " of the column " + name);
        }
        var statements = new ArrayList<>(clauses().fill(operation));
        if (known.nullable() != operation.column().nullable()) {
            refusals().requireVersion(3, 53, 0, "change whether the column " + name + " may be NULL");
            statements.add(alterTable(
                    operation.table(),
                    "ALTER COLUMN " + quote(known.name()) + (known.nullable() ? " SET NOT NULL" : " DROP NOT NULL")));
        }
        return statements;
    }

    /** It has no place for comments. */
    @Override
    protected List<String> commentTable(CommentTable operation) {
        return List.of();
    }

    @Override
    protected List<String> addPrimaryKey(String table, PrimaryKey key, Schema before) {
        throw rebuild("add a primary key to the table '" + table + "'");
    }

    @Override
    protected List<String> dropPrimaryKey(String table, String name, Schema before) {
        throw rebuild("drop the primary key of the table '" + table + "'");
    }

    @Override
    protected List<String> addForeignKey(String table, ForeignKey key) {
        throw rebuild("add the foreign key '" + key.name() + "' to the table '" + table + "'");
    }

    @Override
    protected List<String> dropForeignKey(String table, String name, Schema before) {
        throw rebuild("drop the foreign key '" + name + "' of the table '" + table + "'");
    }

    @Override
    protected List<String> addUnique(String table, Unique unique, Schema before) {
        return List.of(indexes().create(table, unique));
    }

    @Override
    protected List<String> dropUnique(String table, String name, Schema before) {
        return List.of("DROP INDEX " + quote(name));
    }

    @Override
    protected List<String> addCheck(String table, Check check) {
        refusals().requireVersion(3, 53, 0, "add the check '" + check.name() + "' to the table '" + table + "'");
        return super.addCheck(table, check);
    }

    @Override
    protected List<String> dropCheck(String table, String name, Schema before) {
        refusals().requireVersion(3, 53, 0, "drop the check '" + name + "' of the table '" + table + "'");
        return super.dropCheck(table, name, before);
    }

    /** Without a statement for it, the index is made anew. */
    @Override
    protected List<String> renameIndex(RenameIndex operation, Schema before) {
        var index = Named.find(known(operation.table(), before).indexes(), operation.from())
                .orElseThrow(() -> refusals()
                        .cannot(
                                "rename the index '" + operation.from() + "', whose definition is not known",
                                "Drop the index, and add it again under its new name."));
        return List.of(
                "DROP INDEX " + quote(operation.from()),
                indexes().create(operation.table(), index.withName(operation.to())));
    }

    @Override
    protected Sequences sequences() {
        return new SequenceTable(clauses(), "");
    }

    private InvalidMigrationException rebuild(String deed) {
        return refusals()
                .cannot(
                        deed + " without rebuilding the table, which this version of Covet Migrations does not do",
                        "Declare it in createTable; or do it in a 'sql' operation with engines: [sqlite], and leave this one to the"
                                + " other engines.");
    }
}
