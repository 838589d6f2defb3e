package dev.covet.migrations.catalog.mysqlfamily;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import dev.covet.migrations.dialect.mysqlfamily.MysqlLiterals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How the rows of a table are spread over partitions. */
final class PartitionClause {

    private static final String REST = "MAXVALUE";

    private final PartitionRow first;
    private final Map<String, List<PartitionRow>> byName;
    private final boolean haveUsualParts;

    /** @param partitions of one table in their order, at least one */
    PartitionClause(List<PartitionRow> partitions) {
        this.first = partitions.get(0);
        this.byName = partitions.stream().collect(groupingBy(PartitionRow::name, LinkedHashMap::new, toList()));
        this.haveUsualParts = byName.values().stream().allMatch(PartitionClause::hasUsualParts);
    }

    String sql() {
        return "PARTITION BY " + first.method() + " (" + text(first.expression()) + ")" + parts()
                + (isCountEnough()
                        ? " PARTITIONS " + byName.size()
                        : byName.values().stream().map(this::partition).collect(joining(", ", " (", ")")));
    }

    private String parts() {
        return first.partMethod() == null
                ? ""
                : " SUBPARTITION BY " + first.partMethod() + " (" + text(first.partExpression()) + ")"
                        + (haveUsualParts
                                ? " SUBPARTITIONS "
                                        + byName.values().iterator().next().size()
                                : "");
    }

    /** Whether the engine would name the partitions the same by itself. */
    private boolean isCountEnough() {
        var number = 0;
        for (var partition : byName.values()) {
            var one = partition.get(0);
            if (one.description() != null
                    || !one.comment().isEmpty()
                    || !one.name().equals("p" + number)) {
                return false;
            }
            number++;
        }
        return haveUsualParts;
    }

    /** Whether the engine would name the parts of the partition the same by itself. */
    private static boolean hasUsualParts(List<PartitionRow> parts) {
        return IntStream.range(0, parts.size()).allMatch(number -> {
            var part = parts.get(number);
            return part.part() == null || part.part().equals(part.name() + "sp" + number);
        });
    }

    private String partition(List<PartitionRow> rows) {
        var one = rows.get(0);
        return "PARTITION " + quote(one.name()) + values(one)
                + (one.comment().isEmpty() ? "" : " COMMENT = " + MysqlLiterals.plain(one.comment()))
                + (haveUsualParts
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
