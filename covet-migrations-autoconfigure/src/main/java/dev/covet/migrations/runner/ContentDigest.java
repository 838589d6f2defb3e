package dev.covet.migrations.runner;

import static java.util.stream.Collectors.joining;

import dev.covet.migrations.database.Session;
import dev.covet.migrations.keep.KeptRows;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a table holds, as one number: the same for the same rows, whoever asks, and another one if anything was changed. */
final class ContentDigest {

    private static final int HEXADECIMAL = 16;
    private static final BigInteger BOUND = BigInteger.TWO.pow(256);

    private final Session session;
    private final MessageDigest digest;
    private long rows;
    private BigInteger sum = BigInteger.ZERO;

    /**
     * The content of a table.
     *
     * @param checksum SHA-256 of its rows, in the order of their key, as hexadecimal digits
     */
    record Content(long rows, String checksum) {}

    private ContentDigest(Session session) {
        this.session = session;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** What was put aside. Without a key its rows have no order, so that what each of them is is summed up. */
    static Content of(Session session, KeptRows what) {
        return new ContentDigest(session).content(what);
    }

    private Content content(KeptRows what) {
        var from = " FROM " + session.dialect().quote(what.place());
        if (what.key().isEmpty()) {
            session.stream("SELECT *" + from, this::sumUp);
            return new Content(rows, sum.toString(HEXADECIMAL));
        }
        var order = what.key().stream().map(session.dialect()::quote).collect(joining(", "));
        session.stream("SELECT *" + from + " ORDER BY " + order, this::add);
        return new Content(rows, HexFormat.of().formatHex(digest.digest()));
    }

    private void sumUp(ResultSet row) throws SQLException {
        add(row);
        sum = sum.add(new BigInteger(1, digest.digest())).mod(BOUND);
    }

    private void add(ResultSet row) throws SQLException {
        rows++;
        var columns = row.getMetaData();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            add(value(row, i, columns.getColumnType(i), columns.getColumnTypeName(i)));
        }
    }

    /** Moments are read as such: their text depends on the session's time zone. */
    private byte @Nullable [] value(ResultSet row, int column, int type, String typeName) throws SQLException {
        if (isMoment(type, typeName)) {
            var moment = row.getTimestamp(column);
            return bytes(moment == null ? null : moment.toInstant().toString());
        }
        return switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> row.getBytes(column);
            default -> bytes(row.getString(column));
        };
    }

    private boolean isMoment(int type, String typeName) {
        var name = typeName.toLowerCase(Locale.ROOT);
        return switch (session.server().engine()) {
            case POSTGRESQL -> name.equals("timestamptz");
            case MYSQL, MARIADB -> type == Types.TIMESTAMP && name.equals("timestamp");
            case SQLITE -> false;
        };
    }

    private void add(byte @Nullable [] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : value.length)
                .flip());
        if (value != null) {
            digest.update(value);
        }
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
