package dev.covet.migrations.entity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.BasicType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.converter.spi.BasicValueConverter;
import org.hibernate.type.descriptor.converter.spi.JpaAttributeConverter;
import org.hibernate.type.descriptor.java.EnumJavaType;

/** The values of an enumeration that is kept by name. */
final class EnumValues {

    private EnumValues() {}

    /** In the order in which the constants are declared; empty for everything else, also for what users convert. */
    static List<String> of(JdbcMapping mapping) {
        if (!(mapping instanceof BasicType<?> type)
                || !(type.getJavaTypeDescriptor() instanceof EnumJavaType<?> enumeration)
                || !isKeptByName(mapping)) {
            return List.of();
        }
        BasicValueConverter<?, ?> converter = mapping.getValueConverter();
        if (converter instanceof JpaAttributeConverter<?, ?>) {
            return List.of();
        }
        var constants = enumeration.getJavaTypeClass().getEnumConstants();
        return converter == null
                ? Arrays.stream(constants).map(Enum::name).toList()
                : Stream.of(constants)
                        .map(constant -> converted(converter, constant))
                        .toList();
    }

    private static boolean isKeptByName(JdbcMapping mapping) {
        var jdbcType = mapping.getJdbcType();
        return jdbcType.isString() || jdbcType.getDefaultSqlTypeCode() == SqlTypes.ENUM;
    }

    @SuppressWarnings("unchecked")
    private static String converted(BasicValueConverter<?, ?> converter, Object constant) {
        return String.valueOf(((BasicValueConverter<Object, Object>) converter).toRelationalValue(constant));
    }
}
