package dev.covet.migrations.autoconfigure;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/** Says that the schema behind our data source is taken care of, so that Hibernate does not create and drop it. */
final class CovetSchemaManagementProvider implements SchemaManagementProvider {

    private final ObjectProvider<MigrationDataSource> migrated;

    CovetSchemaManagementProvider(ObjectProvider<MigrationDataSource> migrated) {
        this.migrated = migrated;
    }

    @Override
    public SchemaManagement getSchemaManagement(DataSource dataSource) {
        var isOurs = migrated.stream().map(MigrationDataSource::dataSource).anyMatch(dataSource::equals);
        return isOurs ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
    }
}
