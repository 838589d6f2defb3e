package dev.covet.migrations.diff;

import dev.covet.migrations.operation.Operation;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param operations in an order in which every engine accepts them; the same for the same schemas, always. While a finding
 *     is {@linkplain Finding#isBlocking() blocking} they only show what is meant, and must not be written or run
 * @param findings what a person should know, the blocking ones first
 */
public record Difference(List<Operation> operations, List<Finding> findings) {

    public Difference {
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
    }

    /** Whether the schemas are equal; there may be findings about both nevertheless. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /** The findings that must be answered first; empty when the operations can be written down. */
    public List<Finding> blocking() {
        return findings.stream().filter(Finding::isBlocking).toList();
    }
}
