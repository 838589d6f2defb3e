package dev.covet.migrations.dialect.mysqlfamily;

import static dev.covet.migrations.dialect.mysqlfamily.Locking.moment;
import static dev.covet.migrations.dialect.mysqlfamily.Locking.online;
import static dev.covet.migrations.dialect.mysqlfamily.Locking.shared;

import dev.covet.migrations.dialect.Blocking;
import dev.covet.migrations.dialect.Clauses;
import dev.covet.migrations.dialect.Impact;
import dev.covet.migrations.dialect.Impacts;
import dev.covet.migrations.dialect.Rendered;
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
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Schema;
import java.util.List;

/**
 * What operations cost others on MySQL and MariaDB; see their manuals on online DDL, and on metadata locks. Each statement
 * needs its table for itself for a moment at least, and waits behind every transaction that has so much as read it.
 */
final class MysqlFamilyImpacts implements Impacts {

    private static final String TO_BE_SURE = "Write it as a 'sql' operation whose 'state' is this one, ending with"
            + " ', ALGORITHM=INPLACE, LOCK=NONE' or ', ALGORITHM=INSTANT': where the server cannot do it so, it refuses at"
            + " once.";

    private static final String IN_STEPS =
            "Where a copy takes too long, add a new column, fill it with a backfill while a"
                    + " trigger keeps it in step, and drop the old one in a later release; or let pt-online-schema-change or gh-ost"
                    + " copy the table.";

    private final OnlineDdl ddl;
    private final Clauses clauses;
    private final Rendered rendered;
    private final Schema before;

    MysqlFamilyImpacts(OnlineDdl ddl, Clauses clauses, Rendered rendered) {
        this.ddl = ddl;
        this.clauses = clauses;
        this.rendered = rendered;
        this.before = rendered.before();
    }

    /** What it costs, with what to do where it takes long. */
    Impact impact() {
        var impact = rendered.operation().accept(this);
        var blocks = impact.holds().stream()
                .anyMatch(hold -> hold.blocking().stopsWrites() && hold.work().growsWithRows());
        return blocks ? impact.advising(IN_STEPS) : impact.advising(TO_BE_SURE);
    }

    @Override
    public Impact visit(CreateTable operation) {
        return held(Impact.none(), Impacts.referenced(operation.table()), ddl.ofReferenced());
    }

    @Override
    public Impact visit(DropTable operation) {
        return withReferenced(operation.table());
    }

    @Override
    public Impact visit(RenameTable operation) {
        return withReferenced(operation.from());
    }

    @Override
    public Impact visit(CommentTable operation) {
        return moment(operation.table());
    }

    @Override
    public Impact visit(AddColumn operation) {
        return new MysqlFamilyAddedColumn(ddl, clauses, operation, before).impact();
    }

    @Override
    public Impact visit(DropColumn operation) {
        return hasIndexOfWords(before, operation.table(), clauses)
                ? shared(operation.table(), Work.REWRITE)
                : ddl.columnDropped(operation.table());
    }

    @Override
    public Impact visit(RenameColumn operation) {
        var checksAnew =
                rendered.script().steps().stream().anyMatch(step -> step.text().contains(" DROP CHECK "));
        return checksAnew ? ddl.copied(operation.table()) : moment(operation.table());
    }

    @Override
    public Impact visit(AlterColumn operation) {
        return new MysqlFamilyAlteredColumn(ddl, clauses, operation, before).impact();
    }

    @Override
    public Impact visit(AddPrimaryKey operation) {
        return online(operation.table(), Work.REWRITE);
    }

    @Override
    public Impact visit(DropPrimaryKey operation) {
        return ddl.copied(operation.table());
    }

    @Override
    public Impact visit(AddForeignKey operation) {
        var table = operation.table();
        return held(ddl.copied(table), Impacts.referenced(table, List.of(operation.key())), ddl.ofReferencedByNewKey());
    }

    @Override
    public Impact visit(DropForeignKey operation) {
        var table = operation.table();
        var keys = Impacts.dropped(operation, before);
        return held(moment(table), Impacts.referenced(table, keys), ddl.ofReferenced());
    }

    @Override
    public Impact visit(AddUnique operation) {
        return online(operation.table(), Work.BUILD_INDEX);
    }

    @Override
    public Impact visit(DropUnique operation) {
        return dropped(operation.table());
    }

    @Override
    public Impact visit(AddCheck operation) {
        return ddl.copied(operation.table());
    }

    @Override
    public Impact visit(DropCheck operation) {
        return moment(operation.table());
    }

    @Override
    public Impact visit(AddIndex operation) {
        var index = operation.index();
        if (!MysqlIndexes.isSorted(index, clauses.engine())) {
            return isFirstOfWords(operation)
                    ? shared(operation.table(), Work.REWRITE)
                    : shared(operation.table(), Work.BUILD_INDEX);
        }
        return index.hasExpression()
                ? shared(operation.table(), Work.BUILD_INDEX)
                : online(operation.table(), Work.BUILD_INDEX);
    }

    /** The first one needs a hidden column, which numbers the rows. */
    private boolean isFirstOfWords(AddIndex operation) {
        return isOfWords(operation.index(), clauses) && !hasIndexOfWords(before, operation.table(), clauses);
    }

    static boolean hasIndexOfWords(Schema schema, String table, Clauses clauses) {
        return schema.table(table).stream()
                .flatMap(known -> known.indexes().stream())
                .anyMatch(index -> isOfWords(index, clauses));
    }

    private static boolean isOfWords(Index index, Clauses clauses) {
        return clauses.optional(index.method()).equalsIgnoreCase("fulltext");
    }

    @Override
    public Impact visit(DropIndex operation) {
        return dropped(operation.table());
    }

    @Override
    public Impact visit(RenameIndex operation) {
        return moment(operation.table());
    }

    @Override
    public Impact visit(CreateTrigger operation) {
        return moment(operation.trigger().table());
    }

    @Override
    public Impact visit(DropTrigger operation) {
        return moment(operation.table());
    }

    @Override
    public Impact visit(Backfill operation) {
        return Impact.on(operation.table(), Blocking.ROWS, Work.BATCHES);
    }

    /** An index goes at once, unless a foreign key is given another one for it. */
    private Impact dropped(String table) {
        var isReplaced =
                rendered.script().steps().stream().anyMatch(step -> step.text().contains(", ADD INDEX "));
        return isReplaced ? online(table, Work.BUILD_INDEX) : moment(table);
    }

    private Impact withReferenced(String table) {
        return held(moment(table), Impacts.referenced(table, before), ddl.ofReferenced());
    }

    private static Impact held(Impact impact, List<String> tables, Blocking blocking) {
        return blocking == Blocking.NOTHING ? impact : impact.and(tables, blocking, Work.INSTANT);
    }
}
