package dev.covet.migrations.entity;

import dev.covet.migrations.problem.ConfigurationException;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.Named;
import dev.covet.migrations.schema.Schema;
import dev.covet.migrations.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;

/** What two persistence units ask of one database: each may know but a part of a table. */
final class MergedSchemas {

    private MergedSchemas() {}

    static Schema merge(Schema one, Schema other) {
        return new Schema(
                sorted(merge(one.tables(), other.tables(), MergedSchemas::merge)),
                sorted(merge(one.sequences(), other.sequences(), same("The sequence"))),
                List.of(),
                List.of(),
                true);
    }

    private static Table merge(Table one, Table other) {
        var subject = "In the table '" + one.name() + "', ";
        return new Table(
                one.name(),
                merge(one.columns(), other.columns(), MergedSchemas.<Column>same(subject + "the column")),
                one.primaryKey() == null ? other.primaryKey() : one.primaryKey(),
                merge(one.uniques(), other.uniques(), same(subject + "the unique constraint")),
                merge(one.foreignKeys(), other.foreignKeys(), same(subject + "the foreign key")),
                merge(one.checks(), other.checks(), same(subject + "the check")),
                merge(one.indexes(), other.indexes(), same(subject + "the index")),
                one.comment() == null ? other.comment() : one.comment(),
                one.options() == null ? other.options() : one.options(),
                true);
    }

    private static <N extends Named> List<N> merge(List<N> one, List<N> other, BinaryOperator<N> merge) {
        var all = new ArrayList<>(one);
        for (var added : other) {
            Named.find(one, added.name())
                    .ifPresentOrElse(
                            known -> all.set(all.indexOf(known), merge.apply(known, added)), () -> all.add(added));
        }
        return all;
    }

    private static <N extends Named> BinaryOperator<N> same(String subject) {
        return (one, other) -> {
            if (!one.equals(other)) {
                throw new ConfigurationException(
                        subject + " '" + one.name() + "' is mapped by two persistence units differently: " + one
                                + " and " + other + ".",
                        "Map it alike in both, or in one of them only.");
            }
            return one;
        };
    }

    private static <N extends Named> List<N> sorted(List<N> all) {
        return all.stream().sorted(Comparator.comparing(Named::name)).toList();
    }
}
