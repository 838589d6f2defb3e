package dev.covet.migrations.source;

import dev.covet.migrations.migration.Migration;
import dev.covet.migrations.migration.TransactionMode;
import dev.covet.migrations.migration.Version;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.problem.InvalidMigrationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one YAML file; everything that is wrong with it is told at once. */
final class YamlMigrationReader {

    private static final Map<String, TransactionMode> TRANSACTION_MODES = transactionModes();

    private final FileIdentity file;
    private final YamlProblems problems;
    private final YamlValues values;

    YamlMigrationReader(FileIdentity file) {
        this.file = file;
        this.problems = new YamlProblems(file.origin());
        this.values = new YamlValues(problems);
    }

    /** @throws InvalidMigrationException with every problem of the file, each with line and column */
    Migration read(byte[] content) {
        var root = YamlParser.parse(SourceText.decode(content, file.origin()), problems);
        var migration = Optional.ofNullable(root)
                .flatMap(node -> YamlFields.of("A migration", node, problems))
                .flatMap(this::migration);
        problems.throwIfAny();
        return migration.orElseThrow();
    }

    private Optional<Migration> migration(YamlFields fields) {
        var description = fields.optionalText("description").orElse("");
        var app = fields.find("app").map(this::app).orElse(file.folderApp());
        var version = fields.find("version").flatMap(this::version);
        var dependsOn = fields.optionalTexts("dependsOn");
        var metadata = fields.find("metadata").map(this::metadata).orElse(Map.of());
        var transactional = fields.choice("transactional", TRANSACTION_MODES, TransactionMode.AUTO);
        var operations = fields.require("operations").map(this::operations).orElse(List.of());
        return fields.build(() -> new Migration(
                file.name(),
                app,
                description,
                version.orElse(null),
                dependsOn.orElse(null),
                metadata,
                transactional,
                operations,
                file.checksum(),
                file.origin()));
    }

    private String app(YamlNode node) {
        var before = problems.count();
        var app = values.text("app", node);
        if (problems.count() == before) {
            AppName.check(app).ifPresent(problem -> problems.add(node, problem.what(), problem.fix()));
        }
        return app;
    }

    private Optional<Version> version(YamlNode node) {
        var before = problems.count();
        var version = values.word("version", node);
        return problems.build(node, before, () -> Version.parse(version));
    }

    private Map<String, String> metadata(YamlNode node) {
        var metadata = new LinkedHashMap<String, String>();
        if (node instanceof YamlNode.Fields map) {
            map.fields().forEach(field -> metadata.put(field.key(), values.word(field.key(), field.value())));
        } else {
            values.wrong(
                    "metadata", "a map of keys to texts", node, "Write keys with texts, such as {ticket: JIRA-1}.");
        }
        return metadata;
    }

    private List<Operation> operations(YamlNode node) {
        return new OperationReader(problems).operations("operations", node);
    }

    private static Map<String, TransactionMode> transactionModes() {
        var modes = new LinkedHashMap<String, TransactionMode>();
        modes.put("auto", TransactionMode.AUTO);
        modes.put("never", TransactionMode.NEVER);
        return modes;
    }
}
