package dev.covet.migrations.authoring;

import java.util.regex.Pattern;

/** URLs of PostgreSQL's driver. */
final class PostgresqlUrl {

    private static final Pattern PARTS = Pattern.compile("(jdbc:postgresql:(?://[^/?]*/?)?)([^?]*)(\\?.*)?");

    private PostgresqlUrl() {}

    /** The URL of another database on the same server; user, password and settings stay. */
    static String withDatabase(String url, String database) {
        var parts = PARTS.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("The driver calls its own URL one that it does not understand");
        }
        var server = parts.group(1);
        var slash = server.contains("//") && !server.endsWith("/") ? "/" : "";
        return server + slash + database + (parts.group(3) == null ? "" : parts.group(3));
    }
}
