package dev.covet.migrations.backup;

import java.util.List;

/**
 * What came of reading a backup to its end.
 *
 * @param faults what is wrong with it; empty when it can be restored
 */
public record Verification(String id, List<String> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }
}
