package dev.covet.migrations.entity;

import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads the indexes of a mapped table; a unique constraint whose columns are sorted is one. */
final class Indexes {

    private static final Pattern INCLUDE = Pattern.compile("(?is)\\binclude\\s*\\(([^)]*)\\)");
    private static final Pattern WHERE = Pattern.compile("(?is)\\bwhere\\b(.*)");
    private static final Pattern NULLS_NOT_DISTINCT = Pattern.compile("(?is)\\bnulls\\s+not\\s+distinct\\b");

    private final Engine engine;
    private final Dialect hibernate;
    private final Identifiers identifiers;

    Indexes(Engine engine, Dialect hibernate, Identifiers identifiers) {
        this.engine = engine;
        this.hibernate = hibernate;
        this.identifiers = identifiers;
    }

    List<Index> of(org.hibernate.mapping.Table mapped, Table table) {
        return Stream.concat(
                        mapped.getIndexes().values().stream().map(index -> index(index, table)),
                        mapped.getUniqueKeys().values().stream()
                                .filter(key -> !key.getColumnOrderMap().isEmpty())
                                .map(key -> index(key, table)))
                .toList();
    }

    private Index index(org.hibernate.mapping.Index index, Table table) {
        var words = index.getSelectables().stream()
                .map(part -> word(
                        plain(part.getText(hibernate), table),
                        index.getSelectableOrderMap().get(part)))
                .toList();
        return index(index.getQuotedName(hibernate), words, index.isUnique(), index.getOptions(), table);
    }

    private Index index(UniqueKey key, Table table) {
        var words = key.getColumns().stream()
                .map(column -> word(
                        column.getQuotedName(hibernate), key.getColumnOrderMap().get(column)))
                .toList();
        return index(key.getName(), words, true, key.getOptions(), table);
    }

    /** Hibernate cuts the list of columns at every comma, also where an expression has one. */
    private Index index(
            @Nullable String givenName, List<String> words, boolean unique, @Nullable String options, Table table) {
        var parts = SqlWords.list(String.join(", ", words)).stream()
                .map(text -> new IndexPartText(text, engine, identifiers).part(table))
                .toList();
        var name = givenName == null || Identifiers.isHashed(givenName)
                ? Names.index(table.name(), parts)
                : identifiers.stored(givenName);
        requireKnown(options, "The index '" + name + "'");
        return new Index(
                name,
                parts,
                unique,
                where(options),
                null,
                include(options),
                options == null || !NULLS_NOT_DISTINCT.matcher(options).find());
    }

    private static void requireKnown(@Nullable String options, String owner) {
        var rest = options == null ? "" : options;
        for (var known : List.of(WHERE, INCLUDE, NULLS_NOT_DISTINCT)) {
            rest = known.matcher(rest).replaceAll("");
        }
        if (!rest.isBlank()) {
            throw new InvalidMigrationException(
                    owner + " has the options '" + options + "', which migrations cannot hold.",
                    "Leave them out of the mapping, and make the index in a migration of your own.");
        }
    }

    private static @Nullable SqlText where(@Nullable String options) {
        var matcher = WHERE.matcher(options == null ? "" : options);
        return matcher.find() ? SqlText.of(SqlWords.unwrapped(matcher.group(1))) : null;
    }

    private List<String> include(@Nullable String options) {
        var matcher = INCLUDE.matcher(options == null ? "" : options);
        return matcher.find()
                ? SqlWords.list(matcher.group(1)).stream()
                        .map(identifiers::stored)
                        .toList()
                : List.of();
    }

    /** Hibernate takes for a name, and quotes, what begins with no parenthesis: {@code name desc nulls last}. */
    private static String plain(String text, Table table) {
        var unquoted = SqlWords.unquoted(text);
        return table.column(unquoted).isPresent() ? text : unquoted;
    }

    private static String word(String text, @Nullable String order) {
        return order == null ? text : text + " " + order;
    }
}
