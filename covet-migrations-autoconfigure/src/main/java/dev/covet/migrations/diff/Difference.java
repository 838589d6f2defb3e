package dev.covet.migrations.diff;

import dev.covet.migrations.operation.Operation;
import java.util.List;

/**
 * What leads from one schema to another.
 *
 * @param operations in an order in which every engine accepts them; the same for the same schemas, always. While a finding
 *     is {@linkplain Finding#isBlocking() blocking} they only show what is meant, and must not be written or run
 * @param findings what a person should know, the blocking ones first
 * @param undeclared the defaults and comments that stay though no entity declares them, a few words for each
 */
public record Difference(List<Operation> operations, List<Finding> findings, List<String> undeclared) {

    public Difference {
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
        undeclared = List.copyOf(undeclared);
    }

    /** With nothing that stays undeclared. */
    public Difference(List<Operation> operations, List<Finding> findings) {
        this(operations, findings, List.of());
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
