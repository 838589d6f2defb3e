package dev.covet.migrations.diff.rename;

import java.util.Objects;

/** What two definitions say about being those of one column. */
final class DefinitionFeatures {

    private final Candidate gone;
    private final Candidate come;
    private final double[] values;

    private DefinitionFeatures(Candidate gone, Candidate come, double[] values) {
        this.gone = gone;
        this.come = come;
        this.values = values;
    }

    static void write(Candidate gone, Candidate come, Surroundings table, double[] values) {
        var features = new DefinitionFeatures(gone, come, values);
        features.types(table);
        features.constraints();
        features.keys();
    }

    private void set(Feature feature, boolean value) {
        values[feature.ordinal()] = value ? 1 : 0;
    }

    private void types(Surroundings table) {
        var from = gone.type();
        var to = come.type();
        var same = from.isSame(to);
        set(Feature.SAME_TYPE, same);
        set(Feature.SAME_TYPE_RARE, same && table.columnsOf(from) < 2);
        set(Feature.SAME_FAMILY, !same && from.isSameFamily(to));
        set(Feature.SAME_GROUP, !from.isSameFamily(to) && from.isSameGroup(to));
        set(Feature.KIN_TYPES, !from.isSameGroup(to) && from.isKin(to));
        set(Feature.OTHER_TYPES, !from.isSameGroup(to) && !from.isKin(to));
        set(Feature.LIST_AND_SINGLE, from.list() != to.list());
        set(Feature.BOTH_BOOLEAN, same && from.group().equals("boolean"));
        set(Feature.BOTH_TIME, same && from.group().equals("time"));
        set(Feature.BOTH_TEXT, same && from.group().equals("text"));
        set(Feature.BOTH_JSON, same && from.group().equals("json"));
    }

    private void constraints() {
        var from = gone.facts();
        var to = come.facts();
        set(Feature.SAME_NULLABLE, from.nullable() == to.nullable());
        set(Feature.BECOMES_NULLABLE, !from.nullable() && to.nullable());
        var one = gone.defaultValue();
        var other = come.defaultValue();
        set(Feature.SAME_DEFAULT, !one.isEmpty() && one.equals(other));
        set(Feature.BOTH_DEFAULTS_DIFFER, !one.isEmpty() && !other.isEmpty() && !one.equals(other));
        set(Feature.ONE_DEFAULT, one.isEmpty() != other.isEmpty());
        set(Feature.SAME_UNIQUE, from.unique() == to.unique());
        set(Feature.BOTH_UNIQUE, from.unique() && to.unique());
        set(Feature.BOTH_KEY, from.primaryKey() && to.primaryKey());
        set(Feature.ONE_KEY, from.primaryKey() != to.primaryKey());
        set(
                Feature.SAME_DEFINITION,
                gone.type().isSame(come.type())
                        && from.nullable() == to.nullable()
                        && one.equals(other)
                        && from.unique() == to.unique()
                        && Objects.equals(from.references(), to.references()));
    }

    private void keys() {
        var from = gone.facts().references();
        var to = come.facts().references();
        set(Feature.SAME_TARGET, from != null && from.equals(to));
        set(Feature.OTHER_TARGET, from != null && to != null && !from.equals(to));
        set(Feature.BECOMES_REFERENCE, from == null && to != null);
        set(Feature.WAS_REFERENCE, from != null && to == null);
        set(Feature.TARGET_IN_NAME, to != null && isTargetIn(to, come) && !isTargetIn(to, gone));
    }

    private static boolean isTargetIn(String target, Candidate column) {
        return Words.of(target).tokens().stream()
                .anyMatch(word -> column.words().tokens().contains(word));
    }
}
