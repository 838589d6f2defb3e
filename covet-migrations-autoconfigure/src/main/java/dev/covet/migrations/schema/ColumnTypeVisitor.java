package dev.covet.migrations.schema;

/** What is done for each shape of {@link ColumnType}; one method a shape, so that none is forgotten. */
public interface ColumnTypeVisitor<R> {

    R visitScalar(ColumnType.Scalar type);

    R visitSized(ColumnType.Sized type);

    R visitDecimal(ColumnType.Decimal type);

    R visitTemporal(ColumnType.Temporal type);

    R visitEnumerated(ColumnType.Enumerated type);

    R visitArray(ColumnType.Array type);

    R visitNative(ColumnType.Native type);
}
