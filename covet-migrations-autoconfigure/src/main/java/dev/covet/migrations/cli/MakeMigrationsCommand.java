package dev.covet.migrations.cli;

import dev.covet.migrations.authoring.Against;
import dev.covet.migrations.authoring.Draft;
import dev.covet.migrations.authoring.FileFormat;
import dev.covet.migrations.authoring.MakeMigrations;
import dev.covet.migrations.authoring.MakeRequest;
import dev.covet.migrations.authoring.RenameWishes;
import dev.covet.migrations.autoconfigure.ApplicationWorkshop;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a migration with what has changed in the entities. */
@Command(name = "makemigrations", description = "Write a migration with what has changed in the entities.")
final class MakeMigrationsCommand extends DatabaseCommand {

    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_-]{1,150}");

    @Option(names = "--name", paramLabel = "WORDS", description = "The name, behind the number; by default made up.")
    private @Nullable String name;

    @Option(names = "--app", paramLabel = "APP", description = "The app that the migration belongs to.")
    private String app = Migration.DEFAULT_APP;

    @ArgGroup
    private @Nullable Kind kind;

    @ArgGroup
    private @Nullable Show show;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "yaml for all engines, or sql for this database's engine only.")
    private FileFormat format = FileFormat.YAML;

    @Option(
            names = "--against",
            paramLabel = "WHAT",
            description =
                    "Compare with what the migrations lead to (migrations), or with the live database (database).")
    private Against against = Against.MIGRATIONS;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description =
                    "A column (table.old=new) or table (old=new) has another name; nothing behind the sign if it has gone. May be"
                            + " repeated.")
    private Map<String, String> renames = new LinkedHashMap<>();

    @Option(
            names = "--fill",
            paramLabel = "TABLE.COLUMN=VALUE",
            description = "What existing rows get in a column that becomes NOT NULL; may be repeated.")
    private Map<String, String> fills = new LinkedHashMap<>();

    @Option(names = "--no-input", description = "Never ask; what is not answered is an error.")
    private boolean noInput;

    /** What else than changes the migration holds. */
    static final class Kind {

        @Option(names = "--empty", description = "Write a migration without operations, to be filled by hand.")
        private boolean empty;

        @Option(
                names = "--initial",
                description = "Write the first migration; with --against database, of what is there already.")
        private boolean initial;

        @Option(names = "--merge", description = "Bring together the newest migrations that two branches have added.")
        private boolean merge;
    }

    /** Shows instead of writing. */
    static final class Show {

        @Option(names = "--check", description = "Write nothing, and exit with 1 when there is something to write.")
        private boolean check;

        @Option(names = "--dry-run", description = "Write nothing, and print what would be written.")
        private boolean dryRun;
    }

    MakeMigrationsCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome execute(MigratorSetup setup) {
        var request = request();
        var made = new MakeMigrations(ApplicationWorkshop.of(context().application()));
        var isCheck = show != null && show.check;
        var draft = isCheck ? draft(made, request) : answered(made, request);
        var report = new DraftReport(this, draft);
        if (show == null) {
            made.write(draft);
            report.written();
        } else if (show.dryRun) {
            report.shown();
        } else {
            report.checked();
            return draft.isEmpty() ? Outcome.DONE : Outcome.FOUND;
        }
        return Outcome.DONE;
    }

    private MakeRequest request() {
        if (name != null && !WORDS.matcher(name).matches()) {
            throw new UsageException(
                    "--name takes letters, digits, underscores and hyphens, but this is '" + name + "'.");
        }
        return new MakeRequest(app, name, against, format, renameWishes().and(RenameOptions.read(renames)), fills);
    }

    private RenameWishes renameWishes() {
        return ApplicationWorkshop.renameWishes(context().application());
    }

    private Draft answered(MakeMigrations made, MakeRequest request) {
        var mayAsk = context().streams().interactive() && !noInput && !wantsJson();
        var questions = new Questions(context().streams(), mayAsk);
        var asked = request;
        var draft = draft(made, asked);
        while (!draft.unanswered().isEmpty()) {
            if (!draft.renames().questions().isEmpty()) {
                asked = asked.renaming(asked.renames().and(questions.renames(draft)));
                draft = draft(made, asked);
                continue;
            }
            requireAnswerable(draft);
            for (var question : draft.unanswered()) {
                asked = asked.filling(question.where(), questions.fill(question));
            }
            draft = draft(made, asked);
        }
        return draft;
    }

    /** What no option can answer is an error, with all that there is of it. */
    private static void requireAnswerable(Draft draft) {
        var problems = draft.unanswered().stream()
                .filter(finding -> finding.kind() != Finding.Kind.UNANSWERED_NOT_NULL)
                .map(Finding::toProblem)
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidMigrationException(problems);
        }
    }

    private Draft draft(MakeMigrations made, MakeRequest request) {
        if (kind == null) {
            return made.changes(request);
        }
        if (kind.empty) {
            return made.empty(request);
        }
        if (kind.merge) {
            return made.merge(request);
        }
        return kind.initial ? made.initial(request) : made.changes(request);
    }
}
