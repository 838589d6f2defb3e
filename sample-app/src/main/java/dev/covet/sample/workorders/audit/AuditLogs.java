package dev.covet.sample.workorders.audit;

import dev.covet.sample.workorders.tenancy.Tenant;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All lines of the audit trail. */
public interface AuditLogs extends Repository<AuditLog, UUID> {

    AuditLog save(AuditLog log);

    @EntityGraph(attributePaths = "user")
    Page<AuditLog> findByTenant(Tenant tenant, Pageable page);
}
