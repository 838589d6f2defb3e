package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.CatalogRules;
import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Quoting;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.RowTransfer;
import dev.covet.migrations.dialect.Script;
import dev.covet.migrations.dialect.SequenceTable;
import dev.covet.migrations.dialect.Sequences;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.StandardDialect;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.sqlite.rebuild.SqliteRebuild;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SQLite, what its library can do by itself. Comments are left out, as it has no place for them; a unique constraint is a
 * unique index, which can be added and dropped later as a constraint cannot, and which foreign keys may point at as well.
 */
public final class SqliteDialect extends StandardDialect {

    private static final Quoting QUOTING = new Quoting(Engine.SQLITE, '"', Integer.MAX_VALUE, Quoting.Unit.CHARACTERS);

    private final Server server;

    public SqliteDialect(Server server) {
        super(server, new Clauses(QUOTING, new SqliteLiterals(), new SqliteTypes()), new SqliteServerSide(server));
        this.server = server;
    }

    @Override
    public boolean hasTransactionalDdl() {
        return true;
    }

    @Override
    public RowTransfer rowTransfer() {
        return new SqliteRowTransfer(clauses());
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
        return columns().text(table, column).definition();
    }

    @Override
    protected Impact impactOf(Rendered rendered) {
        return new SqliteImpacts(rendered).impact();
    }

    private SqliteColumns columns() {
        return new SqliteColumns(clauses(), refusals());
    }

    /** What SQLite has no statement for, is done by making the table anew. */
    @Override
    protected Optional<Script> instead(Operation operation, Schema before) {
        return alteration(operation, before)
                .filter(alteration -> !alteration.isNative())
                .map(alteration -> rebuild(alteration, before));
    }

    @Override
    public List<Script> combined(List<Rendered> rendered) {
        var alterations = rendered.stream()
                .map(one -> alteration(one.operation(), one.before()))
                .toList();
        return new Combination(rendered, alterations, new Combination.Rebuilding() {
                    @Override
                    public Script rebuild(Alteration alteration, Schema before) {
                        return SqliteDialect.this.rebuild(alteration, before);
                    }

                    @Override
                    public Script create(Table table) {
                        return Script.of(createTable(table));
                    }
                })
                .scripts();
    }

    private Optional<Alteration> alteration(Operation operation, Schema before) {
        return operation.accept(new Alterations(server, clauses(), before));
    }

    private Script rebuild(Alteration alteration, Schema before) {
        var known = before.table(alteration.table())
                .filter(Table::complete)
                .map(this::createTable)
                .orElse(List.of());
        var rebuild = new SqliteRebuild(alteration.table(), alteration.edits(), known, abilities());
        return new Script(
                // Within a transaction SQLite ignores this, and dropping a table would delete the rows that point at
                // it.
                // The session puts it back when the migration has ended.
                List.of("PRAGMA foreign_keys = OFF"), List.of(new Step.Rebuild(rebuild)), List.of());
    }

    private SqliteRebuild.Abilities abilities() {
        return new SqliteRebuild.Abilities(
                server.isAtLeast(3, 25, 0), server.isAtLeast(3, 26, 0), server.isAtLeast(3, 35, 5));
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
                    throw columns().notTheKey(table.name(), column);
                }
                return table.withPrimaryKey(null);
            }
        }
        return table;
    }

    @Override
    protected List<String> alterColumn(AlterColumn operation, Schema before) {
        var column = operation.column();
        var statements = new ArrayList<>(clauses().fill(operation));
        var wasNullable = before.column(operation.table(), column.name()).map(Column::nullable);
        if (wasNullable.isPresent() && wasNullable.get() != column.nullable()) {
            statements.add(alterTable(
                    operation.table(),
                    "ALTER COLUMN " + quote(column.name()) + (column.nullable() ? " DROP NOT NULL" : " SET NOT NULL")));
        }
        return statements;
    }

    /** It has no place for comments. */
    @Override
    protected List<String> commentTable(CommentTable operation) {
        return List.of();
    }

    @Override
    protected List<String> addUnique(String table, Unique unique, Schema before) {
        return List.of(indexes().create(table, unique));
    }

    @Override
    protected List<String> dropUnique(String table, String name, Schema before) {
        return List.of("DROP INDEX " + quote(name));
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
}
