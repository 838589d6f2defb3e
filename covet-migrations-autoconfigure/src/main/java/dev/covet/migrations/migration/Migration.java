package dev.covet.migrations.migration;

import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Engine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A named step in the life of a database.
 *
 * @param app the part of the application that it belongs to; numbers count within it
 * @param description one line for people, possibly empty
 * @param version the application's version that it completes; {@code null} when it completes none
 * @param dependsOn the names of migrations that must be applied before; {@code null} when the file does not say, and then it
 *     is the one numbered before it in the same app
 * @param metadata ticket, approver, reason and whatever else the audit shall keep, in the file's order
 * @param origin where it was read from, for messages
 */
public record Migration(
        MigrationName name,
        String app,
        String description,
        @Nullable Version version,
        @Nullable List<String> dependsOn,
        Map<String, String> metadata,
        TransactionMode transactional,
        List<Operation> operations,
        Checksum checksum,
        String origin) {

    /** The app of migrations that name none. */
    public static final String DEFAULT_APP = "default";

    public Migration {
        dependsOn = dependsOn == null ? null : List.copyOf(dependsOn);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        operations = List.copyOf(operations);
    }

    /** The migration as it is on one engine: without SQL that is meant for others. */
    public Migration on(Engine engine) {
        var concerned = new ArrayList<Operation>();
        for (var operation : operations) {
            if (!(operation instanceof RunSql sql) || sql.concerns(engine)) {
                concerned.add(operation);
            }
        }
        return concerned.size() == operations.size() ? this : withOperations(concerned);
    }

    /** The same migration, of the same checksum, that does something else. */
    public Migration withOperations(List<Operation> newOperations) {
        return new Migration(
                name, app, description, version, dependsOn, metadata, transactional, newOperations, checksum, origin);
    }
}
