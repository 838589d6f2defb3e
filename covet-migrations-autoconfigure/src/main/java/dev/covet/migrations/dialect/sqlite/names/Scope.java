package dev.covet.migrations.dialect.sqlite.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that can be used at a place, and those of the places around it. */
final class Scope {

    private static final Set<String> ROW_NUMBERS = Set.of("rowid", "oid", "_rowid_");

    private final @Nullable Scope outer;
    private final List<Source> sources = new ArrayList<>();
    private final List<String> aliases = new ArrayList<>();
    private final Map<String, Relation> common = new HashMap<>();

    /** @param outer what is around it; {@code null} for nothing */
    Scope(@Nullable Scope outer) {
        this.outer = outer;
    }

    void add(Source source) {
        sources.add(source);
    }

    List<Source> sources() {
        return List.copyOf(sources);
    }

    /** A name that the query gives one of its results. */
    void addAlias(String alias) {
        aliases.add(Folded.name(alias));
    }

    boolean hasAlias(String name) {
        return aliases.contains(Folded.name(name));
    }

    /** A query that has a name, before the statement. */
    void addCommon(String name, Relation query) {
        common.put(Folded.name(name), query);
    }

    Optional<Relation> common(String name) {
        var here = common.get(Folded.name(name));
        return here != null || outer == null ? Optional.ofNullable(here) : outer.common(name);
    }

    /** What the sources of a source can see. */
    Scope around() {
        return outer == null ? new Scope(null) : outer;
    }

    /** What a column without a qualifier means; unknown when something nearer than its table might have one too. */
    Meaning column(String name) {
        var unsure = false;
        for (var scope = this; scope != null; scope = scope.outer) {
            var here = scope.here(name);
            if (!here.is(Meaning.Kind.NONE)) {
                return unsure ? Meaning.UNKNOWN : here;
            } else if (scope.hasAlias(name) || scope.isRowNumber(name)) {
                break;
            }
            unsure |= !scope.isKnown();
        }
        return Meaning.NONE;
    }

    private boolean isKnown() {
        return open().allMatch(source -> source.relation().isKnown());
    }

    private Stream<Source> open() {
        return sources.stream().filter(Source::isOpen);
    }

    private boolean isRowNumber(String name) {
        return !sources.isEmpty() && ROW_NUMBERS.contains(Folded.name(name));
    }

    private Meaning here(String name) {
        var found = open().filter(source -> source.relation().has(name)).toList();
        if (found.isEmpty()) {
            return Meaning.NONE;
        }
        return found.stream().skip(1).allMatch(source -> source.isJoinedBy(name))
                ? found.get(0).column(name)
                : Meaning.AMBIGUOUS;
    }

    /** What a column behind a qualifier means. */
    Meaning column(String qualifier, String name) {
        return source(qualifier).map(source -> source.column(name)).orElse(Meaning.NONE);
    }

    /** What stands before the dot. */
    Meaning qualifier(String name) {
        return source(name).map(Source::qualifier).orElse(Meaning.NONE);
    }

    Optional<Source> source(String qualifier) {
        var here = sources.stream().filter(source -> source.isCalled(qualifier)).findFirst();
        return here.isPresent() || outer == null ? here : outer.source(qualifier);
    }

    /** The columns by which a source is joined to those before it when none are said. */
    Meaning natural(Source joined) {
        var shared = new TreeSet<String>();
        for (var source : sources.subList(0, sources.indexOf(joined))) {
            for (var column : source.relation().columns().get().orElse(List.of())) {
                if (joined.relation().has(column)) {
                    shared.add(Folded.name(column));
                }
            }
        }
        return Meaning.joined(shared);
    }

    /** Which of the sources have a column by which they are joined. */
    Meaning using(String column) {
        return Meaning.joined(IntStream.range(0, sources.size())
                .filter(place -> sources.get(place).relation().has(column))
                .mapToObj(Integer::toString)
                .toList());
    }
}
