package dev.covet.migrations.source;

import dev.covet.migrations.migration.Checksum;
import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.MigrationName;
import dev.covet.migrations.migration.UnreadMigration;
import dev.covet.migrations.problem.InvalidMigrationException;
import dev.covet.migrations.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration file of which only the checksum is known. Its text is not kept: a thousand applied migrations would fill the
 * memory for nothing, and reading one again is cheap.
 *
 * <p>The app is the folder's, unless the file names another one; so asking for the app looks into the file, and where it
 * seems to name one, reads it as a migration.
 */
final class FileMigration implements UnreadMigration {

    private final SourceFile file;
    private final MigrationFileName name;
    private final boolean concerned;
    private final Checksum content;
    private @Nullable String app;

    /** @param concerned whether the file is for the engine in question, rather than for others only */
    FileMigration(SourceFile file, MigrationFileName name, boolean concerned) {
        this.file = file;
        this.name = name;
        this.concerned = concerned;
        this.content = Checksum.of(file.read());
    }

    @Override
    public MigrationName name() {
        return name.migration();
    }

    @Override
    public String app() {
        var known = app;
        if (known == null) {
            known = mentionsApp(file.read()) ? read().app() : file.app();
            app = known;
        }
        return known;
    }

    @Override
    public String origin() {
        return file.path();
    }

    @Override
    public Checksum checksum() {
        return concerned ? content : Checksum.of("");
    }

    @Override
    public Migration read() {
        var bytes = file.read();
        if (!Checksum.of(bytes).equals(content)) {
            throw new InvalidMigrationException(List.of(new Problem(
                    "The file has changed since it was found a moment ago.",
                    origin(),
                    "Start again, when nothing writes to the location any more.")));
        }
        var migration = name.format().read(new FileIdentity(name(), file.app(), checksum(), origin()), bytes);
        return concerned ? migration : migration.withOperations(List.of());
    }

    /** Whether the key {@code app} may stand in the file: the word with a colon, an equals sign or a quote behind it. */
    private static boolean mentionsApp(byte[] bytes) {
        for (var i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'a' && bytes[i + 1] == 'p' && bytes[i + 2] == 'p') {
                var next = bytes[i + 3];
                if (next == ':' || next == '=' || next == '"' || next == '\'' || next <= ' ') {
                    return true;
                }
            }
        }
        return false;
    }
}
