package dev.covet.migrations.catalog.mysqlfamily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.covet.migrations.dialect.mysqlfamily.MysqlLiterals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the rows of a table are spread over partitions. */
final class PartitionClause {

    private static final String REST = "MAXVALUE";

    private final List<PartitionRow> partitions;
    private final PartitionRow first;

    /** @param partitions of one table in their order, at least one */
    PartitionClause(List<PartitionRow> partitions) {
        this.partitions = partitions;
        this.first = partitions.get(0);
    }

    String sql() {
        var byName = partitions.stream().collect(groupingBy(PartitionRow::name, LinkedHashMap::new, toList()));
        return "PARTITION BY " + first.method() + " (" + text(first.expression()) + ")" + parts() + " ("
                + byName.values().stream().map(this::partition).collect(joining(", ")) + ")";
    }

    private String parts() {
        return first.partMethod() == null
                ? ""
                : " SUBPARTITION BY " + first.partMethod() + " (" + text(first.partExpression()) + ")";
    }

    private String partition(List<PartitionRow> rows) {
        var one = rows.get(0);
        return "PARTITION " + quote(one.name()) + values(one)
                + (one.comment().isEmpty() ? "" : " COMMENT = " + MysqlLiterals.plain(one.comment()))
                + (one.part() == null
                        ? ""
                        : rows.stream()
                                .map(row -> "SUBPARTITION " + quote(text(row.part())))
                                .collect(joining(", ", " (", ")")));
    }

    private String values(PartitionRow one) {
        var description = one.description();
        if (description == null) {
            return "";
        }
        if (first.method().startsWith("LIST")) {
            return description.equals(REST) ? " DEFAULT" : " VALUES IN (" + description + ")";
        }
        var isRest = description.equals(REST) && !first.method().endsWith("COLUMNS");
        return " VALUES LESS THAN " + (isRest ? REST : "(" + description + ")");
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
