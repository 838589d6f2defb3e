package dev.covet.migrations.diff;

import dev.covet.migrations.diff.Step.Deed;
import dev.covet.migrations.diff.Step.Rank;
import dev.covet.migrations.operation.AlterSequence;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.DropSequence;
import dev.covet.migrations.schema.Sequence;
import java.util.List;

/** Steps for sequences. */
final class SequenceSteps {

    private final Steps steps;
    private final List<Finding> findings;

    SequenceSteps(Steps steps, List<Finding> findings) {
        this.steps = steps;
        this.findings = findings;
    }

    void add(Compared before, Compared after) {
        var former = Compared.byName(before.canonical().sequences());
        var wished = Compared.byName(after.canonical().sequences());
        for (var sequence : after.declared().sequences()) {
            var name = sequence.name();
            var known = former.get(name);
            if (known == null) {
                steps.add(Rank.SEQUENCE, new CreateSequence(sequence))
                        .with(Deed.CREATES, Thing.sequence(name))
                        .with(Deed.CREATES, Thing.named(name));
            } else if (!known.equals(wished.getOrDefault(name, known))) {
                alter(sequence);
            }
        }
        for (var sequence : before.declared().sequences()) {
            var name = sequence.name();
            if (!wished.containsKey(name)) {
                steps.add(Rank.DROP_SEQUENCE, new DropSequence(name))
                        .with(Deed.REMOVES, Thing.sequence(name))
                        .with(Deed.REMOVES, Thing.named(name));
            }
        }
    }

    private void alter(Sequence sequence) {
        var name = sequence.name();
        steps.add(Rank.SEQUENCE, new AlterSequence(sequence)).with(Deed.CHANGES, Thing.sequence(name));
        findings.add(new Finding(
                Finding.Kind.SEQUENCE_RESTARTED,
                name,
                "The sequence '" + name + "' gets another definition, and begins again at " + sequence.start() + ".",
                "If numbers are in use already, give it a start behind the last of them."));
    }
}
