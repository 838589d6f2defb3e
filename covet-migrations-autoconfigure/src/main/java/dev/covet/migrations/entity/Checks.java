package dev.covet.migrations.entity;

import dev.covet.migrations.schema.Check;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Engine;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Names;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.BasicType;

/** Reads the checks of a mapped table: those that users wrote, and those that Hibernate derives from attributes. */
final class Checks {

    private final Engine engine;
    private final org.hibernate.dialect.Dialect hibernate;
    private final Identifiers identifiers;
    private final ColumnTypes types;

    Checks(Metadata metadata, Engine engine, Identifiers identifiers, ColumnTypes types) {
        this.engine = engine;
        this.hibernate = metadata.getDatabase().getDialect();
        this.identifiers = identifiers;
        this.types = types;
    }

    List<Check> of(org.hibernate.mapping.Table mapped, dev.covet.migrations.schema.Table table) {
        var checks = new ArrayList<Check>();
        for (var column : mapped.getColumns()) {
            var isEnumerated = table.column(identifiers.stored(column.getName(), column.isQuoted()))
                    .filter(known -> known.type() instanceof ColumnType.Enumerated)
                    .isPresent();
            column.getCheckConstraints().stream()
                    .filter(check -> !isEnumerated || !check.getConstraint().equals(derived(column)))
                    .forEach(check -> add(checks, table.name(), check, column));
            if (column instanceof AggregateColumn aggregate) {
                new ComponentChecks(hibernate)
                        .of(aggregate)
                        .ifPresent(text -> add(checks, check(table.name(), SqlText.of(Map.of(engine, text)))));
            }
        }
        mapped.getChecks().forEach(check -> add(checks, named(table.name(), check, SqlText.of(check.getConstraint()))));
        return checks;
    }

    /** What Hibernate says of the column's values by itself. */
    private String derived(org.hibernate.mapping.Column column) {
        var condition = types.mappingOf(column) instanceof BasicType<?> type
                ? type.getCheckCondition(column.getQuotedName(hibernate), hibernate)
                : null;
        return condition == null ? "" : condition;
    }

    private void add(List<Check> checks, String table, CheckConstraint check, org.hibernate.mapping.Column column) {
        add(checks, named(table, check, onEveryEngine(check.getConstraint(), column)));
    }

    /** The same check may be said of a column by several attributes. */
    private static void add(List<Check> checks, Check check) {
        if (Named.find(checks, check.name()).isEmpty()) {
            checks.add(check);
        }
    }

    private Check named(String table, CheckConstraint check, SqlText text) {
        return check.isNamed() ? new Check(identifiers.stored(check.getName()), text) : check(table, text);
    }

    private static Check check(String table, SqlText text) {
        return new Check(Names.check(table, text), text);
    }

    /** A quoted name is in the text as this engine quotes it. */
    private SqlText onEveryEngine(String text, org.hibernate.mapping.Column column) {
        if (!column.isQuoted()) {
            return SqlText.of(text);
        }
        var quoted = column.getQuotedName(hibernate);
        var texts = new EnumMap<Engine, String>(Engine.class);
        for (var engine : Engine.values()) {
            var quote = engine == Engine.MYSQL || engine == Engine.MARIADB ? "`" : "\"";
            texts.put(engine, text.replace(quoted, quote + column.getName() + quote));
        }
        return SqlText.of(texts);
    }

    /** Hibernate's own rules for the parts of an embeddable that is kept in one column. */
    private static final class ComponentChecks extends StandardTableExporter {

        private static final String HEAD = ", check (";

        ComponentChecks(org.hibernate.dialect.Dialect dialect) {
            super(dialect);
        }

        java.util.Optional<String> of(AggregateColumn column) {
            var support = dialect.getAggregateSupport();
            if (support == null || !support.supportsComponentCheckConstraints() || isPlural(column)) {
                return java.util.Optional.empty();
            }
            var clause = new StringBuilder();
            applyAggregateColumnCheck(clause, column);
            return clause.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(clause.substring(HEAD.length(), clause.length() - 1));
        }

        private static boolean isPlural(AggregateColumn column) {
            return column.getValue() instanceof org.hibernate.mapping.BasicValue value
                    && switch (value.getResolution().getJdbcType().getDefaultSqlTypeCode()) {
                        case org.hibernate.type.SqlTypes.STRUCT_ARRAY,
                                org.hibernate.type.SqlTypes.STRUCT_TABLE,
                                org.hibernate.type.SqlTypes.JSON_ARRAY,
                                org.hibernate.type.SqlTypes.XML_ARRAY,
                                org.hibernate.type.SqlTypes.ARRAY -> true;
                        default -> false;
                    };
        }
    }
}
