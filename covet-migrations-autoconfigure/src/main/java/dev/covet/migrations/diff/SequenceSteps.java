package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Deed;
import dev.covet.migrations.diff.Step.Rank;
import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Sequence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps for sequences. */
final class SequenceSteps {

    private final Steps steps;
    private final List<Finding> findings;

    SequenceSteps(Steps steps, List<Finding> findings) {
        this.steps = steps;
        this.findings = findings;
    }

    void add(Compared before, Compared after) {
        var former = byName(before.declared());
        var formerCanonical = byName(before.canonical());
        var canonical = byName(after.canonical());
        for (var sequence : after.declared().sequences()) {
            var name = sequence.name();
            if (former.remove(name) == null) {
                steps.add(Rank.SEQUENCE, new CreateSequence(sequence))
                        .with(Deed.CREATES, Thing.sequence(name))
                        .with(Deed.CREATES, Thing.named(name));
            } else if (isChanged(formerCanonical.get(name), canonical.get(name))) {
                steps.add(Rank.SEQUENCE, new AlterSequence(sequence)).with(Deed.CHANGES, Thing.sequence(name));
                findings.add(new Finding(
                        Finding.Kind.SEQUENCE_RESTARTED,
                        name,
                        "The sequence '" + name + "' gets another definition, and begins again at " + sequence.start()
                                + ".",
                        "If numbers are in use already, give it a start behind the last of them."));
            }
        }
        former.keySet()
                .forEach(name -> steps.add(Rank.DROP_SEQUENCE, new DropSequence(name))
                        .with(Deed.REMOVES, Thing.sequence(name))
                        .with(Deed.REMOVES, Thing.named(name)));
    }

    private static boolean isChanged(
            @org.jspecify.annotations.Nullable Sequence one, @org.jspecify.annotations.Nullable Sequence other) {
        return one != null && other != null && !one.equals(other);
    }

    private static Map<String, Sequence> byName(Schema schema) {
        var byName = new LinkedHashMap<String, Sequence>();
        schema.sequences().forEach(sequence -> byName.put(sequence.name(), sequence));
        return byName;
    }
}
