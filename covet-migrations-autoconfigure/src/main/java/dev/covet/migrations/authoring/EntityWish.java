package dev.covet.migrations.authoring;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.entity.DeclaredTable;
import dev.covet.migrations.entity.EntitySchema;
import dev.covet.migrations.entity.Unmanaged;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What entities ask of a database, and what they leave to others. */
final class EntityWish {

    private final Workshop workshop;
    private final Session session;

    EntityWish(Workshop workshop, Session session) {
        this.workshop = workshop;
        this.session = session;
    }

    /**
     * @param leftAlone names of tables and views, and {@code table.column}, that are not compared
     * @param nativeObjects what tables need beside
     * @param unknown those of them that only SQL can have made: no operation has declared them, and no entity speaks of them
     * @param declarations how classes declare the tables, by name
     */
    record Wish(
            Schema schema,
            List<NativeObject> nativeObjects,
            Set<String> leftAlone,
            List<String> unknown,
            Map<String, DeclaredTable> declarations) {}

    /**
     * Reads the entities.
     *
     * @param from what they are compared with
     * @param declared what operations of migrations have said of it
     */
    Wish against(Schema from, Schema declared) {
        var entities =
                workshop.entities().read(session.dialect(), session.schema()).withoutViewsOf(from);
        var unknown = unknown(from, declared, entities);
        var leftAlone = new LinkedHashSet<>(unknown);
        entities.unmanaged().stream().map(Unmanaged::name).forEach(leftAlone::add);
        addFiltered(from, leftAlone);
        addFiltered(entities.schema(), leftAlone);
        var kept = new HibernateMade(entities.hibernateTypes(), session.dialect()::canonical)
                .keptIn(entities.schema(), from);
        return new Wish(kept, entities.nativeObjects(), leftAlone, unknown, entities.declarations());
    }

    private void addFiltered(Schema schema, Set<String> leftAlone) {
        schema.tables().stream()
                .map(Table::name)
                .filter(name -> !workshop.filter().includes(name))
                .forEach(leftAlone::add);
    }

    /** Who has made something by SQL knows why; a migration that dropped it would come as a surprise. */
    private static List<String> unknown(Schema from, Schema declared, EntitySchema entities) {
        var unknown = new ArrayList<String>();
        for (var table : from.tables()) {
            var known = declared.table(table.name());
            var entity = entities.schema().table(table.name());
            if (entity.isEmpty() && known.isEmpty()) {
                unknown.add(table.name());
            }
            entity.ifPresent(mapped -> table.columns().stream()
                    .map(Column::name)
                    .filter(column -> mapped.column(column).isEmpty())
                    .filter(column -> known.flatMap(one -> one.column(column)).isEmpty())
                    .forEach(column -> unknown.add(table.name() + "." + column)));
        }
        return unknown;
    }
}
