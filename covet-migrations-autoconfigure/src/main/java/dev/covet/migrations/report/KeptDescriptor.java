package dev.covet.migrations.report;

import dev.covet.migrations.keep.Kept;
import dev.covet.migrations.keep.KeptRows;
import dev.covet.migrations.migration.Direction;
import java.time.Instant;
import java.util.List;

/**
 * Something that was put aside.
 *
 * @param columns whose values are kept
 * @param place the table that holds it
 */
public record KeptDescriptor(
        long id,
        String migration,
        Direction direction,
        KeptRows.Kind kind,
        String table,
        List<String> columns,
        String place,
        long rows,
        String checksum,
        Instant since,
        Instant expires,
        Kept.State state) {

    public static KeptDescriptor of(Kept kept) {
        var what = kept.what();
        return new KeptDescriptor(
                kept.id(),
                what.point().migration(),
                what.point().direction(),
                what.kind(),
                what.table(),
                what.columns(),
                what.place(),
                kept.rows(),
                kept.checksum(),
                kept.since(),
                kept.expires(),
                kept.state());
    }
}
