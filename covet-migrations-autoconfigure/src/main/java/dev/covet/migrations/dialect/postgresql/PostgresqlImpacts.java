package dev.covet.migrations.dialect.postgresql;

import static dev.covet.migrations.dialect.Blocking.DEFINITIONS;
import static dev.covet.migrations.dialect.Blocking.EVERYTHING;
import static dev.covet.migrations.dialect.Blocking.ROWS;
import static dev.covet.migrations.dialect.Blocking.WRITES;
import static dev.covet.migrations.dialect.Work.BATCHES;
import static dev.covet.migrations.dialect.Work.BUILD_INDEX;
import static dev.covet.migrations.dialect.Work.INSTANT;
import static dev.covet.migrations.dialect.Work.SCAN;

import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Impacts;
import dev.covet.migrations.dialect.Server;
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
import dev.covet.migrations.schema.Schema;
import java.util.List;

/** What operations cost others on PostgreSQL; see its manual on explicit locking, and the notes of ALTER TABLE. */
final class PostgresqlImpacts implements Impacts {

    private static final String CONCURRENTLY =
            "Create the index with CREATE INDEX CONCURRENTLY, which blocks no writes: in a 'sql' operation whose 'state' is"
                    + " this one, in a migration with 'transactional: never'.";

    private static final String USING_INDEX =
            "Create a unique index with CREATE UNIQUE INDEX CONCURRENTLY first, in a migration with 'transactional: never',"
                    + " then ALTER TABLE ... ADD CONSTRAINT ... USING INDEX, which takes a moment.";

    private static final String NOT_VALID =
            "Add the constraint with NOT VALID, which takes a moment, and VALIDATE CONSTRAINT it in another migration, while"
                    + " rows are read and written: two 'sql' operations, the first one with this one as its 'state'.";

    private final Server server;
    private final Clauses clauses;
    private final Schema before;

    PostgresqlImpacts(Server server, Clauses clauses, Schema before) {
        this.server = server;
        this.clauses = clauses;
        this.before = before;
    }

    @Override
    public Impact visit(CreateTable operation) {
        return Impact.none().and(Impacts.referenced(operation.table()), WRITES, INSTANT);
    }

    @Override
    public Impact visit(DropTable operation) {
        var table = operation.table();
        return instantly(table).and(Impacts.referenced(table, before), EVERYTHING, INSTANT);
    }

    @Override
    public Impact visit(RenameTable operation) {
        return instantly(operation.from());
    }

    @Override
    public Impact visit(CommentTable operation) {
        return Impact.on(operation.table(), DEFINITIONS, INSTANT);
    }

    @Override
    public Impact visit(AddColumn operation) {
        return new PostgresqlAddedColumn(clauses, operation).impact();
    }

    @Override
    public Impact visit(DropColumn operation) {
        return instantly(operation.table());
    }

    @Override
    public Impact visit(RenameColumn operation) {
        return instantly(operation.table());
    }

    @Override
    public Impact visit(AlterColumn operation) {
        return new PostgresqlAlteredColumn(server, clauses, operation, before).impact();
    }

    @Override
    public Impact visit(AddPrimaryKey operation) {
        return Impact.on(operation.table(), EVERYTHING, BUILD_INDEX).advising(USING_INDEX);
    }

    @Override
    public Impact visit(DropPrimaryKey operation) {
        return instantly(operation.table());
    }

    @Override
    public Impact visit(AddForeignKey operation) {
        var table = operation.table();
        return Impact.on(table, WRITES, SCAN)
                .and(Impacts.referenced(table, List.of(operation.key())), WRITES, SCAN)
                .advising(NOT_VALID);
    }

    @Override
    public Impact visit(DropForeignKey operation) {
        var table = operation.table();
        var keys = Impacts.dropped(operation, before);
        var impact = instantly(table).and(Impacts.referenced(table, keys), EVERYTHING, INSTANT);
        return keys.isEmpty() ? impact.noting("The table that the foreign key points at is locked too.") : impact;
    }

    @Override
    public Impact visit(AddUnique operation) {
        return Impact.on(operation.table(), EVERYTHING, BUILD_INDEX).advising(USING_INDEX);
    }

    @Override
    public Impact visit(DropUnique operation) {
        return instantly(operation.table());
    }

    @Override
    public Impact visit(AddCheck operation) {
        return Impact.on(operation.table(), EVERYTHING, SCAN).advising(NOT_VALID);
    }

    @Override
    public Impact visit(DropCheck operation) {
        return instantly(operation.table());
    }

    @Override
    public Impact visit(AddIndex operation) {
        return Impact.on(operation.table(), WRITES, BUILD_INDEX).advising(CONCURRENTLY);
    }

    @Override
    public Impact visit(DropIndex operation) {
        return instantly(operation.table());
    }

    @Override
    public Impact visit(RenameIndex operation) {
        return Impact.none();
    }

    @Override
    public Impact visit(CreateTrigger operation) {
        return Impact.on(operation.trigger().table(), WRITES, INSTANT);
    }

    @Override
    public Impact visit(DropTrigger operation) {
        return instantly(operation.table());
    }

    @Override
    public Impact visit(Backfill operation) {
        return Impact.on(operation.table(), ROWS, BATCHES);
    }

    private static Impact instantly(String table) {
        return Impact.on(table, EVERYTHING, INSTANT);
    }
}
