package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import dev.covet.migrations.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Reads sequences that stand for themselves. */
final class SequenceReader {

    private final Contents contents;
    private final Spelling spelling;
    private final Numbering numbering;

    SequenceReader(Contents contents, Spelling spelling, Numbering numbering) {
        this.contents = contents;
        this.spelling = spelling;
        this.numbering = numbering;
    }

    List<Sequence> read(Natives natives) {
        var sequences = new ArrayList<Sequence>();
        for (var row : contents.sequences()) {
            if (isOfKnownTable(row) && !numbering.isPartOfColumn(row, contents)) {
                if (row.increment() == (int) row.increment()) {
                    sequences.add(sequence(row));
                } else {
                    addUnknown(row, natives);
                }
                addDetails(row, natives);
            }
        }
        return sequences;
    }

    /** What belongs to a table that is left out is left out with it. */
    private boolean isOfKnownTable(SequenceRow row) {
        return row.ownerRelation() == 0 || contents.relation(row.ownerRelation()) != null;
    }

    private static Sequence sequence(SequenceRow row) {
        var options = new ArrayList<String>();
        if (!row.type().equals("bigint")) {
            options.add("AS " + row.type());
        }
        options.addAll(SequenceBounds.of(row).options(row));
        // The dialect by itself lets a sequence end where it starts, if that is beyond the usual end.
        if (row.increment() > 0 && row.start() < 1) {
            options.remove("MINVALUE " + row.start());
        } else if (row.increment() < 0 && row.start() > -1) {
            options.remove("MAXVALUE " + row.start());
        }
        return new Sequence(
                row.name(),
                row.start(),
                (int) row.increment(),
                row.cycle(),
                options.isEmpty() ? null : Spelling.own(String.join(" ", options)));
    }

    private void add(SequenceRow row, String kind, String create, String drop, Natives natives) {
        var alter = "ALTER SEQUENCE " + spelling.quote(row.name()) + " ";
        natives.add(Stage.SEQUENCE, kind, row.name(), null, alter + create, alter + drop);
    }

    private void addUnknown(SequenceRow row, Natives natives) {
        natives.add(
                Stage.TYPE,
                "sequence",
                row.name(),
                null,
                "CREATE SEQUENCE " + spelling.quote(row.name()) + " AS " + row.type() + Numbering.parameters(row, " "),
                "DROP SEQUENCE " + spelling.quote(row.name()));
    }

    private void addDetails(SequenceRow row, Natives natives) {
        var owner = contents.relation(row.ownerRelation());
        if (owner != null) {
            contents.columns(owner.oid()).stream()
                    .filter(column -> column.number() == row.ownerColumn())
                    .forEach(column -> add(
                            row,
                            "sequence owner",
                            "OWNED BY " + spelling.quote(owner.name()) + "." + spelling.quote(column.name()),
                            "OWNED BY NONE",
                            natives));
        }
        if (row.unlogged()) {
            add(row, "unlogged sequence", "SET UNLOGGED", "SET LOGGED", natives);
        }
        new CommentWriter(contents, spelling)
                .add(ObjectId.relation(row.oid()), "SEQUENCE " + spelling.quote(row.name()), null, natives);
    }
}
