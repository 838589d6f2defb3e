package dev.covet.migrations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit as it is stored, whatever it says.
 *
 * @param values of {@link AuditColumn#HASHED}, in that order, as text
 * @param hash that the row says it has
 */
record AuditRow(List<@Nullable String> values, @Nullable String hash) {

    /** All columns, in the order in which {@link #read} wants them. */
    static final String COLUMNS =
            Stream.of(AuditColumn.values()).map(AuditColumn::columnName).collect(Collectors.joining(", "));

    private static final Map<AuditColumn, Integer> POSITIONS = positions();

    AuditRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    static AuditRow read(ResultSet row) throws SQLException {
        var values = new ArrayList<@Nullable String>();
        for (var position = 1; position <= AuditColumn.HASHED.size(); position++) {
            values.add(row.getString(position));
        }
        return new AuditRow(values, row.getString(AuditColumn.HASHED.size() + 1));
    }

    @Nullable
    String text(AuditColumn column) {
        var position = POSITIONS.get(column);
        return position == null ? hash : values.get(position);
    }

    /** Where nothing is stored, an empty text. */
    String textOrEmpty(AuditColumn column) {
        var text = text(column);
        return text == null ? "" : text;
    }

    /** {@code null} where no whole number is stored, as on SQLite anything may be. */
    @Nullable
    Long number(AuditColumn column) {
        var text = text(column);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    long id() {
        var id = number(AuditColumn.ID);
        return id == null ? 0 : id;
    }

    /** The same event in another place of the chain. */
    AuditRow at(long id) {
        var others = new ArrayList<>(values);
        others.set(0, Long.toString(id));
        return new AuditRow(others, hash);
    }

    private static Map<AuditColumn, Integer> positions() {
        var positions = new EnumMap<AuditColumn, Integer>(AuditColumn.class);
        AuditColumn.HASHED.forEach(column -> positions.put(column, positions.size()));
        return positions;
    }
}
