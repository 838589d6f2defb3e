package dev.covet.migrations.dashboard;

import dev.covet.migrations.report.ProblemDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What a part of the page answers.
 *
 * @param content {@code null} when there are problems
 * @param problems why there is no answer; {@code null} when there is one
 */
public record PartDescriptor(
        String part, @Nullable Object content, @Nullable List<ProblemDescriptor> problems)
        implements OperationResponseBody {}
