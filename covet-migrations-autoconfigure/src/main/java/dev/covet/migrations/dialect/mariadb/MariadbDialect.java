package dev.covet.migrations.dialect.mariadb;

import dev.covet.migrations.dialect.SequenceWords;
import dev.covet.migrations.dialect.Sequences;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.StandardSequences;
import dev.covet.migrations.dialect.mysqlfamily.MysqlFamilyDialect;
import dev.covet.migrations.dialect.mysqlfamily.MysqlUuid;
import dev.covet.migrations.dialect.mysqlfamily.OnlineDdl;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MariaDB, 10.5 and newer. */
public final class MariadbDialect extends MysqlFamilyDialect {

    private final Server server;

    public MariadbDialect(Server server) {
        super(server, server.isAtLeast(10, 7, 0) ? MysqlUuid.NATIVE : MysqlUuid.BYTES);
        this.server = server;
    }

    @Override
    protected OnlineDdl onlineDdl() {
        return new MariadbOnlineDdl(server);
    }

    @Override
    protected String columnDefinition(String table, Column column) {
        if (column.generated() != null && !column.nullable()) {
            throw refusals()
                    .cannot(
                            "declare the generated column '" + table + "." + column.name() + "' NOT NULL",
                            "Let it be nullable; a check can say that it is not NULL.");
        }
        return super.columnDefinition(table, column);
    }

    @Override
    protected void requireIndexable(Index index) {
        if (index.hasExpression()) {
            throw refusals()
                    .cannot(
                            "index an expression, as '" + index.name() + "' does",
                            "Add a generated column with that expression, and index the column.");
        }
    }

    @Override
    protected List<String> renameColumn(String table, String from, String to, Schema before) {
        refusals().requireVersion(10, 5, 2, "rename a column");
        var checks = new MariadbColumnChecks(clauses(), before);
        var statements = new ArrayList<String>();
        // The name of the column's own check would change along.
        before.column(table, from)
                .filter(column -> checks.has(table, from))
                .ifPresent(column -> statements.add(alterTable(
                        table, "MODIFY COLUMN " + columnDefinition(table, column) + checks.renewed(table, from))));
        statements.addAll(super.renameColumn(table, from, to, before));
        return statements;
    }

    @Override
    protected String alsoKept(String table, String column, Schema before) {
        return new MariadbColumnChecks(clauses(), before).renewed(table, column);
    }

    @Override
    protected List<String> dropCheck(String table, String name, Schema before) {
        return before.column(table, name)
                .map(column -> List.of(alterTable(
                        table,
                        "MODIFY COLUMN " + columnDefinition(table, column) + ", DROP CONSTRAINT IF EXISTS "
                                + quote(name))))
                .orElseGet(() -> super.dropCheck(table, name, before));
    }

    @Override
    protected List<String> renameIndex(RenameIndex operation, Schema before) {
        refusals().requireVersion(10, 5, 2, "rename an index");
        return super.renameIndex(operation, before);
    }

    /** Without a cache, of which each restart of the server would lose the rest; as Hibernate creates them. */
    @Override
    protected Sequences sequences() {
        var uncached = Map.of("CACHE", "NOCACHE");
        // Told NO MINVALUE and NO MAXVALUE, it gives one that falls the ends of one that rises.
        var words = new SequenceWords("NOCYCLE", "MINVALUE -9223372036854775807", "MAXVALUE -1");
        return new StandardSequences(clauses(), words, uncached, uncached);
    }
}
