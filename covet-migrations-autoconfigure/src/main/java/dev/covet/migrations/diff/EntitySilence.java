package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnDefault;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import dev.covet.migrations.schema.SizedKind;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Completes what entities say by what is there already and no entity can speak about. */
final class EntitySilence {

    private final Schema before;
    private final UnaryOperator<Schema> canonical;
    private final Schema canonicalBefore;
    private final Silence silence;
    private final Map<String, Table> tablesBefore = new HashMap<>();

    /** @param canonical as the engine shows it, where types that are spelt differently may be the same */
    EntitySilence(Schema before, UnaryOperator<Schema> canonical, Undeclared undeclared) {
        this.before = before;
        this.canonical = canonical;
        this.canonicalBefore = canonical.apply(before);
        this.silence = new Silence(undeclared, canonicalBefore);
        before.tables().forEach(table -> tablesBefore.put(table.name(), table));
    }

    /** The defaults and comments that {@link #complete} has kept without a word of the entities. */
    List<String> kept() {
        return silence.kept();
    }

    Schema complete(Schema entities) {
        var shown = canonical.apply(entities);
        var tables =
                entities.tables().stream().map(table -> completed(table, shown)).toList();
        var views = new ArrayList<>(entities.views());
        addMissing(views, before.views());
        var triggers = new ArrayList<>(entities.triggers());
        before.triggers().stream()
                .filter(trigger -> Named.find(tables, trigger.table()).isPresent())
                .filter(trigger -> Named.find(triggers, trigger.name()).isEmpty())
                .forEach(triggers::add);
        return new Schema(tables, sequences(entities.sequences(), tables), views, triggers, entities.complete());
    }

    private static <N extends Named> void addMissing(List<N> all, List<N> more) {
        more.stream().filter(one -> Named.find(all, one.name()).isEmpty()).forEach(all::add);
    }

    private Table completed(Table table, Schema shown) {
        var known = tablesBefore.get(table.name());
        if (known == null) {
            return table;
        }
        var knownColumns = new HashMap<String, Column>();
        known.columns().forEach(column -> knownColumns.put(column.name(), column));
        var columns = table.columns().stream()
                .map(column -> {
                    var present = knownColumns.get(column.name());
                    return present == null
                            ? column
                            : completed(table.name(), column, present, isAkin(table.name(), column, present, shown));
                })
                .toList();
        var whole = new Table(
                table.name(),
                columns,
                table.primaryKey(),
                table.uniques(),
                table.foreignKeys(),
                table.checks(),
                table.indexes(),
                table.comment() == null ? silence.ofComment(known) : table.comment(),
                table.options() == null ? known.options() : table.options(),
                table.complete());
        return new EntityConstraints(known).complete(whole);
    }

    private boolean isAkin(String table, Column column, Column known, Schema shown) {
        var shownBefore = canonicalBefore.column(table, column.name());
        return isAkin(column.type(), known.type())
                || shown.column(table, column.name())
                        .flatMap(now -> shownBefore.map(then -> isAkin(now.type(), then.type())))
                        .orElse(false);
    }

    private Column completed(String table, Column column, Column known, boolean akin) {
        var isNumbered = column.identity() != null && isNumbered(known);
        var identity = isNumbered ? known.identity() : column.identity();
        var free = (identity == null) && column.defaultValue() == null && column.generated() == null;
        var generated = free ? known.generated() : column.generated();
        var keepsDefault = free && generated == null && akin;
        // What numbers the rows is declared, as an identity.
        var kept = isNumbered ? known.defaultValue() : keepsDefault ? silence.ofDefault(table, known) : null;
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                keepsDefault ? kept : column.defaultValue(),
                identity,
                generated,
                column.collation() == null && akin ? known.collation() : column.collation(),
                column.comment() == null ? silence.ofComment(table, known) : column.comment(),
                column.options() == null && akin ? known.options() : column.options());
    }

    /** Whether rows get numbers, by an identity of whatever kind or by a sequence, as PostgreSQL's serial does. */
    private static boolean isNumbered(Column column) {
        return column.identity() != null
                || (column.defaultValue() instanceof ColumnDefault.OfExpression computed
                        && Mentions.in(List.of(computed.sql())).has("nextval"));
    }

    /** Whether what is said beside one type can also stand beside the other. */
    private static boolean isAkin(ColumnType one, ColumnType other) {
        return one.equals(other) || family(one).equals(family(other));
    }

    private static String family(ColumnType type) {
        if (type instanceof ColumnType.Sized sized) {
            return sized.kind() == SizedKind.CHAR || sized.kind() == SizedKind.VARCHAR ? "text" : "bytes";
        }
        if (type instanceof ColumnType.Scalar scalar) {
            return scalar.kind().isInteger() ? "number" : scalar.kind() == ScalarKind.TEXT ? "text" : type.toString();
        }
        if (type instanceof ColumnType.Decimal) {
            return "number";
        }
        return type instanceof ColumnType.Temporal temporal
                ? temporal.kind().name()
                : type.getClass().getSimpleName();
    }

    /** Those of the entities, and those that a default which stays draws from. */
    private List<Sequence> sequences(List<Sequence> entities, List<Table> tables) {
        var all = new ArrayList<Sequence>();
        for (var sequence : entities) {
            all.add(before.sequence(sequence.name())
                    .map(known -> new Sequence(
                            sequence.name(), known.start(), sequence.increment(), known.cycle(), known.options()))
                    .orElse(sequence));
        }
        var defaults = new ArrayList<SqlText>();
        for (var table : tables) {
            for (var column : table.columns()) {
                if (column.defaultValue() instanceof ColumnDefault.OfExpression computed) {
                    defaults.add(computed.sql());
                }
            }
        }
        var mentioned = Mentions.in(defaults).withStrings();
        var names = new HashSet<String>();
        all.forEach(sequence -> names.add(sequence.name()));
        before.sequences().stream()
                .filter(sequence ->
                        !names.contains(sequence.name()) && mentioned.contains(Mentions.fold(sequence.name())))
                .forEach(all::add);
        return all;
    }
}
