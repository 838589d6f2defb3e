package dev.covet.migrations.cli;

import dev.covet.migrations.authoring.Draft;
import dev.covet.migrations.authoring.NewFile;
import dev.covet.migrations.authoring.RenameReport;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.diff.rename.Evidence;
import dev.covet.migrations.diff.rename.RenameGuess;
import dev.covet.migrations.operation.Operation;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells of a migration that was made, or would be. */
final class DraftReport {

    /**
     * What is told as JSON.
     *
     * @param changes whether there is something to write
     * @param written whether it was written
     */
    record Document(
            boolean changes,
            boolean written,
            List<File> files,
            List<String> operations,
            List<Remark> findings,
            List<String> undeclared,
            Renames renames,
            List<String> leftAlone) {}

    /**
     * What was found out of renames.
     *
     * @param detected how many needed no answer
     * @param asked how many must be answered
     * @param rejected how many look alike but are none
     */
    record Renames(int detected, int asked, int rejected, List<Rename> accepted) {

        static Renames of(RenameReport report) {
            var statistics = report.statistics();
            return new Renames(
                    statistics.detected(),
                    statistics.asked(),
                    statistics.rejected(),
                    report.accepted().stream().map(Rename::of).toList());
        }
    }

    /**
     * A rename that needed no answer.
     *
     * @param table {@code null} when it is a table that was renamed
     */
    record Rename(@Nullable String table, String from, String to, double confidence, List<String> evidence) {

        static Rename of(RenameGuess guess) {
            return new Rename(
                    guess.table(),
                    guess.from(),
                    guess.to(),
                    guess.confidence(),
                    guess.evidence().stream().map(Evidence::words).toList());
        }
    }

    /** @param text what is in it; {@code null} when it was written */
    record File(String path, @Nullable String text) {}

    /** Something that a person should know. */
    record Remark(String kind, String weight, String where, String what, String fix) {

        static Remark of(Finding finding) {
            return new Remark(
                    finding.kind().name(),
                    finding.kind().weight().name(),
                    finding.where(),
                    finding.what(),
                    finding.fix());
        }
    }

    private final DatabaseCommand command;
    private final Draft draft;

    DraftReport(DatabaseCommand command, Draft draft) {
        this.command = command;
        this.draft = draft;
    }

    void written() {
        if (command.wantsJson()) {
            print(
                    !draft.files().isEmpty(),
                    draft.files().stream()
                            .map(file -> new File(path(file), null))
                            .toList());
        } else if (draft.isEmpty()) {
            nothing();
        } else {
            draft.files().forEach(file -> command.out().println("Wrote " + path(file)));
            list();
        }
    }

    void shown() {
        if (command.wantsJson()) {
            print(false, texts());
        } else if (draft.isEmpty()) {
            nothing();
        } else {
            draft.files().forEach(file -> command.out().print("# " + path(file) + "\n" + file.text()));
            remarks(finding -> true);
        }
    }

    void checked() {
        if (command.wantsJson()) {
            print(false, texts());
        } else if (draft.isEmpty()) {
            nothing();
        } else {
            command.out().println("There are changes that no migration has:");
            list();
        }
    }

    private void nothing() {
        command.out().println("No changes.");
        remarks(finding -> finding.kind().weight() != Finding.Weight.ADVICE);
    }

    private void list() {
        draft.operations().stream()
                .map(Operation::describe)
                .forEach(line -> command.out().println("  " + line));
        draft.renames()
                .accepted()
                .forEach(guess -> command.context().streams().err().println("Taken for a rename: " + guess.describe()));
        remarks(finding -> true);
    }

    private void remarks(Predicate<Finding> which) {
        var err = command.context().streams().err();
        draft.findings().stream()
                .filter(which)
                .forEach(finding -> err.println(finding.kind().weight() + ": " + finding.what() + "\n  Where: "
                        + finding.where() + "\n  Fix:   " + finding.fix()));
        UndeclaredLine.print(draft.undeclared(), command.context().streams());
        if (!draft.leftAlone().isEmpty()) {
            err.println("Left alone, as only SQL has made it and no entity has it: "
                    + String.join(", ", draft.leftAlone()));
        }
    }

    private List<File> texts() {
        return draft.files().stream()
                .map(file -> new File(path(file), file.text()))
                .toList();
    }

    private static String path(NewFile file) {
        return file.path().toString();
    }

    private void print(boolean written, List<File> files) {
        command.print(new Document(
                !draft.isEmpty(),
                written,
                files,
                draft.operations().stream().map(Operation::describe).toList(),
                draft.findings().stream().map(Remark::of).toList(),
                draft.undeclared(),
                Renames.of(draft.renames()),
                draft.leftAlone()));
    }
}
