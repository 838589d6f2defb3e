package dev.covet.migrations.dialect.sqlite;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Impacts;
import dev.covet.migrations.dialect.Rendered;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.Work;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.DropTrigger;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.schema.ColumnType;

/**
 * What operations cost others on SQLite. Whoever writes has the whole database for itself until the transaction ends; with a
 * write-ahead log others read on meanwhile. What it has no statement for, makes the table anew.
 */
final class SqliteImpacts implements Impacts {

    private static final String MEANWHILE =
            "Turn the write-ahead log on (PRAGMA journal_mode=WAL), so that others read on, and give them a busy_timeout longer"
                    + " than this takes; or migrate while nobody writes.";

    private final Rendered rendered;

    SqliteImpacts(Rendered rendered) {
        this.rendered = rendered;
    }

    Impact impact() {
        var rebuilt = rendered.script().steps().stream()
                .filter(Step.Rebuild.class::isInstance)
                .map(step -> ((Step.Rebuild) step).rebuild().table())
                .findFirst();
        return rebuilt.map(table -> held(table, Work.REWRITE))
                .orElseGet(() -> rendered.operation().accept(this))
                .advising(MEANWHILE);
    }

    @Override
    public Impact visit(CreateTable operation) {
        return Impact.none();
    }

    @Override
    public Impact visit(DropTable operation) {
        return held(operation.table(), Work.INSTANT);
    }

    @Override
    public Impact visit(RenameTable operation) {
        return held(operation.from(), Work.INSTANT);
    }

    @Override
    public Impact visit(CommentTable operation) {
        return Impact.none();
    }

    @Override
    public Impact visit(AddColumn operation) {
        var column = operation.column();
        // The check that comes with the type is tried on all rows, though they all have the same.
        return held(operation.table(), column.type() instanceof ColumnType.Enumerated ? Work.SCAN : Work.INSTANT);
    }

    @Override
    public Impact visit(DropColumn operation) {
        return held(operation.table(), Work.REWRITE);
    }

    @Override
    public Impact visit(RenameColumn operation) {
        return held(operation.table(), Work.INSTANT);
    }

    @Override
    public Impact visit(AlterColumn operation) {
        var isFree = operation.fill() == null && operation.column().nullable();
        return held(operation.table(), isFree ? Work.INSTANT : Work.SCAN);
    }

    @Override
    public Impact visit(AddPrimaryKey operation) {
        return held(operation.table(), Work.REWRITE);
    }

    @Override
    public Impact visit(DropPrimaryKey operation) {
        return held(operation.table(), Work.REWRITE);
    }

    @Override
    public Impact visit(AddForeignKey operation) {
        return held(operation.table(), Work.REWRITE);
    }

    @Override
    public Impact visit(DropForeignKey operation) {
        return held(operation.table(), Work.REWRITE);
    }

    @Override
    public Impact visit(AddUnique operation) {
        return held(operation.table(), Work.BUILD_INDEX);
    }

    @Override
    public Impact visit(DropUnique operation) {
        return held(operation.table(), Work.INSTANT);
    }

    @Override
    public Impact visit(AddCheck operation) {
        return held(operation.table(), Work.SCAN);
    }

    @Override
    public Impact visit(DropCheck operation) {
        return held(operation.table(), Work.INSTANT);
    }

    @Override
    public Impact visit(AddIndex operation) {
        return held(operation.table(), Work.BUILD_INDEX);
    }

    @Override
    public Impact visit(DropIndex operation) {
        return held(operation.table(), Work.INSTANT);
    }

    @Override
    public Impact visit(RenameIndex operation) {
        return held(operation.table(), Work.BUILD_INDEX);
    }

    @Override
    public Impact visit(CreateTrigger operation) {
        return held(operation.trigger().table(), Work.INSTANT);
    }

    @Override
    public Impact visit(DropTrigger operation) {
        return held(operation.table(), Work.INSTANT);
    }

    @Override
    public Impact visit(Backfill operation) {
        return held(operation.table(), Work.BATCHES);
    }

    private static Impact held(String table, Work work) {
        return Impact.on(table, Blocking.ALL_WRITES, work);
    }
}
