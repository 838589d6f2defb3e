package dev.covet.migrations.source;

import dev.covet.migrations.operation.AddCheck;
import dev.covet.migrations.operation.AddColumn;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.AddIndex;
import dev.covet.migrations.operation.AddPrimaryKey;
import dev.covet.migrations.operation.AddUnique;
import dev.covet.migrations.operation.AlterColumn;
import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.Assignment;
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
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RenameColumn;
import dev.covet.migrations.operation.RenameIndex;
import dev.covet.migrations.operation.RenameTable;
import dev.covet.migrations.operation.RunJava;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Deferrability;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.ForeignKey;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.IndexPart;
import dev.covet.migrations.schema.NullsOrder;
import dev.covet.migrations.schema.PartOptions;
import dev.covet.migrations.schema.PrimaryKey;
import dev.covet.migrations.schema.ReferentialAction;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SortOrder;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import dev.covet.migrations.schema.Unique;
import dev.covet.migrations.schema.View;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operations of every kind, with the texts, numbers and choices in them that a chooser gives. */
final class EveryOperation {

    private final Supplier<String> texts;
    private final Random choices;

    /** @param texts gives texts that are not blank, no two alike */
    EveryOperation(Supplier<String> texts, Random choices) {
        this.texts = texts;
        this.choices = choices;
    }

    List<Operation> all() {
        var all = new ArrayList<Operation>();
        all.add(new CreateTable(table()));
        all.add(new DropTable(text()));
        all.add(new RenameTable(text(), text()));
        all.add(new CommentTable(text(), text()));
        all.add(new CommentTable(text(), null));
        for (var type : types()) {
            all.add(new AddColumn(text(), column(type)));
        }
        all.add(new DropColumn(text(), text()));
        all.add(new RenameColumn(text(), text(), text()));
        all.add(new AlterColumn(text(), column(ColumnType.parse("text")), literal()));
        all.add(new AddPrimaryKey(text(), new PrimaryKey(text(), texts(2))));
        all.add(new DropPrimaryKey(text(), text()));
        all.add(new AddForeignKey(text(), foreignKey()));
        all.add(new DropForeignKey(text(), text()));
        all.add(new AddUnique(text(), unique(3)));
        all.add(new DropUnique(text(), text()));
        all.add(new AddCheck(text(), new Check(text(), sql())));
        all.add(new DropCheck(text(), text()));
        all.add(new AddIndex(text(), index()));
        all.add(new DropIndex(text(), text()));
        all.add(new RenameIndex(text(), text(), text()));
        all.add(new CreateSequence(sequence()));
        all.add(new AlterSequence(sequence()));
        all.add(new DropSequence(text()));
        all.add(new CreateView(new View(text(), sql())));
        all.add(new DropView(text()));
        all.add(new CreateTrigger(
                new Trigger(text(), text(), choose(TriggerTiming.values()), choose(TriggerEvent.values()), sql())));
        all.add(new DropTrigger(text(), text()));
        all.add(backfill());
        all.add(new RunSql(sql(), null, List.of(), null));
        all.add(new RunSql(sql(), SqlText.of(""), List.of(Engine.SQLITE, Engine.MYSQL), List.of()));
        all.add(new RunSql(
                sql(), sql(), List.of(choose(Engine.values())), List.of(new CreateTable(table()), backfill())));
        all.add(new RunJava("com.example.Step" + choices.nextInt(9) + "$Nested", choices.nextBoolean()));
        return all;
    }

    private Table table() {
        return new Table(
                text(),
                types().stream().map(this::column).toList(),
                choices.nextBoolean() ? new PrimaryKey(text(), texts(2)) : null,
                choices.nextBoolean() ? List.of(unique(1), unique(2)) : List.of(),
                choices.nextBoolean() ? List.of(foreignKey(), foreignKey()) : List.of(),
                choices.nextBoolean() ? List.of(new Check(text(), sql())) : List.of(),
                choices.nextBoolean() ? List.of(index(), index()) : List.of(),
                orNone(text()),
                orNone(sql()),
                true);
    }

    private Column column(ColumnType type) {
        // A column's values come from one place only.
        var numbered = type.toString().equals("bigint") && choices.nextBoolean();
        var generated = numbered ? null : orNone(new Generated(sql(), choices.nextBoolean()));
        return new Column(
                text(),
                type,
                choices.nextBoolean(),
                numbered || generated != null ? null : literal(),
                numbered ? choose(Identity.values()) : null,
                generated,
                orNone(text()),
                orNone(text()),
                orNone(sql()));
    }

    private List<ColumnType> types() {
        var types = new ArrayList<ColumnType>();
        for (var spelling :
                List.of("boolean", "bigint", "decimal(10,2)", "varchar(40)", "timestamptz(3)", "array(decimal(9,3))")) {
            types.add(ColumnType.parse(spelling));
        }
        types.add(new ColumnType.Enumerated(texts(3)));
        types.add(new ColumnType.Native(sql()));
        types.add(new ColumnType.Array(new ColumnType.Array(new ColumnType.Native(sql()))));
        return types;
    }

    private @Nullable ColumnDefault literal() {
        return switch (choices.nextInt(6)) {
            case 0 -> new ColumnDefault.OfText(text());
            case 1 -> new ColumnDefault.OfNumber(new BigDecimal(choices.nextInt()).movePointLeft(choices.nextInt(20)));
            case 2 -> new ColumnDefault.OfNumber(new BigDecimal("1E+" + choices.nextInt(20)));
            case 3 -> new ColumnDefault.OfBoolean(choices.nextBoolean());
            case 4 -> new ColumnDefault.OfExpression(sql());
            default -> null;
        };
    }

    private ForeignKey foreignKey() {
        return new ForeignKey(
                text(),
                texts(2),
                text(),
                texts(2),
                choose(ReferentialAction.values()),
                choose(ReferentialAction.values()),
                choose(Deferrability.values()));
    }

    private Unique unique(int columns) {
        return new Unique(text(), texts(columns), choose(Deferrability.values()), choices.nextBoolean());
    }

    private Index index() {
        var parts = new ArrayList<IndexPart>();
        parts.add(new IndexPart.OfColumn(
                text(), choose(SortOrder.values()), partOptions(orNone(1 + choices.nextInt(3000)))));
        if (choices.nextBoolean()) {
            parts.add(new IndexPart.OfColumn(text(), SortOrder.ASC));
        }
        parts.add(new IndexPart.OfExpression(sql(), choose(SortOrder.values()), partOptions(null)));
        return new Index(
                text(),
                parts,
                choices.nextBoolean(),
                orNone(sql()),
                orNone(sql()),
                texts(choices.nextInt(3)),
                choices.nextBoolean());
    }

    private PartOptions partOptions(@Nullable Integer length) {
        return new PartOptions(length, orNone(sql()), orNone(text()), orNone(choose(NullsOrder.values())));
    }

    private Sequence sequence() {
        return new Sequence(text(), choices.nextLong(), 1 + choices.nextInt(100), choices.nextBoolean(), orNone(sql()));
    }

    private Backfill backfill() {
        return new Backfill(
                text(),
                List.of(new Assignment(text(), sql()), new Assignment(text(), sql())),
                orNone(sql()),
                1 + choices.nextInt(10_000),
                Duration.ofNanos(choices.nextInt(3) * (long) Math.pow(10, choices.nextInt(13))));
    }

    private SqlText sql() {
        return switch (choices.nextInt(4)) {
            case 0 -> SqlText.of(Map.of(Engine.POSTGRESQL, text(), Engine.SQLITE, text()));
            case 1 -> new SqlText(text(), Map.of(Engine.MARIADB, text()));
            default -> SqlText.of(text());
        };
    }

    private List<String> texts(int count) {
        return Stream.generate(texts).limit(count).toList();
    }

    private String text() {
        return texts.get();
    }

    private <T> @Nullable T orNone(T value) {
        return choices.nextBoolean() ? value : null;
    }

    private <T> T choose(T[] values) {
        return values[choices.nextInt(values.length)];
    }
}
