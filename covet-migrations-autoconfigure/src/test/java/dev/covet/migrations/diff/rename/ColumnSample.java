package dev.covet.migrations.diff.rename;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One table between two versions of a real schema, and what became of its columns. The detector sees the {@link #pair} only.
 *
 * @param window how many migrations lie between the two versions
 * @param renames the renames that were made
 * @param sameConcept pairs that a reader took for the same thing, carried out as drop and add
 */
record ColumnSample(
        String project, String framework, int window, TablePair pair, Set<Link> renames, Set<Link> sameConcept) {

    /** A former name and a new one. */
    record Link(String from, String to) {

        static Link of(List<?> names) {
            return new Link((String) names.get(0), (String) names.get(1));
        }
    }

    static ColumnSample of(Map<String, Object> json) {
        return new SampleReader(json).columns();
    }

    boolean isSingle() {
        return window == 1;
    }

    boolean isNegative() {
        return renames.isEmpty();
    }
}
