package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.AuditKind;
import dev.covet.migrations.audit.AuditOutcome;
import dev.covet.migrations.audit.AuditQuery;
import dev.covet.migrations.audit.AuditTrail;
import dev.covet.migrations.audit.Period;
import dev.covet.migrations.autoconfigure.MigratorSetup;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.AuditDescriptor;
import dev.covet.migrations.report.AuditPageDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/** Shows who changed what, when, and what came of it. Changes nothing, and shows no rows. */
@Endpoint(id = "migrationaudit", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding(MigrationAuditDescriptor.class)
public class MigrationAuditEndpoint {

    private static final int USUAL = 20;

    private final String database;
    private final AuditTrail trail;

    MigrationAuditEndpoint(MigratorSetup setup) {
        this.database = setup.database().name();
        this.trail = setup.audit().trail();
    }

    /**
     * The figures of a period, and its newest events.
     *
     * @param since date or moment from which on; by default from the beginning
     * @param until date, which is part of it, or moment; by default up to now
     * @param limit how many of each list, 20 by default and 1,000 at most
     * @param before the number of an event: only those behind it, to turn the page
     * @param kind only events of this kind, or of these, with commas between them
     * @param outcome only events that ended so: success, failure or refused
     * @param executor only what this user did
     * @param execution only events of this run
     * @param text only events in whose SQL, error, description, ticket or reason it occurs
     */
    @ReadOperation
    public MigrationAuditDescriptor audit(
            @Nullable String since,
            @Nullable String until,
            @Nullable String limit,
            @Nullable String before,
            @Nullable String kind,
            @Nullable String outcome,
            @Nullable String executor,
            @Nullable String execution,
            @Nullable String text) {
        var query = valid(() -> AuditQuery.recent()
                .in(Period.parse(since, until))
                .limitedTo(limit(limit, USUAL))
                .before(before == null ? null : number("before", before, 0))
                .of(kinds(kind))
                .endingIn(outcome == null ? null : constant("outcome", AuditOutcome.values(), outcome))
                .by(executor)
                .during(execution)
                .containing(text == null || text.isBlank() ? null : text));
        return answered(asked -> MigrationAuditDescriptor.of(
                database,
                AuditDescriptor.of(asked.overview(query.period(), query.limit())),
                AuditPageDescriptor.of(asked.find(query))));
    }

    /**
     * What has happened to one migration, the newest first; empty when nothing has.
     *
     * @param limit how many events, 1,000 at most and by default
     * @param before the number of an event: only those behind it, to turn the page
     */
    @ReadOperation
    public MigrationAuditDescriptor history(@Selector String name, @Nullable String limit, @Nullable String before) {
        var query = valid(() -> AuditQuery.recent()
                .about(name)
                .limitedTo(limit(limit, AuditQuery.MOST))
                .before(before == null ? null : number("before", before, 0)));
        return answered(asked -> MigrationAuditDescriptor.of(database, AuditPageDescriptor.of(asked.find(query))));
    }

    private MigrationAuditDescriptor answered(Function<AuditTrail, MigrationAuditDescriptor> question) {
        try {
            return question.apply(trail);
        } catch (MigrationException e) {
            return MigrationAuditDescriptor.of(database, e);
        }
    }

    private static List<AuditKind> kinds(@Nullable String names) {
        return names == null || names.isBlank()
                ? List.of()
                : Stream.of(names.split(","))
                        .map(name -> constant("kind", AuditKind.values(), name))
                        .toList();
    }

    private static long number(String parameter, @Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(parameter + " must be a whole number, and is '" + text + "'.", e);
        }
    }

    /** What is no limit at all is refused by the query, with its range. */
    private static int limit(@Nullable String text, int otherwise) {
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, number("limit", text, otherwise)));
    }

    private static <E extends Enum<E>> E constant(String parameter, E[] constants, String name) {
        var wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        parameter + " cannot be '" + name + "'; there are " + Arrays.toString(constants) + "."));
    }

    /** What is wrong with a request is answered with status 400 and the reason. */
    static <T> T valid(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            var reason = String.valueOf(e.getMessage());
            throw new InvalidEndpointRequestException(reason, reason, e);
        }
    }
}
