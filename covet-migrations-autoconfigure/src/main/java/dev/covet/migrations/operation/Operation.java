package dev.covet.migrations.operation;

import dev.covet.migrations.schema.Schema;
import java.util.Optional;

/** One change of a database, as data. What it does to a schema is said here; how an engine is told so, its dialect knows. */
public sealed interface Operation
        permits AddCheck,
                AddColumn,
                AddForeignKey,
                AddIndex,
                AddPrimaryKey,
                AddUnique,
                AlterColumn,
                AlterSequence,
                Backfill,
                CommentTable,
                CreateSequence,
                CreateTable,
                CreateTrigger,
                CreateView,
                DropCheck,
                DropColumn,
                DropForeignKey,
                DropIndex,
                DropPrimaryKey,
                DropSequence,
                DropTable,
                DropTrigger,
                DropUnique,
                DropView,
                RenameColumn,
                RenameIndex,
                RenameTable,
                RunJava,
                RunSql {

    /**
     * The schema after this operation.
     *
     * @throws dev.covet.migrations.problem.InvalidMigrationException when the operation does not fit {@code before}
     */
    Schema apply(Schema before);

    /**
     * The operation that leads back to {@code before}, with the definitions that {@code before} holds; what rows held that
     * were dropped does not come back by it. Empty when there is no way back, or {@code before} does not know it.
     */
    Optional<Operation> inverse(Schema before);

    /** A few words for people, such as {@code add column users.email}. */
    String describe();

    <R> R accept(OperationVisitor<R> visitor);
}
