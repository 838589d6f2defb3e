package dev.covet.migrations.authoring;

import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.operation.Operation;
import java.util.List;

/**
 * A migration that is not written yet.
 *
 * @param operations what it does; empty when nothing has changed, and in a migration without operations
 * @param files what is to be written; empty when nothing has changed, or while something is unanswered
 * @param findings what a person should know of it, the blocking ones first
 * @param undeclared the defaults and comments that stay though no entity declares them, a few words for each
 * @param renames what was found out of renames
 * @param leftAlone what is there and no entity speaks of, and no migration has declared; it is neither changed nor dropped
 */
public record Draft(
        List<Operation> operations,
        List<NewFile> files,
        List<Finding> findings,
        List<String> undeclared,
        RenameReport renames,
        List<String> leftAlone) {

    public Draft {
        operations = List.copyOf(operations);
        files = List.copyOf(files);
        findings = List.copyOf(findings);
        undeclared = List.copyOf(undeclared);
        leftAlone = List.copyOf(leftAlone);
    }

    /** A draft of nothing but files. */
    static Draft of(List<NewFile> files) {
        return new Draft(List.of(), files, List.of(), List.of(), RenameReport.none(), List.of());
    }

    /** Whether nothing has changed. */
    public boolean isEmpty() {
        return operations.isEmpty() && files.isEmpty() && unanswered().isEmpty();
    }

    /** The questions that must be answered before it can be written. */
    public List<Finding> unanswered() {
        return findings.stream().filter(Finding::isBlocking).toList();
    }
}
