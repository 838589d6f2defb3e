package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.schema.SqlText;
import dev.covet.migrations.schema.Trigger;
import dev.covet.migrations.schema.TriggerEvent;
import dev.covet.migrations.schema.TriggerTiming;
import java.util.regex.Pattern;

/** Makes triggers of what information_schema reports of them. */
final class TriggerReader {

    private static final Pattern BLOCK = Pattern.compile("(?is)BEGIN\\s(.*)\\sEND");

    private final Dialect dialect;

    TriggerReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The statements of a block are the body; a single statement is a body of one. */
    Trigger read(TriggerRow row) {
        var statement = row.statement().strip();
        var block = BLOCK.matcher(statement);
        var body = block.matches() ? block.group(1).strip() : statement + ";";
        return new Trigger(
                row.name(),
                row.table(),
                TriggerTiming.valueOf(row.timing()),
                TriggerEvent.valueOf(row.event()),
                SqlText.of(body));
    }

    /** A trigger of a table that the model does not hold. */
    NativeObject nativeTrigger(TriggerRow row) {
        var name = dialect.quote(row.name());
        return new NativeObject(
                "trigger",
                row.name(),
                row.table(),
                NativeObject.Phase.AFTER_TABLES,
                "CREATE TRIGGER " + name + " " + row.timing() + " " + row.event() + " ON " + dialect.quote(row.table())
                        + " FOR EACH ROW " + row.statement(),
                "DROP TRIGGER " + name);
    }
}
