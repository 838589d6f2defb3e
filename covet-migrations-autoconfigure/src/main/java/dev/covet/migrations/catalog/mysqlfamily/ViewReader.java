package dev.covet.migrations.catalog.mysqlfamily;

import static dev.covet.migrations.catalog.mysqlfamily.Rows.text;

import dev.covet.migrations.catalog.CatalogFilter;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads views in an order in which they can be created. Each is asked for by itself, as only then the server says all of it,
 * and leaves out the name of the current database.
 */
final class ViewReader {

    private final Session session;
    private final String database;
    private final Map<String, ViewRow> rows = new TreeMap<>();
    private final Map<String, ViewRow> ordered = new LinkedHashMap<>();

    ViewReader(Session session, String database) {
        this.session = session;
        this.database = database;
    }

    void read(CatalogFilter filter) {
        session
                .query(
                        "SELECT TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()",
                        row -> text(row, "TABLE_NAME"))
                .stream()
                .filter(filter::includes)
                .forEach(name -> rows.put(name, view(name)));
        rows.values().forEach(view -> order(view, new LinkedHashSet<>()));
    }

    /** Those that are a query and nothing else, and use no others than such. */
    List<View> views() {
        return ordered.values().stream()
                .filter(view -> !isNative(view))
                .map(view -> new View(view.name(), SqlText.of(view.query())))
                .toList();
    }

    List<NativeObject> natives() {
        return ordered.values().stream()
                .filter(this::isNative)
                .map(view -> new NativeObject(
                        "view",
                        view.name(),
                        null,
                        NativeObject.Phase.AFTER_TABLES,
                        view.create().isEmpty() ? List.of() : List.of(view.create()),
                        List.of("DROP VIEW " + session.dialect().quote(view.name()))))
                .toList();
    }

    private boolean isNative(ViewRow view) {
        var seen = new LinkedHashSet<String>();
        return usedBy(view, seen).stream().anyMatch(used -> !used.isPlain());
    }

    /** The view and all that it builds on. */
    private List<ViewRow> usedBy(ViewRow view, LinkedHashSet<String> seen) {
        var all = new ArrayList<ViewRow>();
        if (seen.add(view.name())) {
            all.add(view);
            direct(view).forEach(used -> all.addAll(usedBy(used, seen)));
        }
        return all;
    }

    private List<ViewRow> direct(ViewRow view) {
        return rows.values().stream()
                .filter(other -> !other.equals(view) && Expressions.mentions(view.query(), other.name()))
                .toList();
    }

    private void order(ViewRow view, LinkedHashSet<String> onTheWay) {
        // A column of the name of a view looks like that view, so that there may seem to be circles.
        if (ordered.containsKey(view.name()) || !onTheWay.add(view.name())) {
            return;
        }
        direct(view).forEach(used -> order(used, onTheWay));
        ordered.put(view.name(), view);
    }

    private ViewRow view(String name) {
        var quoted = session.dialect().quote(name);
        var sql = session.first("SHOW CREATE VIEW " + quoted, row -> text(row, "Create View"))
                .orElse("");
        var create = Expressions.unqualified(Definers.without(sql), database);
        var head = "VIEW " + quoted + " ";
        var headEnd = create.indexOf(head);
        if (headEnd < 0) {
            // A session with ANSI quotes, or a user who may not see it.
            return new ViewRow(name, create, create, "", "");
        }
        var rest = create.substring(headEnd + head.length());
        var columns = rest.startsWith("(") ? rest.substring(0, rest.indexOf(") AS ") + 1) : "";
        return new ViewRow(
                name,
                create,
                create.substring("CREATE ".length(), headEnd).strip(),
                columns,
                rest.substring(rest.indexOf("AS ", columns.length()) + "AS ".length()));
    }
}
