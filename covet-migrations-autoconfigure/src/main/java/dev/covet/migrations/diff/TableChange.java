package dev.covet.migrations.diff;

import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes different in a table that is there before and after, and what must make way for it. */
final class TableChange {

    private final String name;
    private final TableState before;
    private final TableState after;
    private final PartPairs parts;
    private final Set<String> dropped = new LinkedHashSet<>();
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> altered = new LinkedHashSet<>();
    private final Set<String> replaced = new LinkedHashSet<>();
    private final Set<String> retyped = new LinkedHashSet<>();
    private final Set<String> converted = new LinkedHashSet<>();
    private final Set<PartPairs.Pair> recreated = new LinkedHashSet<>();

    TableChange(TableState before, TableState after, String formerName) {
        this.name = after.declared().name();
        this.before = before;
        this.after = after;
        this.parts = new PartPairs(before, after, new AutomaticNames(formerName, name));
        compareColumns();
        markImplied(before, parts.gone());
        markImplied(after, parts.added());
        replaceDependentColumns();
        parts.kept().stream().filter(this::mustMakeWay).forEach(recreated::add);
        parts.renamed().stream().filter(this::mustMakeWay).forEach(recreated::add);
    }

    String name() {
        return name;
    }

    TableState before() {
        return before;
    }

    TableState after() {
        return after;
    }

    PartPairs parts() {
        return parts;
    }

    Set<String> dropped() {
        return dropped;
    }

    Set<String> added() {
        return added;
    }

    /** Columns that get another definition in place. */
    Set<String> altered() {
        return altered;
    }

    /** Columns that are dropped and added again, as no engine can change them in place. */
    Set<String> replaced() {
        return replaced;
    }

    /** Columns whose type or collation becomes another. */
    Set<String> retyped() {
        return retyped;
    }

    /** Parts that stay the same, and must be dropped and added again nevertheless. */
    Set<PartPairs.Pair> recreated() {
        return recreated;
    }

    /** Whether there is anything to do. */
    boolean isAny() {
        return isColumnChanged()
                || isCommentChanged()
                || !recreated.isEmpty()
                || !parts.renamed().isEmpty()
                || !parts.gone().isEmpty()
                || !parts.added().isEmpty();
    }

    private boolean isColumnChanged() {
        return !(altered.isEmpty() && replaced.isEmpty() && dropped.isEmpty() && added.isEmpty());
    }

    boolean isCommentChanged() {
        return !Objects.equals(before.comment(), after.comment());
    }

    /** Whether a part that names the column cannot stay while the change is made. */
    boolean isMoved(String column) {
        return retyped.contains(column) || replaced.contains(column);
    }

    /** Whether a key over these columns goes, if only for a while. */
    boolean losesKey(List<String> columns) {
        var key = Thing.key(name, columns);
        return parts.gone().stream().anyMatch(part -> isKey(part, key))
                || recreated.stream().anyMatch(pair -> isKey(pair.before(), key));
    }

    private boolean isKey(Part part, Thing key) {
        return part.isKey() && Thing.key(name, part.columns()).equals(key);
    }

    /** The parts as they were declared that have to be dropped. */
    List<Part> partsToDrop() {
        var all = new ArrayList<Part>();
        parts.gone().forEach(part -> before.declared(part).ifPresent(all::add));
        recreated.forEach(pair -> before.declared(pair.before()).ifPresent(all::add));
        for (var pair : parts.kept()) {
            // What was declared becomes what a type implies, so that the engine would meet it twice.
            if (after.declared(pair.after()).isEmpty()
                    && !recreated.contains(pair)
                    && isAltered(after.impliedBy(pair.after()).orElse(""))) {
                before.declared(pair.before()).ifPresent(all::add);
            }
        }
        return all;
    }

    /** The parts as they are declared that have to be added. */
    List<Part> partsToAdd() {
        var all = new ArrayList<Part>();
        parts.added().forEach(part -> after.declared(part).ifPresent(all::add));
        recreated.forEach(pair -> after.declared(pair.after()).ifPresent(all::add));
        for (var pair : parts.kept()) {
            // What a type implied goes with it, and is declared now.
            if (before.declared(pair.before()).isEmpty()
                    && !recreated.contains(pair)
                    && isAltered(before.impliedBy(pair.before()).orElse(""))) {
                after.declared(pair.after()).ifPresent(all::add);
            }
        }
        return all;
    }

    private boolean isAltered(String column) {
        return altered.contains(column) || replaced.contains(column) || dropped.contains(column);
    }

    private void compareColumns() {
        for (var column : before.columns().keySet()) {
            if (!after.columns().containsKey(column)) {
                dropped.add(column);
            }
        }
        for (var column : after.columns().keySet()) {
            if (before.columns().containsKey(column)) {
                compare(column, before.canonicalColumn(column), after.canonicalColumn(column));
            } else {
                added.add(column);
            }
        }
    }

    private void compare(String column, Column one, Column other) {
        if (one.equals(other)) {
            return;
        }
        if (isGeneratedAnew(one.generated(), other.generated())) {
            replaced.add(column);
            return;
        }
        var typeChange = one.type().equals(other.type())
                ? TypeChange.WIDENING
                : TypeChanges.between(
                        before.column(column).type(), after.column(column).type());
        if (typeChange == TypeChange.IMPOSSIBLE) {
            replaced.add(column);
            return;
        }
        altered.add(column);
        if (!one.type().equals(other.type()) || !Objects.equals(one.collation(), other.collation())) {
            retyped.add(column);
        }
        if (typeChange != TypeChange.WIDENING) {
            converted.add(column);
        }
    }

    /** A stored value can stay when it is no longer computed; any other change makes a new column of it. */
    private static boolean isGeneratedAnew(@Nullable Generated one, @Nullable Generated other) {
        if (Objects.equals(one, other)) {
            return false;
        }
        return other != null || (one != null && !one.stored());
    }

    /** A part that nobody declared stands for the type of a column. */
    private void markImplied(TableState state, List<Part> changed) {
        for (var part : changed) {
            if (state.declared(part).isEmpty()) {
                state.impliedBy(part)
                        .filter(column -> before.columns().containsKey(column)
                                && after.columns().containsKey(column)
                                && !replaced.contains(column))
                        .ifPresent(altered::add);
            }
        }
    }

    /** Engines refuse to change a column that others are computed from. */
    private void replaceDependentColumns() {
        var moved = new ArrayList<>(retyped);
        moved.addAll(replaced);
        if (moved.isEmpty()) {
            return;
        }
        for (var column : after.columns().values()) {
            var former = before.columns().get(column.name());
            if (former != null
                    && former.generated() != null
                    && column.generated() != null
                    && Mentions.in(List.of(former.generated().expression())).hasAnyOf(moved)) {
                altered.remove(column.name());
                retyped.remove(column.name());
                replaced.add(column.name());
            }
        }
    }

    private boolean mustMakeWay(PartPairs.Pair pair) {
        var part = pair.before();
        if (part instanceof Part.OfForeignKey) {
            return false;
        }
        if (part.columns().stream().anyMatch(replaced::contains)) {
            return true;
        }
        return (!replaced.isEmpty() || !converted.isEmpty()) && mentions(part.texts());
    }

    private boolean mentions(List<SqlText> texts) {
        if (texts.isEmpty()) {
            return false;
        }
        var mentions = Mentions.in(texts);
        return mentions.hasAnyOf(replaced) || mentions.hasAnyOf(converted);
    }
}
