package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the constraints of one table. */
final class ConstraintReader {

    private final Contents contents;
    private final Spelling spelling;
    private final CommentWriter comments;
    private final RelationRow table;
    private final Natives natives;
    private final List<Unique> uniques = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private @Nullable PrimaryKey primaryKey;

    ConstraintReader(Contents contents, Spelling spelling, RelationRow table, Natives natives) {
        this.contents = contents;
        this.spelling = spelling;
        this.comments = new CommentWriter(contents, spelling);
        this.table = table;
        this.natives = natives;
        contents.constraints(table.oid()).forEach(this::read);
    }

    @Nullable
    PrimaryKey primaryKey() {
        return primaryKey;
    }

    List<Unique> uniques() {
        return uniques;
    }

    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    List<Check> checks() {
        return checks;
    }

    private void read(ConstraintRow row) {
        if (row.kind() == 't' || isMadeByParent(row)) {
            return;
        }
        if (row.unknown()) {
            addUnknown(row);
        } else {
            readKnown(row);
        }
        comments.add(
                new ObjectId("pg_constraint", row.oid()),
                "CONSTRAINT " + spelling.quote(row.name()) + " ON " + spelling.quote(table.name()),
                table.name(),
                natives);
    }

    /** A partition must have its table's checks and keys before it becomes one; foreign keys it gets from it. */
    private boolean isMadeByParent(ConstraintRow row) {
        return row.kind() == 'f' ? row.inherited() : !row.local() && !table.partition();
    }

    private void readKnown(ConstraintRow row) {
        switch (row.kind()) {
            case 'p' -> {
                primaryKey = new PrimaryKey(row.name(), names(row));
                addDetails(row, Stage.CONSTRAINT, new AddPrimaryKey(table.name(), primaryKey));
            }
            case 'u' -> {
                var unique =
                        new Unique(row.name(), names(row), ForeignKeyReader.deferrability(row), row.nullsDistinct());
                uniques.add(unique);
                addDetails(row, Stage.CONSTRAINT, new AddUnique(table.name(), unique));
            }
            case 'f' -> {
                var key = ForeignKeyReader.read(contents, row);
                foreignKeys.add(key);
                addDetails(row, Stage.FOREIGN_KEY, new AddForeignKey(table.name(), key));
            }
            case 'c' -> {
                var check = new Check(row.name(), SqlText.of(Objects.requireNonNullElse(row.expression(), "")));
                checks.add(check);
                addDetails(row, Stage.CONSTRAINT, new AddCheck(table.name(), check));
            }
            default -> addNotNull(row);
        }
    }

    private void addUnknown(ConstraintRow row) {
        var kind = switch (row.kind()) {
            case 'x' -> "exclusion constraint";
            case 'p' -> "primary key";
            case 'u' -> "unique constraint";
            case 'f' -> "foreign key";
            default -> "check";
        };
        natives.add(
                row.kind() == 'f' ? Stage.FOREIGN_KEY : Stage.CONSTRAINT,
                kind,
                row.name(),
                table.name(),
                spelling.alterTable(table.name(), add(row)),
                spelling.alterTable(table.name(), drop(row)));
    }

    /** What the model's constraint lacks of the real one: it is replaced by that. */
    private void addDetails(ConstraintRow row, Stage stage, Operation known) {
        if (row.definition() == null) {
            return;
        }
        var referrers = row.ownsIndex() ? referrers(row.index()) : List.<String>of();
        var drop = spelling.alterTable(table.name(), drop(row) + (referrers.isEmpty() ? "" : " CASCADE"));
        var create = new ArrayList<>(List.of(drop, spelling.alterTable(table.name(), add(row))));
        create.addAll(referrers);
        var undo = new ArrayList<>(List.of(drop));
        undo.addAll(spelling.statements(known));
        undo.addAll(referrers);
        natives.add(stage, "constraint details", row.name(), table.name(), create, undo);
    }

    /** The statements that add the foreign keys again that rely on an index. */
    private List<String> referrers(long index) {
        return contents.foreignKeysOn(index).stream()
                .flatMap(key -> Optional.ofNullable(contents.relation(key.relation())).stream()
                        .map(owner -> new AddForeignKey(owner.name(), ForeignKeyReader.read(contents, key))))
                .flatMap(key -> spelling.statements(key).stream())
                .toList();
    }

    /** Where rows from before may still hold NULL, or tables that inherit need not know. */
    private void addNotNull(ConstraintRow row) {
        if (row.definition() == null) {
            return;
        }
        var column = names(row).get(0);
        natives.add(
                Stage.CONSTRAINT,
                "not null constraint",
                row.name(),
                table.name(),
                List.of(
                        spelling.alterColumn(table.name(), column, "DROP NOT NULL"),
                        spelling.alterTable(table.name(), add(row))),
                List.of(
                        spelling.alterTable(table.name(), drop(row)),
                        spelling.alterColumn(table.name(), column, "SET NOT NULL")));
    }

    private String add(ConstraintRow row) {
        return "ADD CONSTRAINT " + spelling.quote(row.name()) + " " + row.definition();
    }

    private String drop(ConstraintRow row) {
        return "DROP CONSTRAINT " + spelling.quote(row.name());
    }

    private List<String> names(ConstraintRow row) {
        return contents.columnNames(table.oid(), row.columns());
    }
}
