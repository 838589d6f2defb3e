package dev.covet.migrations.dialect.mysqlfamily;

import dev.covet.migrations.dialect.CatalogRules;
import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Quoting;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.RowTransfer;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.StandardDialect;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;

/** How MySQL and MariaDB say the same; each says in its own class where it differs. */
public abstract class MysqlFamilyDialect extends StandardDialect {

    private final MysqlTypeReader typeReader;

    protected MysqlFamilyDialect(Server server, MysqlUuid uuid) {
        super(server, spelling(server, uuid), new MysqlServerSide(server.engine()));
        this.typeReader = new MysqlTypeReader(server.engine(), uuid);
    }

    private static Clauses spelling(Server server, MysqlUuid uuid) {
        var quoting = new Quoting(server.engine(), '`', 64, Quoting.Unit.CHARACTERS);
        return new Clauses(quoting, new MysqlLiterals(uuid), new MysqlTypes(server.engine(), uuid));
    }

    @Override
    protected final Impact impactOf(Rendered rendered) {
        return new MysqlFamilyImpacts(onlineDdl(), clauses(), rendered).impact();
    }

    /** What this engine, in this version, does to a table. */
    protected abstract OnlineDdl onlineDdl();

    /** Refuses an index that this engine, or this version of it, does not have. */
    protected abstract void requireIndexable(Index index);

    @Override
    public final boolean hasTransactionalDdl() {
        return false;
    }

    @Override
    public RowTransfer rowTransfer() {
        return new MysqlRowTransfer(clauses());
    }

    @Override
    protected final CatalogRules catalogRules() {
        return new MysqlCanonical(engine() == Engine.MARIADB);
    }

    @Override
    public final ColumnType readType(String spelling) {
        return typeReader.read(spelling);
    }

    @Override
    protected String columnDefinition(String table, Column column) {
        return statements().columnDefinition(column);
    }

    @Override
    protected List<String> createTable(Table table) {
        rules().requireKeys(table);
        var late = rules().numberedByIndex(table);
        var columns = table.columns().stream()
                .map(column -> late.contains(column) ? column.withIdentity(null).notNull() : column)
                .toList();
        var statements = new ArrayList<>(super.createTable(table.withColumns(columns)));
        // The index comes after the table, and the numbers after the index.
        late.forEach(column ->
                statements.add(alterTable(table.name(), "MODIFY COLUMN " + columnDefinition(table.name(), column))));
        return statements;
    }

    @Override
    protected final String tableOptions(Table table) {
        return statements().tableOptions(table);
    }

    /** The engine calls every primary key PRIMARY. */
    @Override
    protected final String primaryKeyClause(PrimaryKey key) {
        return "PRIMARY KEY " + clauses().names(key.columns());
    }

    @Override
    protected final String foreignKeyClause(ForeignKey key) {
        rules().requirePossible(key);
        return super.foreignKeyClause(key);
    }

    @Override
    protected final String createIndex(Table table, Index index) {
        rules().requireIndexable(table, index);
        requireIndexable(index);
        return indexes().create(table.name(), index);
    }

    @Override
    protected final List<String> addColumn(String table, Column column, Schema before) {
        if (column.identity() != null) {
            rules().requireNumberable(known(table, before), column);
        }
        return super.addColumn(table, column, before);
    }

    @Override
    protected final List<String> alterColumn(AlterColumn operation, Schema before) {
        var all = new ArrayList<>(clauses().fill(operation));
        var kept = alsoKept(operation.table(), operation.column().name(), before);
        var modified = alterTable(operation.table(), statements().modifyColumn(operation, before) + kept);
        if (changesIdentity(operation, before) && isInForeignKey(operation, before)) {
            all.add("SET @covet_foreign_key_checks = @@SESSION.foreign_key_checks");
            all.add("SET SESSION foreign_key_checks = 0");
            all.add(modified);
            all.add("SET SESSION foreign_key_checks = @covet_foreign_key_checks");
        } else {
            all.add(modified);
        }
        return all;
    }

    /** MySQL refuses it to columns of foreign keys while it checks these, though no value changes (error 1833). */
    private static boolean changesIdentity(AlterColumn operation, Schema before) {
        return before.column(operation.table(), operation.column().name())
                .map(column ->
                        (column.identity() == null) != (operation.column().identity() == null))
                .orElse(false);
    }

    private static boolean isInForeignKey(AlterColumn operation, Schema before) {
        var column = operation.column().name();
        return before.tables().stream()
                .anyMatch(table -> table.foreignKeys().stream()
                        .anyMatch(key -> (key.referencedTable().equals(operation.table())
                                        && key.referencedColumns().contains(column))
                                || (table.name().equals(operation.table())
                                        && key.columns().contains(column))));
    }

    /** What else is said when a column is modified, with a comma before it, so that the table keeps what it had. */
    protected String alsoKept(String table, String column, Schema before) {
        return "";
    }

    @Override
    protected final List<String> commentTable(CommentTable operation) {
        return List.of(alterTable(operation.table(), statements().comment(operation.comment())));
    }

    @Override
    protected final List<String> addPrimaryKey(String table, PrimaryKey key, Schema before) {
        return List.of(alterTable(table, keys(table, before).addPrimaryKey(key)));
    }

    @Override
    protected final List<String> dropPrimaryKey(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropPrimaryKey()));
    }

    @Override
    protected final List<String> dropForeignKey(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropForeignKey(name)));
    }

    @Override
    protected final List<String> addUnique(String table, Unique unique, Schema before) {
        return List.of(alterTable(table, keys(table, before).addUnique(unique)));
    }

    @Override
    protected final List<String> dropUnique(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropUnique(name)));
    }

    @Override
    protected final List<String> addIndex(String table, Index index, Schema before) {
        requireIndexable(index);
        return List.of(alterTable(table, keys(table, before).addIndex(index)));
    }

    @Override
    protected final List<String> dropIndex(String table, String name, Schema before) {
        return List.of(alterTable(table, keys(table, before).dropIndex(name)));
    }

    @Override
    protected List<String> renameIndex(RenameIndex operation, Schema before) {
        return List.of(alterTable(operation.table(), statements().renameIndex(operation.from(), operation.to())));
    }

    private MysqlRules rules() {
        return new MysqlRules(refusals(), engine());
    }

    private MysqlStatements statements() {
        return new MysqlStatements(clauses(), rules());
    }

    private MysqlIndexes indexes() {
        return new MysqlIndexes(clauses(), engine());
    }

    private MysqlKeys keys(String table, Schema before) {
        return new MysqlKeys(clauses(), rules(), engine(), known(table, before));
    }
}
