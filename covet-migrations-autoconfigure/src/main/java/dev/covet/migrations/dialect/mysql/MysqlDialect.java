package dev.covet.migrations.dialect.mysql;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.MysqlKeys;
import dev.covet.migrations.dialect.MysqlLiterals;
import dev.covet.migrations.dialect.MysqlRules;
import dev.covet.migrations.dialect.MysqlServerSide;
import dev.covet.migrations.dialect.MysqlStatements;
import dev.covet.migrations.dialect.MysqlTypes;
import dev.covet.migrations.dialect.MysqlUuid;
import dev.covet.migrations.dialect.Quoting;
import dev.covet.migrations.dialect.SequenceTable;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.StandardDialect;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** MySQL, 8.0 and newer. */
public final class MysqlDialect extends StandardDialect {

    private static final Quoting QUOTING = new Quoting(Engine.MYSQL, '`', 64, Quoting.Unit.CHARACTERS);

    private final MysqlRules rules = new MysqlRules(refusals());
    private final MysqlStatements statements = new MysqlStatements(clauses(), rules);

    public MysqlDialect(Server server) {
        super(server, spelling(), new MysqlServerSide());
    }

    private static Clauses spelling() {
        return new Clauses(QUOTING, new MysqlLiterals(MysqlUuid.BYTES), new MysqlTypes(Engine.MYSQL, MysqlUuid.BYTES));
    }

    @Override
    public boolean hasTransactionalDdl() {
        return false;
    }

    @Override
    protected String columnDefinition(String table, Column column) {
        return statements.columnDefinition(column);
    }

    @Override
    protected List<String> createTable(Table table) {
        rules.requireKeys(table);
        table.checks().forEach(this::requireChecks);
        return super.createTable(table);
    }

    @Override
    protected String tableOptions(Table table) {
        return statements.tableOptions(table);
    }

    /** The engine calls every primary key PRIMARY. */
    @Override
    protected String primaryKeyClause(PrimaryKey key) {
        return "PRIMARY KEY " + clauses().names(key.columns());
    }

    @Override
    protected String foreignKeyClause(ForeignKey key) {
        rules.requireActions(key);
        return super.foreignKeyClause(key);
    }

    @Override
    protected String createIndex(Table table, Index index) {
        rules.requireIndexable(table, index);
        requireColumnsOnly(index);
        return super.createIndex(table, index);
    }

    private void requireColumnsOnly(Index index) {
        if (index.hasExpression()) {
            refusals().requireVersion(8, 0, 13, "index an expression, as '" + index.name() + "' does");
        }
    }

    @Override
    protected List<String> addColumn(String table, Column column, Schema before) {
        if (column.identity() != null) {
            rules.requireNumberable(known(table, before), column);
        }
        return super.addColumn(table, column, before);
    }

    @Override
    protected List<String> renameColumn(String table, String from, String to, Schema before) {
        refusals().requireVersion(8, 0, 0, "rename a column");
        return super.renameColumn(table, from, to, before);
    }

    @Override
    protected List<String> alterColumn(AlterColumn operation, Schema before) {
        var all = new ArrayList<>(clauses().fill(operation));
        all.add(alterTable(operation.table(), statements.modifyColumn(operation, before)));
        return all;
    }

    @Override
    protected List<String> addPrimaryKey(String table, PrimaryKey key, Schema before) {
        return List.of(alterTable(table, keys(table, before).addPrimaryKey(key)));
    }

    @Override
    protected List<String> dropPrimaryKey(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropPrimaryKey()));
    }

    @Override
    protected List<String> dropForeignKey(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropForeignKey(name)));
    }

    @Override
    protected List<String> addUnique(String table, Unique unique, Schema before) {
        return List.of(alterTable(table, keys(table, before).addUnique(unique)));
    }

    @Override
    protected List<String> dropUnique(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropUnique(name)));
    }

    @Override
    protected List<String> addIndex(String table, Index index, Schema before) {
        requireColumnsOnly(index);
        return List.of(alterTable(table, keys(table, before).addIndex(index)));
    }

    @Override
    protected List<String> dropIndex(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropIndex(name)));
    }

    private MysqlKeys keys(String table, Schema before) {
        return new MysqlKeys(clauses(), rules, known(table, before));
    }

    @Override
    protected List<String> renameIndex(RenameIndex operation, Schema before) {
        return List.of(alterTable(operation.table(), statements.renameIndex(operation.from(), operation.to())));
    }

    @Override
    protected List<String> addCheck(String table, Check check) {
        requireChecks(check);
        return super.addCheck(table, check);
    }

    /** Older versions read a check and forget it. */
    private void requireChecks(Check check) {
        refusals().requireVersion(8, 0, 16, "check rows, as '" + check.name() + "' shall");
    }

    @Override
    protected List<String> dropCheck(String table, String name) {
        return List.of(alterTable(table, "DROP CHECK " + quote(name)));
    }

    @Override
    protected List<String> createSequence(Sequence sequence) {
        return sequences().create(sequence);
    }

    @Override
    protected List<String> alterSequence(Sequence sequence) {
        return sequences().alter(sequence);
    }

    @Override
    protected List<String> dropSequence(String name) {
        return sequences().drop(name);
    }

    private SequenceTable sequences() {
        return new SequenceTable(clauses(), MysqlStatements.STORAGE);
    }
}
