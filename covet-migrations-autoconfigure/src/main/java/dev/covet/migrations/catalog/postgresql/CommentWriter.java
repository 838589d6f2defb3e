package dev.covet.migrations.catalog.postgresql;

import dev.covet.migrations.catalog.postgresql.Natives.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the comments on what the model knows without one. */
final class CommentWriter {

    private final Contents contents;
    private final Spelling spelling;

    CommentWriter(Contents contents, Spelling spelling) {
        this.contents = contents;
        this.spelling = spelling;
    }

    /** @param subject what follows COMMENT ON */
    void add(ObjectId object, String subject, @Nullable String table, Natives natives) {
        add(object, 0, subject, table, natives);
    }

    void add(ObjectId object, int part, String subject, @Nullable String table, Natives natives) {
        var text = contents.comment(object, part);
        if (text != null) {
            natives.add(
                    Stage.COMMENT,
                    "comment",
                    subject,
                    table,
                    statement(subject, spelling.literal(text)),
                    statement(subject, "NULL"));
        }
    }

    /** The statement that gives an object its comment; none when it has none. */
    List<String> of(ObjectId object, String subject) {
        return of(object, 0, subject);
    }

    List<String> of(ObjectId object, int part, String subject) {
        var text = contents.comment(object, part);
        return text == null ? List.of() : List.of(statement(subject, spelling.literal(text)));
    }

    private static String statement(String subject, String text) {
        return "COMMENT ON " + subject + " IS " + text;
    }
}
