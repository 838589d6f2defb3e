package dev.covet.migrations.diff;

import dev.covet.migrations.operation.CreateTrigger;
import dev.covet.migrations.operation.CreateView;
import dev.covet.migrations.operation.DropTrigger;
import dev.covet.migrations.operation.DropView;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Views and triggers: what goes or is in the way is dropped before everything else, what is new or comes back is created
 * after everything else. A view that reads a changed column is in the way, as engines refuse the change or break the view.
 */
final class ViewSteps {

    private final Compared before;
    private final Compared after;
    private final Collection<TableChange> changes;
    private final RenameSteps renames;
    private final List<Finding> findings;
    private final Map<String, View> viewsBefore = new LinkedHashMap<>();
    private final Map<String, View> viewsAfter = new LinkedHashMap<>();
    private final Map<String, Mentions> mentions = new HashMap<>();
    private final Set<String> inTheWay = new LinkedHashSet<>();

    ViewSteps(
            Compared before,
            Compared after,
            Collection<TableChange> changes,
            RenameSteps renames,
            List<Finding> findings) {
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.renames = renames;
        this.findings = findings;
        before.declared().views().forEach(view -> viewsBefore.put(view.name(), view));
        after.declared().views().forEach(view -> viewsAfter.put(view.name(), view));
        findThoseInTheWay();
    }

    /** Triggers first, then views that read others before those. */
    List<Operation> drops() {
        var drops = new ArrayList<Operation>();
        changedTriggers()
                .forEach(trigger -> drops.add(new DropTrigger(renames.formerTable(trigger.table()), trigger.name())));
        var views = inOrder(viewsBefore.values().stream()
                .filter(view -> inTheWay.contains(view.name()))
                .toList());
        for (var position = views.size() - 1; position >= 0; position--) {
            drops.add(new DropView(views.get(position).name()));
        }
        return drops;
    }

    /** Views after those that they read, then triggers. */
    List<Operation> creates() {
        var creates = new ArrayList<Operation>();
        inOrder(viewsAfter.values().stream()
                        .filter(view -> !viewsBefore.containsKey(view.name()) || inTheWay.contains(view.name()))
                        .toList())
                .forEach(view -> creates.add(new CreateView(view)));
        var dropped = changedTriggers();
        var kept = new LinkedHashSet<>(before.declared().triggers());
        kept.removeAll(dropped);
        var names = kept.stream().map(Trigger::name).toList();
        after.declared().triggers().stream()
                .filter(trigger -> !names.contains(trigger.name()))
                .forEach(trigger -> creates.add(new CreateTrigger(trigger)));
        return creates;
    }

    private List<Trigger> changedTriggers() {
        var canonicalBefore = byName(before.canonical().triggers());
        var canonicalAfter = byName(after.canonical().triggers());
        return before.declared().triggers().stream()
                .filter(trigger -> {
                    var one = canonicalBefore.getOrDefault(trigger.name(), trigger);
                    return !one.equals(canonicalAfter.get(trigger.name()));
                })
                .toList();
    }

    private static Map<String, Trigger> byName(List<Trigger> triggers) {
        var byName = new HashMap<String, Trigger>();
        triggers.forEach(trigger -> byName.put(trigger.name(), trigger));
        return byName;
    }

    private void findThoseInTheWay() {
        if (viewsBefore.isEmpty()) {
            return;
        }
        var canonicalBefore = queries(before);
        var canonicalAfter = queries(after);
        for (var view : viewsBefore.values()) {
            mentions.put(view.name(), Mentions.in(List.of(view.query())));
            var query = canonicalBefore.getOrDefault(view.name(), view.query());
            if (!query.equals(canonicalAfter.get(view.name()))) {
                inTheWay.add(view.name());
            }
        }
        changes.forEach(this::findThoseReading);
        addThoseReadingOthers();
    }

    private static Map<String, SqlText> queries(Compared schema) {
        var queries = new HashMap<String, SqlText>();
        schema.canonical().views().forEach(view -> queries.put(view.name(), view.query()));
        return queries;
    }

    private void findThoseReading(TableChange change) {
        var lost = new ArrayList<>(change.dropped());
        lost.addAll(change.replaced());
        var changed = new ArrayList<>(lost);
        changed.addAll(change.retyped());
        var renamed = renames.formerColumns(change.name()).values();
        if (changed.isEmpty() && renamed.isEmpty()) {
            return;
        }
        mentions.forEach((view, words) -> {
            var reads = words.has(change.name()) || words.has(renames.formerTable(change.name()));
            if (reads && (words.hasAllColumns() || words.hasAnyOf(changed))) {
                if (!inTheWay.contains(view) && words.hasAnyOf(change.dropped())) {
                    findings.add(mentioned(view, change));
                }
                inTheWay.add(view);
            }
        });
    }

    private static Finding mentioned(String view, TableChange change) {
        return new Finding(
                Finding.Kind.MENTIONED,
                view,
                "The view '" + view + "' seems to read a column of '" + change.name() + "' that is dropped: "
                        + String.join(", ", change.dropped()) + ".",
                "If it does, drop or change the view in a migration before this one; creating it again would fail.");
    }

    private void addThoseReadingOthers() {
        var pending = new ArrayList<>(inTheWay);
        for (var position = 0; position < pending.size(); position++) {
            var read = pending.get(position);
            mentions.forEach((view, words) -> {
                if (words.has(read) && inTheWay.add(view)) {
                    pending.add(view);
                }
            });
        }
    }

    /** Each view after those that it mentions; in a circle, which no engine has, as they are listed. */
    private static List<View> inOrder(List<View> views) {
        var byName = new LinkedHashMap<String, View>();
        views.forEach(view -> byName.put(view.name(), view));
        var ordered = new LinkedHashSet<View>();
        views.forEach(view -> addAfterItsSources(view, byName, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void addAfterItsSources(View view, Map<String, View> all, Set<View> ordered, Set<View> path) {
        if (ordered.contains(view) || !path.add(view)) {
            return;
        }
        var words = Mentions.in(List.of(view.query()));
        for (var other : all.values()) {
            if (!other.equals(view) && words.has(other.name())) {
                addAfterItsSources(other, all, ordered, path);
            }
        }
        ordered.add(view);
    }
}
