package dev.covet.migrations.operation;

/** What is done for each operation; one method each and no defaults, so that the compiler names every one forgotten. */
public interface OperationVisitor<R> {

    R visit(CreateTable operation);

    R visit(DropTable operation);

    R visit(RenameTable operation);

    R visit(CommentTable operation);

    R visit(AddColumn operation);

    R visit(DropColumn operation);

    R visit(RenameColumn operation);

    R visit(AlterColumn operation);

    R visit(AddPrimaryKey operation);

    R visit(DropPrimaryKey operation);

    R visit(AddForeignKey operation);

    R visit(DropForeignKey operation);

    R visit(AddUnique operation);

    R visit(DropUnique operation);

    R visit(AddCheck operation);

    R visit(DropCheck operation);

    R visit(AddIndex operation);

    R visit(DropIndex operation);

    R visit(RenameIndex operation);

    R visit(CreateSequence operation);

    R visit(AlterSequence operation);

    R visit(DropSequence operation);

    R visit(CreateView operation);

    R visit(DropView operation);

    R visit(CreateTrigger operation);

    R visit(DropTrigger operation);

    R visit(Backfill operation);

    R visit(RunSql operation);

    R visit(RunJava operation);
}
