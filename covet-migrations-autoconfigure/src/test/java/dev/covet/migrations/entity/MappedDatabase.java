package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.Server;
import dev.covet.migrations.dialect.Step;
import dev.covet.migrations.dialect.registry.Dialects;
import dev.covet.migrations.operation.AddForeignKey;
import dev.covet.migrations.operation.CreateSequence;
import dev.covet.migrations.operation.CreateTable;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Index;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.testing.TestDatabase;
import dev.covet.migrations.testing.TestEngine;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.Action;
import org.hibernate.tool.schema.internal.ConstraintValidationType;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/** An empty database to which Hibernate maps entities. */
public final class MappedDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final StandardServiceRegistry registry;
    private final Metadata metadata;
    private final Dialect dialect;
    private final Runnable release;

    private MappedDatabase(
            TestDatabase database, StandardServiceRegistry registry, Metadata metadata, Runnable release) {
        this.release = release;
        this.database = database;
        this.registry = registry;
        this.metadata = metadata;
        this.dialect = dialectOf(database);
    }

    public static MappedDatabase of(TestEngine engine, Class<?>... entities) {
        return of(engine, List.of(entities), Map.of());
    }

    public static MappedDatabase of(TestEngine engine, RealModel model) {
        return of(engine, model.classes(), model.settings(), model.classLoader());
    }

    /** @param settings Hibernate's, beside those of the connection */
    static MappedDatabase of(TestEngine engine, List<Class<?>> entities, Map<String, Object> settings) {
        return of(engine, entities, settings, Objects.requireNonNull(MappedDatabase.class.getClassLoader()));
    }

    private static MappedDatabase of(
            TestEngine engine, List<Class<?>> entities, Map<String, Object> settings, ClassLoader classLoader) {
        var database = engine.freshDatabase();
        try {
            var registry = registry(database, settings, classLoader);
            return new MappedDatabase(database, registry, metadata(registry, entities, ""), database::close);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The same database with other entities, to be closed before this one; closing it leaves the database. */
    public MappedDatabase withEntities(Class<?>... entities) {
        return withMappings("", entities);
    }

    /**
     * The same database with other entities and a file of mappings.
     *
     * @param xml the file; empty for none
     */
    public MappedDatabase withMappings(String xml, Class<?>... entities) {
        var other = registry(database, Map.of(), Objects.requireNonNull(MappedDatabase.class.getClassLoader()));
        return new MappedDatabase(database, other, metadata(other, List.of(entities), xml), () -> {});
    }

    private static StandardServiceRegistry registry(
            TestDatabase database, Map<String, Object> settings, ClassLoader classLoader) {
        var bootstrap = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(classLoader)
                .build();
        return new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(Map.of(
                        "jakarta.persistence.jdbc.url", database.jdbcUrl(),
                        "jakarta.persistence.jdbc.user", database.username(),
                        "jakarta.persistence.jdbc.password", database.password(),
                        "hibernate.connection.pool_size", 2,
                        "hibernate.hbm2ddl.halt_on_error", true))
                .applySettings(settings)
                .build();
    }

    private static Metadata metadata(StandardServiceRegistry registry, List<Class<?>> entities, String xml) {
        try {
            var sources = new MetadataSources(registry);
            entities.forEach(sources::addAnnotatedClass);
            if (!xml.isEmpty()) {
                sources.addInputStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            }
            return sources.buildMetadata();
        } catch (RuntimeException e) {
            StandardServiceRegistryBuilder.destroy(registry);
            throw e;
        }
    }

    private static Dialect dialectOf(TestDatabase database) {
        try (var connection = database.dataSource().getConnection()) {
            return Dialects.of(
                    Server.of(database.engine(), connection.getMetaData().getDatabaseProductVersion()));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public Metadata metadata() {
        return metadata;
    }

    Engine engine() {
        return database.engine();
    }

    public TestDatabase database() {
        return database;
    }

    EntitySchema read() {
        return EntitySchemaReader.read(metadata, dialect);
    }

    EntitySchema readIn(String currentSchema) {
        return EntitySchemaReader.read(metadata, dialect, currentSchema);
    }

    /** Creates everything, foreign keys at last. */
    void create(EntitySchema read) {
        read.nativeObjects().forEach(object -> database.execute(object.create().toArray(String[]::new)));
        var schema = read.schema();
        var current = Schema.empty();
        for (var operation : operations(schema)) {
            // SQLite takes foreign keys with their table only, and does not look where they point.
            if (engine() != Engine.SQLITE) {
                execute(operation, current);
            }
            current = operation.apply(current);
        }
        if (engine() == Engine.SQLITE) {
            schema.sequences().forEach(sequence -> execute(new CreateSequence(sequence), schema));
            schema.tables().forEach(table -> execute(new CreateTable(table), schema));
        }
    }

    private static List<Operation> operations(Schema schema) {
        var operations = new ArrayList<Operation>();
        schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
        schema.tables().forEach(table -> operations.add(new CreateTable(table.withForeignKeys(List.of()))));
        schema.tables()
                .forEach(table ->
                        table.foreignKeys().forEach(key -> operations.add(new AddForeignKey(table.name(), key))));
        return operations;
    }

    private void execute(Operation operation, Schema before) {
        var statements = dialect.render(operation, before).steps().stream()
                .map(step -> ((Step.Statement) step).sql())
                .toArray(String[]::new);
        database.execute(statements);
    }

    /** Lets Hibernate create everything, as {@code hibernate.hbm2ddl.auto=create} does. */
    public void createByHibernate() {
        var settings = new HashMap<>(
                registry.requireService(ConfigurationService.class).getSettings());
        settings.put(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, Action.CREATE_ONLY);
        SchemaManagementToolCoordinator.process(metadata, registry, settings, atTheEnd -> {});
    }

    /** What Hibernate's own validation finds wrong with the database. */
    public List<String> faults() {
        var settings = new HashMap<>(
                registry.requireService(ConfigurationService.class).getSettings());
        // It breaks at indexes of expressions.
        var hasExpressions = read().schema().tables().stream()
                .flatMap(table -> table.indexes().stream())
                .anyMatch(Index::hasExpression);
        settings.put(
                SchemaToolingSettings.INDEX_VALIDATION,
                hasExpressions ? ConstraintValidationType.NONE : ConstraintValidationType.NAMED);
        settings.put(
                SchemaToolingSettings.UNIQUE_KEY_VALIDATION,
                hasExpressions ? ConstraintValidationType.NONE : ConstraintValidationType.NAMED);
        var tool = (HibernateSchemaManagementTool) registry.requireService(SchemaManagementTool.class);
        var validator = new FaultCollector(tool);
        validator.validate(metadata, settings);
        return validator.faults().stream().filter(fault -> !isKnown(fault)).toList();
    }

    /**
     * A generated key is INTEGER PRIMARY KEY on SQLite, or it is none; Hibernate's validation looks for BIGINT. And it takes
     * the names that Hibernate made up for chosen ones when all names are quoted.
     */
    private boolean isKnown(String fault) {
        return (engine() == Engine.SQLITE
                        && fault.contains("found [integer (Types#INTEGER)], but expecting [bigint (Types#BIGINT)]"))
                || fault.matches("Missing (index|unique constraint) named `[`\"](IDX|UK)\\w+[`\"]` on .*");
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
        release.run();
    }
}
