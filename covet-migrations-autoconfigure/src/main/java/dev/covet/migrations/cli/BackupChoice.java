package dev.covet.migrations.cli;

import dev.covet.migrations.backup.BackupEntry;
import dev.covet.migrations.problem.ConfigurationException;
import java.util.List;
import java.util.Optional;

/** Lets a person choose a backup. */
final class BackupChoice {

    private final Streams streams;
    private final List<BackupEntry> backups;

    BackupChoice(Streams streams, List<BackupEntry> backups) {
        this.streams = streams;
        this.backups =
                backups.stream().filter(entry -> entry.readable().isPresent()).toList();
    }

    /**
     * Shows a list and asks.
     *
     * @return the id; empty when none is wanted
     * @throws ConfigurationException when there is nothing to choose from, or nobody to choose
     */
    Optional<String> ask() {
        if (backups.isEmpty()) {
            throw new ConfigurationException(
                    "There is no backup to choose.",
                    "Make one with 'covet backup create', or look at covet.migrations.backup.directory or url.");
        }
        if (!streams.interactive()) {
            throw new ConfigurationException(
                    "There is no terminal to choose a backup on.", "Name it: 'covet restore ID', or --latest.");
        }
        for (var number = 1; number <= backups.size(); number++) {
            streams.err().printf("%3d  %s%n", number, BackupLine.of(backups.get(number - 1)));
        }
        var questions = new Questions(streams, true);
        return questions
                .number("Which one? [1-" + backups.size() + ", nothing for none] ", backups.size())
                .map(number -> backups.get(number - 1).id())
                .filter(id -> questions.isAgreed("Restore " + id + "? [y/N] "));
    }
}
