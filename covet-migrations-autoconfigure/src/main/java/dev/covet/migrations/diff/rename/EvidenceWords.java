package dev.covet.migrations.diff.rename;

import java.util.List;

/** Puts features into words. */
final class EvidenceWords {

    private EvidenceWords() {}

    static List<Evidence> of(Candidate gone, Candidate come, Surroundings table) {
        return List.of(new Evidence("same type " + gone.type().spelling(), 1));
    }
}
