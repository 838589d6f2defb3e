package dev.covet.migrations.entity;

import dev.covet.migrations.dialect.Dialect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.PersistenceSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the mappings that Hibernate builds its session factories from, and otherwise forgets: a second scan of the
 * application could see others.
 */
public final class CapturedModels implements Integrator {

    private static final String UNNAMED = "default";

    private final Map<SessionFactoryImplementor, EntityModel> models = new ConcurrentHashMap<>();

    /** Hibernate calls this before it looks at the database, so the mappings are here even where validation then fails. */
    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        models.put(factory, new CapturedModel(nameOf(factory), dataSources(factory), metadata));
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        models.remove(factory);
    }

    /** Those of the session factories that are open now, by name of their persistence unit. */
    public List<EntityModel> all() {
        return models.values().stream()
                .sorted(Comparator.comparing(EntityModel::persistenceUnit))
                .toList();
    }

    private static String nameOf(SessionFactoryImplementor factory) {
        var name = factory.getProperties().get(PersistenceSettings.PERSISTENCE_UNIT_NAME);
        return name == null ? UNNAMED : name.toString();
    }

    private static List<DataSource> dataSources(SessionFactoryImplementor factory) {
        return Stream.of(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, JdbcSettings.JAKARTA_JTA_DATASOURCE)
                .map(factory.getProperties()::get)
                .filter(DataSource.class::isInstance)
                .map(DataSource.class::cast)
                .toList();
    }

    private record CapturedModel(String persistenceUnit, List<DataSource> dataSources, Metadata metadata)
            implements EntityModel {

        @Override
        public boolean isOn(DataSource dataSource) {
            return dataSources.contains(dataSource);
        }

        @Override
        public EntitySchema read(Dialect dialect, @Nullable String currentSchema) {
            return EntitySchemaReader.read(metadata, dialect, currentSchema);
        }
    }
}
