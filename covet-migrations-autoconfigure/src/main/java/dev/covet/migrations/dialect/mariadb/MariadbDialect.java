package dev.covet.migrations.dialect.mariadb;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.MysqlKeys;
import dev.covet.migrations.dialect.MysqlLiterals;
import dev.covet.migrations.dialect.MysqlRules;
import dev.covet.migrations.dialect.MysqlServerSide;
import dev.covet.migrations.dialect.MysqlStatements;
import dev.covet.migrations.dialect.MysqlTypes;
import dev.covet.migrations.dialect.MysqlUuid;
import dev.covet.migrations.dialect.Quoting;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.StandardDialect;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.RenameIndex;
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

/** MariaDB, 10.5 and newer. */
public final class MariadbDialect extends StandardDialect {

    private static final Quoting QUOTING = new Quoting(Engine.MARIADB, '`', 64, Quoting.Unit.CHARACTERS);

    private final MysqlRules rules = new MysqlRules(refusals());
    private final MysqlStatements statements = new MysqlStatements(clauses(), rules);

    public MariadbDialect(Server server) {
        super(server, spelling(server), new MysqlServerSide());
    }

    private static Clauses spelling(Server server) {
        var uuid = server.isAtLeast(10, 7, 0) ? MysqlUuid.NATIVE : MysqlUuid.BYTES;
        return new Clauses(QUOTING, new MysqlLiterals(uuid), new MysqlTypes(Engine.MARIADB, uuid));
    }

    @Override
    public boolean hasTransactionalDdl() {
        return false;
    }

    @Override
    protected String columnDefinition(String table, Column column) {
        if (column.generated() != null && !column.nullable()) {
            throw refusals()
                    .cannot(
                            "declare the generated column '" + table + "." + column.name() + "' NOT NULL",
                            "Let it be nullable; a check can say that it is not NULL.");
        }
        return statements.columnDefinition(column);
    }

    @Override
    protected List<String> createTable(Table table) {
        rules.requireKeys(table);
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
            throw refusals()
                    .cannot(
                            "index an expression, as '" + index.name() + "' does",
                            "Add a generated column with that expression, and index the column.");
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
        refusals().requireVersion(10, 5, 2, "rename a column");
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
        refusals().requireVersion(10, 5, 2, "rename an index");
        return List.of(alterTable(operation.table(), statements.renameIndex(operation.from(), operation.to())));
    }

    /** Without a cache, of which each restart of the server would lose the rest; as Hibernate creates them. */
    @Override
    protected List<String> createSequence(Sequence sequence) {
        return List.of(super.createSequence(sequence).get(0) + " NOCACHE");
    }

    @Override
    protected String noCycle() {
        return "NOCYCLE";
    }
}
