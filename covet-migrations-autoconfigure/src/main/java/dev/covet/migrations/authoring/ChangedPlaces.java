package dev.covet.migrations.authoring;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.Backfill;
import dev.covet.migrations.operation.CommentTable;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropCheck;
import dev.covet.migrations.operation.DropColumn;
import dev.covet.migrations.operation.DropForeignKey;
import dev.covet.migrations.operation.DropIndex;
import dev.covet.migrations.operation.DropPrimaryKey;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.operation.DropTable;
import dev.covet.migrations.operation.DropTrigger;
import dev.covet.migrations.operation.DropUnique;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.operation.OperationVisitor;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import java.util.List;

/** What an operation changes; of SQL that does not say it, and of Java, nobody knows. */
final class ChangedPlaces implements OperationVisitor<List<Place>> {

    @Override
    public List<Place> visit(CreateTable operation) {
        return List.of(new Place(operation.table().name(), null));
    }

    @Override
    public List<Place> visit(DropTable operation) {
        return List.of(new Place(operation.table(), null));
    }

    @Override
    public List<Place> visit(RenameTable operation) {
        return List.of(new Place(operation.from(), null), new Place(operation.to(), null));
    }

    @Override
    public List<Place> visit(CommentTable operation) {
        return List.of(new Place(operation.table(), "comment"));
    }

    @Override
    public List<Place> visit(AddColumn operation) {
        return List.of(new Place(operation.table(), operation.column().name()));
    }

    @Override
    public List<Place> visit(DropColumn operation) {
        return List.of(new Place(operation.table(), operation.column()));
    }

    @Override
    public List<Place> visit(RenameColumn operation) {
        return List.of(new Place(operation.table(), operation.from()), new Place(operation.table(), operation.to()));
    }

    @Override
    public List<Place> visit(AlterColumn operation) {
        return List.of(new Place(operation.table(), operation.column().name()));
    }

    @Override
    public List<Place> visit(AddPrimaryKey operation) {
        return List.of(new Place(operation.table(), operation.key().name()));
    }

    @Override
    public List<Place> visit(DropPrimaryKey operation) {
        return List.of(new Place(operation.table(), operation.name()));
    }

    @Override
    public List<Place> visit(AddForeignKey operation) {
        return List.of(new Place(operation.table(), operation.key().name()));
    }

    @Override
    public List<Place> visit(DropForeignKey operation) {
        return List.of(new Place(operation.table(), operation.name()));
    }

    @Override
    public List<Place> visit(AddUnique operation) {
        return List.of(new Place(operation.table(), operation.unique().name()));
    }

    @Override
    public List<Place> visit(DropUnique operation) {
        return List.of(new Place(operation.table(), operation.name()));
    }

    @Override
    public List<Place> visit(AddCheck operation) {
        return List.of(new Place(operation.table(), operation.check().name()));
    }

    @Override
    public List<Place> visit(DropCheck operation) {
        return List.of(new Place(operation.table(), operation.name()));
    }

    @Override
    public List<Place> visit(AddIndex operation) {
        return List.of(new Place(operation.table(), operation.index().name()));
    }

    @Override
    public List<Place> visit(DropIndex operation) {
        return List.of(new Place(operation.table(), operation.name()));
    }

    @Override
    public List<Place> visit(RenameIndex operation) {
        return List.of(new Place(operation.table(), operation.from()), new Place(operation.table(), operation.to()));
    }

    @Override
    public List<Place> visit(CreateSequence operation) {
        return List.of(new Place(operation.sequence().name(), null));
    }

    @Override
    public List<Place> visit(AlterSequence operation) {
        return List.of(new Place(operation.sequence().name(), null));
    }

    @Override
    public List<Place> visit(DropSequence operation) {
        return List.of(new Place(operation.name(), null));
    }

    @Override
    public List<Place> visit(CreateView operation) {
        return List.of(new Place(operation.view().name(), null));
    }

    @Override
    public List<Place> visit(DropView operation) {
        return List.of(new Place(operation.name(), null));
    }

    @Override
    public List<Place> visit(CreateTrigger operation) {
        return List.of(
                new Place(operation.trigger().table(), operation.trigger().name()));
    }

    @Override
    public List<Place> visit(DropTrigger operation) {
        return List.of(new Place(operation.table(), operation.name()));
    }

    @Override
    public List<Place> visit(Backfill operation) {
        return operation.set().stream()
                .map(assignment -> new Place(operation.table(), assignment.column()))
                .toList();
    }

    @Override
    public List<Place> visit(RunSql operation) {
        var state = operation.state();
        return state == null
                ? List.of(Place.UNKNOWN)
                : state.stream().flatMap(each -> each.accept(this).stream()).toList();
    }

    @Override
    public List<Place> visit(RunJava operation) {
        return List.of(Place.UNKNOWN);
    }
}
