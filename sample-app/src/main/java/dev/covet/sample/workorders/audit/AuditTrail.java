package dev.covet.sample.workorders.audit;

import dev.covet.sample.workorders.tenancy.Tenant;
import dev.covet.sample.workorders.tenancy.TenantDirectory;
import dev.covet.sample.workorders.tenancy.User;
import dev.covet.sample.workorders.web.PageView;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was done, in the transaction that did it. */
@Service
public class AuditTrail {

    private final AuditLogs logs;
    private final TenantDirectory directory;
    private final Clock clock;

    AuditTrail(AuditLogs logs, TenantDirectory directory, Clock clock) {
        this.logs = logs;
        this.directory = directory;
        this.clock = clock;
    }

    /** Records something that the system did, or somebody whom it does not know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Tenant tenant, String action, String resourceType, String resourceId, Map<String, String> details) {
        record(tenant, null, action, resourceType, resourceId, details);
    }

    /** Records something that {@code user} did. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Tenant tenant,
            @Nullable User user,
            String action,
            String resourceType,
            String resourceId,
            Map<String, String> details) {
        logs.save(new AuditLog(tenant, user, action, resourceType, resourceId, details, clock.instant()));
    }

    @Transactional(readOnly = true)
    public PageView<AuditEntry> recent(String domain, int page, int size) {
        var newestFirst = PageRequest.of(page, size, Sort.by(Sort.Direction.DESC, "occurredAt"));
        return PageView.of(logs.findByTenant(directory.tenant(domain), newestFirst), AuditLog::entry);
    }
}
