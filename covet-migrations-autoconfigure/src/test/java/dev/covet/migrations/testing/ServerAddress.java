package dev.covet.migrations.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server, from which the URL of each of its databases is made.
 *
 * @param server the URL up to the slash before the database, such as {@code jdbc:mysql://localhost:3306/}
 * @param home the database to connect to for creating others; empty if the engine needs none
 * @param parameters what follows a question mark, save user and password
 * @param credentials an administrator
 */
record ServerAddress(String server, String home, List<String> parameters, Credentials credentials) {

    private static final Pattern URL = Pattern.compile("(jdbc:\\w+://[^/?]+/)([^?]*)(?:\\?(.*))?");

    ServerAddress {
        parameters = List.copyOf(parameters);
    }

    /** Reads a URL; user and password may stand in it or beside it, where beside it wins. */
    static ServerAddress of(String url, @Nullable String username, @Nullable String password) {
        var parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException("'%s' is not like jdbc:engine://host:port/database?key=value"
                    .formatted(url.replaceFirst("\\?.*", "")));
        }
        var query = parts.group(3) == null
                ? List.<String>of()
                : Arrays.asList(parts.group(3).split("&"));
        var credentials = new Credentials(
                username != null ? username : parameter(query, "user"),
                password != null ? password : parameter(query, "password"));
        var others = query.stream()
                .filter(each -> !each.matches("(user|password)=.*"))
                .toList();
        return new ServerAddress(parts.group(1), parts.group(2), others, credentials);
    }

    /** The URL of a database on this server. */
    String url(String database) {
        return server + database + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    private static String parameter(List<String> query, String key) {
        return query.stream()
                .filter(each -> each.startsWith(key + "="))
                .map(each -> URLDecoder.decode(each.substring(key.length() + 1), UTF_8))
                .findFirst()
                .orElse("");
    }
}
