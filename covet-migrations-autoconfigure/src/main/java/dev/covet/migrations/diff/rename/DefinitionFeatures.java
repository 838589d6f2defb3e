package dev.covet.migrations.diff.rename;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/** What two definitions say about being those of one column. */
final class DefinitionFeatures {

    private static final Set<String> COMMON_DEFAULTS =
            Set.of("true", "false", "sa.true", "sa.false", "0.0", "0.00", "[]", "{}", "now", "<dict>", "<list>");

    private final Candidate gone;
    private final Candidate come;
    private final Numbers<Feature> values;

    private DefinitionFeatures(Candidate gone, Candidate come, Numbers<Feature> values) {
        this.gone = gone;
        this.come = come;
        this.values = values;
    }

    static void write(Candidate gone, Candidate come, Surroundings table, Numbers<Feature> values) {
        var features = new DefinitionFeatures(gone, come, values);
        features.types(table);
        features.constraints();
        features.keys(table);
        features.required();
    }

    private void set(Feature feature, boolean value) {
        values.set(feature, value);
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

    /** A column that must have a value and has no default cannot be added to a table with rows, but be renamed. */
    private void required() {
        set(Feature.BOTH_REQUIRED, isRequired(gone) && isRequired(come));
        set(Feature.NEW_REQUIRED, isRequired(come));
        set(
                Feature.SAME_TELLING_DEFAULT,
                gone.defaultValue().length() > 1
                        && gone.defaultValue().equals(come.defaultValue())
                        && !COMMON_DEFAULTS.contains(gone.defaultValue()));
        set(
                Feature.SAME_UNUSUAL_TYPE,
                gone.type().isSame(come.type()) && gone.type().isUnusual());
        set(
                Feature.REFERENCE_SUFFIX_TYPE_CHANGED,
                values.has(Feature.REFERENCE_SUFFIX) && !gone.type().isSame(come.type()));
    }

    private static boolean isRequired(Candidate column) {
        return !column.facts().nullable() && column.defaultValue().isEmpty();
    }

    private void keys(Surroundings table) {
        var from = gone.facts().references();
        var to = come.facts().references();
        set(Feature.SAME_TARGET, from != null && from.equals(to));
        set(Feature.OTHER_TARGET, from != null && to != null && !from.equals(to));
        set(Feature.BECOMES_REFERENCE, from == null && to != null);
        set(Feature.WAS_REFERENCE, from != null && to == null);
        var same = to != null && to.equals(from);
        set(Feature.SAME_TARGET_ALONE, to != null && same && table.columnsTo(to) == 2);
        set(Feature.SAME_TARGET_NAME_LEFT, same && isTargetIn(come, gone) && !isTargetIn(come, come));
        set(
                Feature.SAME_TARGET_OTHER_ROLE,
                same && values.has(Feature.UNRELATED) && !isTargetIn(come, gone) && !isTargetIn(come, come));
        set(Feature.TARGET_IN_NAME, to != null && isTargetIn(come, come) && !isTargetIn(come, gone));
    }

    private static boolean isTargetIn(Candidate reference, Candidate column) {
        return !Collections.disjoint(reference.target(), column.words().tokens());
    }
}
