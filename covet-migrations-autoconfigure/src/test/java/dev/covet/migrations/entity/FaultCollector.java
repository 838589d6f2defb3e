package dev.covet.migrations.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.extract.spi.ColumnInformation;
import org.hibernate.tool.schema.extract.spi.DatabaseInformation;
import org.hibernate.tool.schema.extract.spi.SequenceInformation;
import org.hibernate.tool.schema.extract.spi.TableInformation;
import org.hibernate.tool.schema.internal.DefaultSchemaFilter;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.internal.GroupedSchemaValidatorImpl;
import org.hibernate.tool.schema.internal.HibernateSchemaManagementTool;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.hibernate.tool.schema.spi.SchemaManagementToolCoordinator;

/**
 * What {@code hibernate.hbm2ddl.auto=validate} does, which ends at its first fault, going on to the last one. On SQLite
 * it looks at one table at a time, as {@code hibernate.hbm2ddl.jdbc_metadata_extraction_strategy=individually} does: the
 * driver there cannot be asked for all columns of many tables at once. On MySQL and MariaDB that way does not know enums.
 */
final class FaultCollector extends GroupedSchemaValidatorImpl {

    private final List<String> faults = new ArrayList<>();

    FaultCollector(HibernateSchemaManagementTool tool) {
        super(tool, DefaultSchemaFilter.INSTANCE);
    }

    void validate(Metadata metadata, Map<String, Object> settings) {
        var options =
                SchemaManagementToolCoordinator.buildExecutionOptions(settings, ExceptionHandlerHaltImpl.INSTANCE);
        doValidation(metadata, options, ContributableMatcher.ALL);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    protected void validateTables(
            Metadata metadata,
            DatabaseInformation found,
            ExecutionOptions options,
            ContributableMatcher filter,
            Dialect dialect,
            Namespace namespace) {
        if (!(dialect instanceof SQLiteDialect)) {
            super.validateTables(metadata, found, options, filter, dialect, namespace);
            return;
        }
        namespace.getTables().stream()
                .filter(Table::isPhysicalTable)
                .forEach(table -> validateTable(
                        table, found.getTableInformation(table.getQualifiedTableName()), metadata, options, dialect));
    }

    @Override
    protected void validateTable(
            Table table, TableInformation found, Metadata metadata, ExecutionOptions options, Dialect dialect) {
        collect(() -> super.validateTable(table, found, metadata, options, dialect));
    }

    @Override
    protected void validateColumnType(
            Table table, Column column, ColumnInformation found, Metadata metadata, Dialect dialect) {
        collect(() -> super.validateColumnType(table, column, found, metadata, dialect));
    }

    @Override
    protected void validateSequence(org.hibernate.boot.model.relational.Sequence sequence, SequenceInformation found) {
        collect(() -> super.validateSequence(sequence, found));
    }

    private void collect(Runnable validation) {
        try {
            validation.run();
        } catch (SchemaManagementException fault) {
            faults.add(String.valueOf(fault.getMessage()));
        }
    }
}
