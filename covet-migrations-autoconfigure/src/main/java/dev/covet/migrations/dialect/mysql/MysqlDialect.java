package dev.covet.migrations.dialect.mysql;

import dev.covet.migrations.dialect.SequenceTable;
import dev.covet.migrations.dialect.Sequences;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.mysqlfamily.MysqlFamilyDialect;
import dev.covet.migrations.dialect.mysqlfamily.MysqlStatements;
import dev.covet.migrations.dialect.mysqlfamily.MysqlUuid;
import dev.covet.migrations.dialect.mysqlfamily.OnlineDdl;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.ColumnRename;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** MySQL, 8.0 and newer. */
public final class MysqlDialect extends MysqlFamilyDialect {

    private final Server server;

    public MysqlDialect(Server server) {
        super(server, MysqlUuid.BYTES);
        this.server = server;
    }

    @Override
    protected OnlineDdl onlineDdl() {
        return new MysqlOnlineDdl(server);
    }

    @Override
    protected List<String> createTable(Table table) {
        table.checks().forEach(this::requireChecks);
        return super.createTable(table);
    }

    @Override
    protected void requireIndexable(Index index) {
        if (index.hasExpression()) {
            refusals().requireVersion(8, 0, 13, "index an expression, as '" + index.name() + "' does");
        }
    }

    @Override
    protected List<String> renameColumn(String table, String from, String to, Schema before) {
        refusals().requireVersion(8, 0, 0, "rename a column");
        var rename = new ColumnRename(table, from, to);
        var checks = before.table(table).stream()
                .flatMap(known -> known.checks().stream())
                .filter(check -> rename.isIn(check.expression()))
                .toList();
        return checks.isEmpty()
                ? super.renameColumn(table, from, to, before)
                : List.of(renameWithChecks(rename, checks, rename.in(before)));
    }

    /** MySQL renames no column that a check names (error 3959), unless the check goes and comes in the same statement. */
    private String renameWithChecks(ColumnRename rename, List<Check> checks, Schema after) {
        var changes = new ArrayList<String>();
        checks.forEach(check -> changes.add("DROP CHECK " + quote(check.name())));
        changes.add("RENAME COLUMN " + quote(rename.from()) + " TO " + quote(rename.to()));
        after.table(rename.table())
                .ifPresent(table -> table.checks().stream()
                        .filter(check ->
                                checks.stream().anyMatch(old -> old.name().equals(check.name())))
                        .forEach(check -> changes.add("ADD " + clauses().check(check))));
        return alterTable(rename.table(), String.join(", ", changes));
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
    protected List<String> dropCheck(String table, String name, Schema before) {
        return List.of(alterTable(table, "DROP CHECK " + quote(name)));
    }

    @Override
    protected Sequences sequences() {
        return new SequenceTable(clauses(), MysqlStatements.STORAGE);
    }
}
