package dev.covet.migrations.authoring;

import dev.covet.migrations.diff.rename.RenameChoice;
import dev.covet.migrations.diff.rename.RenameGuess;
import dev.covet.migrations.diff.rename.RenameStatistics;
import java.util.List;

/**
 * What was found out of renames.
 *
 * @param accepted those that needed no answer
 * @param questions those that a person must answer
 */
public record RenameReport(List<RenameGuess> accepted, List<RenameChoice> questions, RenameStatistics statistics) {

    public RenameReport {
        accepted = List.copyOf(accepted);
        questions = List.copyOf(questions);
    }

    /** Nothing was looked for. */
    static RenameReport none() {
        return new RenameReport(List.of(), List.of(), new RenameStatistics(0, 0, 0, 0));
    }
}
