package dev.covet.migrations.authoring;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.catalog.NativeObject.Phase;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Objects that mappings bring along as SQL, such as functions. Nobody but their text tells them apart, so a comment in the
 * migrations that create them says where they come from; a text that mappings do not have any more is dropped.
 */
final class MappedObjects {

    private static final String BEFORE_TABLES = "-- From the mappings, before tables.\n";
    private static final String AFTER_TABLES = "-- From the mappings, after tables.\n";

    /** What the model knows nothing of, so that it is as complete with them as without. */
    private static final Pattern BEYOND_THE_MODEL = Pattern.compile(
            "create\\s+(or\\s+replace\\s+)?(type|domain|function|procedure|aggregate|extension|cast|operator)\\s.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Engine engine;
    private final List<RunSql> wished;
    private final List<RunSql> known;

    /**
     * @param objects those of the mappings, in the order in which they can be created
     * @param written the operations of all migrations, in their order
     */
    MappedObjects(Engine engine, List<NativeObject> objects, List<Operation> written) {
        this.engine = engine;
        this.wished = objects.stream().map(this::creation).toList();
        this.known = known(engine, written);
    }

    /** The operations that have made what is there of them. */
    List<Operation> written() {
        return List.copyOf(known);
    }

    /** What goes before the changes of tables: what uses tables makes way, what tables use is there. */
    List<Operation> early() {
        var all = new ArrayList<Operation>(gone(AFTER_TABLES));
        var added = added(BEFORE_TABLES);
        // One that has changed makes way for itself.
        if (!added.isEmpty()) {
            all.addAll(gone(BEFORE_TABLES));
        }
        all.addAll(added);
        return all;
    }

    /** What goes behind the changes of tables. */
    List<Operation> late() {
        var all = new ArrayList<Operation>(added(AFTER_TABLES));
        if (added(BEFORE_TABLES).isEmpty()) {
            all.addAll(gone(BEFORE_TABLES));
        }
        return all;
    }

    private List<RunSql> added(String origin) {
        return wished.stream()
                .filter(sql -> isFrom(sql, origin) && known.stream().noneMatch(one -> isSame(one.up(), sql.up())))
                .toList();
    }

    /** The last one made goes first. What has no statement to drop it stays. */
    private List<RunSql> gone(String origin) {
        var gone = new ArrayList<RunSql>();
        known.stream()
                .filter(sql -> isFrom(sql, origin) && wished.stream().noneMatch(one -> isSame(one.up(), sql.up())))
                .filter(sql -> sql.down() != null)
                .forEach(sql -> gone.add(0, new RunSql(sql.down(), sql.up(), sql.engines(), sql.state())));
        return gone;
    }

    private static List<RunSql> known(Engine engine, List<Operation> written) {
        var known = new ArrayList<RunSql>();
        for (var operation : written) {
            if (operation instanceof RunSql sql
                    && (isFrom(engine, sql, BEFORE_TABLES) || isFrom(engine, sql, AFTER_TABLES))) {
                var former = known.stream()
                        .filter(one -> isSame(engine, one.down(), sql.up()))
                        .findFirst();
                former.ifPresentOrElse(known::remove, () -> known.add(sql));
            }
        }
        return known;
    }

    private RunSql creation(NativeObject object) {
        var origin = object.phase() == Phase.BEFORE_TABLES ? BEFORE_TABLES : AFTER_TABLES;
        var isBeyond = object.create().stream()
                .allMatch(sql -> BEYOND_THE_MODEL.matcher(sql.strip()).matches());
        return new RunSql(
                text(origin, object.create()),
                object.drop().isEmpty() ? null : text(origin, object.drop()),
                List.of(engine),
                isBeyond ? List.of() : null);
    }

    private static SqlText text(String origin, List<String> statements) {
        return SqlText.of(origin
                + String.join(";\n", statements.stream().map(String::strip).toList()));
    }

    private boolean isFrom(RunSql sql, String origin) {
        return isFrom(engine, sql, origin);
    }

    private static boolean isFrom(Engine engine, RunSql sql, String origin) {
        return sql.up().on(engine).map(text -> text.startsWith(origin)).orElse(false);
    }

    private boolean isSame(SqlText one, SqlText other) {
        return isSame(engine, one, other);
    }

    private static boolean isSame(Engine engine, @Nullable SqlText one, SqlText other) {
        return Optional.ofNullable(one)
                .flatMap(text -> text.on(engine))
                .flatMap(text -> other.on(engine).map(more -> plain(text).equals(plain(more))))
                .orElse(false);
    }

    /** Without what writing and reading files may change. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
