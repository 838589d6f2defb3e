package dev.covet.migrations.catalog.mysqlfamily;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.schema.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the sequences of MariaDB, many with one query: each is a table with one row. */
final class MariadbSequences {

    /** Keeps the statement far below every limit of its size. */
    private static final int AT_ONCE = 500;

    private final Session session;
    private final Flavour flavour;

    MariadbSequences(Session session, Flavour flavour) {
        this.session = session;
        this.flavour = flavour;
    }

    List<Sequence> read(List<String> names) {
        var sequences = new ArrayList<Sequence>();
        for (var from = 0; from < names.size(); from += AT_ONCE) {
            var some = names.subList(from, Math.min(names.size(), from + AT_ONCE));
            sequences.addAll(
                    session.query(some.stream().map(this::query).collect(joining(" UNION ALL ")), this::sequence));
        }
        return sequences;
    }

    private String query(String name) {
        var dialect = session.dialect();
        return "SELECT " + dialect.literal(name)
                + " AS sequence_name, start_value, minimum_value, maximum_value, increment,"
                + " cache_size, cycle_option FROM " + dialect.quote(name);
    }

    private Sequence sequence(ResultSet row) throws SQLException {
        var start = row.getLong("start_value");
        var increment = row.getInt("increment");
        var options = new ArrayList<String>();
        if (row.getLong("minimum_value") != usualMinimum(start, increment)) {
            options.add("MINVALUE " + row.getLong("minimum_value"));
        }
        if (row.getLong("maximum_value") != usualMaximum(start, increment)) {
            options.add("MAXVALUE " + row.getLong("maximum_value"));
        }
        if (row.getLong("cache_size") != 0) {
            options.add("CACHE " + row.getLong("cache_size"));
        }
        return new Sequence(
                row.getString("sequence_name"),
                start,
                increment,
                row.getBoolean("cycle_option"),
                options.isEmpty() ? null : flavour.words(String.join(" ", options)));
    }

    private static long usualMinimum(long start, int increment) {
        return increment > 0 ? Math.min(1, start) : -Long.MAX_VALUE;
    }

    private static long usualMaximum(long start, int increment) {
        return increment > 0 ? Long.MAX_VALUE - 1 : Math.max(-1, start);
    }
}
