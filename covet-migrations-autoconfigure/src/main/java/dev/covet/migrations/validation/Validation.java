package dev.covet.migrations.validation;

import dev.covet.migrations.authoring.Comparison;
import dev.covet.migrations.authoring.DriftCheck;
import dev.covet.migrations.authoring.Workshop;
import dev.covet.migrations.catalog.registry.CatalogReader;
import dev.covet.migrations.database.DatabaseException;
import dev.covet.migrations.database.Session;
import dev.covet.migrations.diff.Comparing;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.diff.SchemaDiff;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.validation.Fault.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks all questions about one database. A question that the database refuses to answer is a fault, and the others are asked. */
public final class Validation {

    private final Workshop workshop;
    private final List<Fault> faults = new ArrayList<>();

    public Validation(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Looks for everything.
     *
     * @throws MigrationException when the database cannot be reached
     */
    public List<Fault> run() {
        try (var session = workshop.database().open()) {
            add(Area.SECURITY, () -> of(session).rights(session));
            add(Area.MIGRATIONS, this::history);
            add(Area.SCHEMA, this::drift);
            var schema = new CatalogReader().read(session, workshop.filter()).schema();
            add(Area.INDEXES, () -> indexes(session, schema));
            add(Area.CONSTRAINTS, () -> of(session).constraints(session, schema));
            add(Area.DATA, () -> of(session).data(session, schema));
        }
        return List.copyOf(faults);
    }

    private static EngineFaults of(Session session) {
        return switch (session.server().engine()) {
            case POSTGRESQL -> new PostgresqlFaults();
            case MYSQL, MARIADB -> new MysqlFamilyFaults();
            case SQLITE -> new SqliteFaults();
        };
    }

    private void add(Area area, Supplier<List<Fault>> question) {
        try {
            faults.addAll(question.get());
        } catch (MigrationException e) {
            e.problems().forEach(problem -> faults.add(Fault.error(area, problem)));
        } catch (DatabaseException e) {
            faults.add(Fault.warning(
                    area,
                    "This cannot be looked at: " + e.describe(),
                    null,
                    e.adviceOr("Let the migrator's user read the tables and the catalogue.")));
        }
    }

    private List<Fault> history() {
        workshop.migrator().validate();
        return List.of();
    }

    private List<Fault> drift() {
        var drift = new DriftCheck(workshop).compare();
        var found = new ArrayList<Fault>();
        differences(drift.migrationsToDatabase(), "The database is not what its migrations lead to", found);
        differences(drift.entitiesToMigrations(), "Entities have what no migration has", found);
        return found;
    }

    private static void differences(@Nullable Comparison comparison, String what, List<Fault> found) {
        if (comparison == null) {
            return;
        }
        comparison.problems().forEach(problem -> found.add(Fault.error(Area.SCHEMA, problem)));
        comparison
                .operations()
                .forEach(
                        operation -> found.add(
                                Fault.error(
                                        Area.SCHEMA,
                                        what + ": " + operation.describe() + ".",
                                        null,
                                        "'covet drift' shows all of it; 'covet makemigrations' writes what entities have and migrations do not.")));
    }

    private static List<Fault> indexes(Session session, Schema schema) {
        return SchemaDiff.between(schema, schema, Comparing.on(session.dialect())).findings().stream()
                .filter(finding -> isMeant(finding, session.server().engine()))
                .map(Validation::fault)
                .toList();
    }

    /** On SQLite the types of columns are names only, and a rowid is called otherwise than what refers to it. */
    private static boolean isMeant(Finding finding, Engine engine) {
        return engine != Engine.SQLITE || finding.kind() != Finding.Kind.MISMATCHED_FOREIGN_KEY;
    }

    private static Fault fault(Finding finding) {
        return new Fault(
                finding.kind() == Finding.Kind.MISMATCHED_FOREIGN_KEY ? Area.CONSTRAINTS : Area.INDEXES,
                finding.kind().weight() == Finding.Weight.ADVICE ? Fault.Severity.ADVICE : Fault.Severity.WARNING,
                finding.what(),
                finding.where(),
                finding.fix());
    }
}
