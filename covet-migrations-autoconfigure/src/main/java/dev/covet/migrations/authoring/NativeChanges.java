package dev.covet.migrations.authoring;

import dev.covet.migrations.authoring.usertype.UserTypeChanges;
import dev.covet.migrations.authoring.usertype.UserTypes;
import dev.covet.migrations.catalog.NativeObject;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.diff.Difference;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What entities need that the model cannot hold, as SQL around the operations for what it can. */
final class NativeChanges {

    private static final String TYPE = "type";

    private final Dialect dialect;
    private final UserTypes wished;
    private final MappedObjects objects;

    /**
     * @param asked what the mappings ask for
     * @param written the operations of all migrations, in their order
     */
    NativeChanges(Dialect dialect, List<NativeObject> asked, List<Operation> written) {
        this.dialect = dialect;
        this.wished =
                UserTypes.among(asked.stream().filter(NativeChanges::isType).toList(), dialect);
        this.objects = new MappedObjects(
                dialect.engine(),
                asked.stream().filter(object -> !isType(object)).toList(),
                written);
    }

    /**
     * The whole of what changes.
     *
     * @param tables what changes of what the model holds
     * @param from what that leads away from
     * @param known the types that are there
     */
    Difference around(Difference tables, Schema from, UserTypes known) {
        var types = UserTypeChanges.between(
                wished, known.without(UserTypes.after(objects.written(), dialect)), from, after(tables, from), dialect);
        var operations = new ArrayList<>(types.early());
        operations.addAll(objects.early());
        operations.addAll(tables.operations());
        operations.addAll(objects.late());
        operations.addAll(types.late());
        var findings = new ArrayList<>(types.findings());
        findings.addAll(tables.findings());
        findings.sort(Comparator.comparing((Finding finding) -> finding.kind().weight()));
        return new Difference(operations, findings, tables.undeclared());
    }

    private static Schema after(Difference tables, Schema from) {
        var schema = from;
        for (var operation : tables.operations()) {
            schema = operation.apply(schema);
        }
        return schema;
    }

    private static boolean isType(NativeObject object) {
        return object.kind().equals(TYPE);
    }
}
