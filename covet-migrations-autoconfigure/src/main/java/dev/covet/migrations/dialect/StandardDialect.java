package dev.covet.migrations.dialect;

import dev.covet.migrations.lexer.StatementLexer;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Standard SQL, one method a statement. An engine overrides what it says differently, and nothing else; this is the only
 * base class that dialects have, and nothing extends the classes that extend it.
 */
public abstract class StandardDialect extends ServerDialect {

    private final Server server;
    private final Clauses clauses;

    protected StandardDialect(Server server, Clauses clauses, ServerSide serverSide) {
        super(serverSide);
        this.server = server;
        this.clauses = clauses;
    }

    @Override
    public final Script render(Operation operation, Schema before) {
        return instead(operation, before).orElseGet(() -> operation.accept(new OperationRenderer(this, before)));
    }

    /** What is executed in place of the usual statements; empty for these. */
    protected Optional<Script> instead(Operation operation, Schema before) {
        return Optional.empty();
    }

    @Override
    public List<Script> combined(List<Rendered> rendered) {
        return rendered.stream().map(Rendered::script).toList();
    }

    /** What has nothing to execute here costs nothing. */
    @Override
    public final Impact impact(Rendered rendered) {
        return rendered.script().steps().isEmpty() ? Impact.none() : impactOf(rendered);
    }

    /** What an operation costs for which something is executed. */
    protected abstract Impact impactOf(Rendered rendered);

    @Override
    public RowTransfer rowTransfer() {
        return new StandardRowTransfer(clauses);
    }

    /** A column as it is written in CREATE TABLE and behind ADD COLUMN. */
    protected abstract String columnDefinition(String table, Column column);

    protected abstract List<String> alterColumn(AlterColumn operation, Schema before);

    protected abstract List<String> commentTable(CommentTable operation);

    protected List<String> createTable(Table table) {
        var statements = new ArrayList<String>();
        statements.add("CREATE TABLE " + quote(table.name()) + " (\n    " + String.join(",\n    ", tableClauses(table))
                + "\n)" + tableOptions(table));
        table.indexes().forEach(index -> statements.add(createIndex(table, index)));
        return statements;
    }

    /** Columns and constraints, in the order in which they are written. */
    protected List<String> tableClauses(Table table) {
        var definitions = new ArrayList<String>();
        table.columns().forEach(column -> definitions.add(columnDefinition(table.name(), column)));
        var key = table.primaryKey();
        if (key != null) {
            definitions.add(primaryKeyClause(key));
        }
        table.uniques().forEach(unique -> definitions.add(uniqueClause(unique)));
        table.foreignKeys().forEach(foreignKey -> definitions.add(foreignKeyClause(foreignKey)));
        table.checks().forEach(check -> definitions.add(clauses.check(check)));
        return definitions;
    }

    protected abstract Sequences sequences();

    protected String primaryKeyClause(PrimaryKey key) {
        return clauses.primaryKey(key);
    }

    protected String uniqueClause(Unique unique) {
        return clauses.unique(unique);
    }

    protected String foreignKeyClause(ForeignKey key) {
        return clauses.foreignKey(key);
    }

    /** What follows the closing parenthesis of CREATE TABLE, with the blank before it. */
    protected String tableOptions(Table table) {
        var options = clauses.optional(table.options());
        return options.isEmpty() ? "" : " " + options;
    }

    protected abstract String createIndex(Table table, Index index);

    protected List<String> dropTable(String table) {
        return List.of("DROP TABLE " + quote(table));
    }

    protected List<String> renameTable(String from, String to, Schema before) {
        return List.of(alterTable(from, "RENAME TO " + quote(to)));
    }

    protected List<String> addColumn(String table, Column column, Schema before) {
        return List.of(alterTable(table, "ADD COLUMN " + columnDefinition(table, column)));
    }

    protected List<String> dropColumn(String table, String column) {
        return List.of(alterTable(table, "DROP COLUMN " + quote(column)));
    }

    protected List<String> renameColumn(String table, String from, String to, Schema before) {
        return List.of(alterTable(table, "RENAME COLUMN " + quote(from) + " TO " + quote(to)));
    }

    protected List<String> addPrimaryKey(String table, PrimaryKey key, Schema before) {
        return List.of(alterTable(table, "ADD " + primaryKeyClause(key)));
    }

    protected List<String> dropPrimaryKey(String table, String name, Schema before) {
        return dropConstraint(table, name);
    }

    protected List<String> addForeignKey(String table, ForeignKey key) {
        return List.of(alterTable(table, "ADD " + foreignKeyClause(key)));
    }

    protected List<String> dropForeignKey(String table, String name, Schema before) {
        return dropConstraint(table, name);
    }

    protected List<String> addUnique(String table, Unique unique, Schema before) {
        return List.of(alterTable(table, "ADD " + uniqueClause(unique)));
    }

    protected List<String> dropUnique(String table, String name, Schema before) {
        return dropConstraint(table, name);
    }

    protected List<String> addCheck(String table, Check check) {
        return List.of(alterTable(table, "ADD " + clauses.check(check)));
    }

    protected List<String> dropCheck(String table, String name, Schema before) {
        return dropConstraint(table, name);
    }

    protected List<String> addIndex(String table, Index index, Schema before) {
        return List.of(createIndex(known(table, before), index));
    }

    protected List<String> dropIndex(String table, String name, Schema before) {
        return List.of("DROP INDEX " + quote(name));
    }

    protected List<String> renameIndex(RenameIndex operation, Schema before) {
        return List.of("ALTER INDEX " + quote(operation.from()) + " RENAME TO " + quote(operation.to()));
    }

    protected List<String> createView(View view) {
        var query = clauses.sql(view.query(), "The view '" + view.name() + "'")
                .strip()
                .replaceFirst("\\s*;$", "");
        return List.of("CREATE VIEW " + quote(view.name()) + " AS " + query);
    }

    protected List<String> dropView(String name) {
        return List.of("DROP VIEW " + quote(name));
    }

    protected List<String> createTrigger(Trigger trigger) {
        return List.of(clauses.triggerHead(trigger) + "\nBEGIN\n" + clauses.triggerBody(trigger) + "\nEND");
    }

    protected List<String> dropTrigger(String table, String name) {
        return List.of("DROP TRIGGER " + quote(name));
    }

    /** User's SQL within a statement with parameters, so that no question mark of it is taken for one. */
    protected String withoutParameters(String sql) {
        return sql;
    }

    protected final String alterTable(String table, String change) {
        return "ALTER TABLE " + quote(table) + " " + change;
    }

    private List<String> dropConstraint(String table, String name) {
        return List.of(alterTable(table, "DROP CONSTRAINT " + quote(name)));
    }

    /** The table as far as it is known; without columns when nothing is. */
    protected static Table known(String table, Schema before) {
        return before.table(table).orElseGet(() -> Table.of(table, List.of()).incomplete());
    }

    /** How to say what this server cannot do. */
    protected final Refusals refusals() {
        return new Refusals(server);
    }

    protected final Clauses clauses() {
        return clauses;
    }

    @Override
    public final Engine engine() {
        return server.engine();
    }

    @Override
    public final String quote(String identifier) {
        return clauses.quote(identifier);
    }

    @Override
    public final String typeSql(ColumnType type) {
        return clauses.type(type);
    }

    @Override
    public final Schema canonical(Schema schema) {
        return new CanonicalSchema(this, clauses, catalogRules()).of(schema);
    }

    /** What this engine's catalogue makes of what it is given. */
    protected abstract CatalogRules catalogRules();

    @Override
    public final String literal(String text) {
        return clauses.literal(text);
    }

    @Override
    public final List<Step.Statement> split(String script) {
        return StatementLexer.split(engine(), script).stream()
                .map(statement -> new Step.Statement(statement.sql(), statement.line()))
                .toList();
    }
}
