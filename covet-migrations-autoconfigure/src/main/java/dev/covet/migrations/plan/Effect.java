package dev.covet.migrations.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What makes an operation dangerous, in one respect or in all.
 *
 * @param reasons as sentences; empty when nothing does
 */
record Effect(Risk level, List<String> reasons, List<String> requiredActions, List<String> recommendations) {

    static final Effect NONE = new Effect(Risk.SAFE, List.of(), List.of(), List.of());

    Effect {
        reasons = List.copyOf(reasons);
        requiredActions = List.copyOf(requiredActions);
        recommendations = List.copyOf(recommendations);
    }

    static Effect of(Risk level, String reason) {
        return new Effect(level, List.of(reason), List.of(), List.of());
    }

    Effect requiring(String action) {
        return new Effect(level, reasons, joined(requiredActions, List.of(action)), recommendations);
    }

    Effect recommending(List<String> sentences) {
        return new Effect(level, reasons, requiredActions, joined(recommendations, sentences));
    }

    /** Both; the reasons of the graver one come first. */
    Effect and(Effect other) {
        return other.level.isAbove(level) ? other.followedBy(this) : followedBy(other);
    }

    private Effect followedBy(Effect other) {
        return new Effect(
                level,
                joined(reasons, other.reasons),
                joined(requiredActions, other.requiredActions),
                joined(recommendations, other.recommendations));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        var all = new ArrayList<>(one);
        other.stream().filter(more -> !all.contains(more)).forEach(all::add);
        return all;
    }
}
