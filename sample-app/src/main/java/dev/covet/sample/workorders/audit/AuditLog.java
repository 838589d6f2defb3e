package dev.covet.sample.workorders.audit;

import dev.covet.sample.workorders.storage.Identified;
import dev.covet.sample.workorders.tenancy.Tenant;
import dev.covet.sample.workorders.tenancy.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** That something was done; never changed afterwards. */
@Entity
@Immutable
@Table(
        name = "audit_logs",
        indexes = {
            @Index(name = "idx_audit_logs_tenant_id_occurred_at", columnList = "tenant_id, occurred_at DESC"),
            @Index(name = "idx_audit_logs_user_id_occurred_at", columnList = "user_id, occurred_at DESC"),
            @Index(name = "idx_audit_logs_action", columnList = "action"),
            @Index(name = "idx_audit_logs_resource_type_resource_id", columnList = "resource_type, resource_id"),
            @Index(name = "idx_audit_logs_success_occurred_at", columnList = "success, occurred_at DESC"),
            @Index(name = "idx_audit_logs_ip_address", columnList = "ip_address")
        })
public class AuditLog extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_audit_logs_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id", foreignKey = @ForeignKey(name = "fk_audit_logs_user"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable User user;

    @Column(nullable = false, length = 100)
    private String action;

    @Column(nullable = false, length = 100)
    private String resourceType;

    @Column(length = 100)
    private @Nullable String resourceId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> details;

    @Column(length = 45)
    private @Nullable String ipAddress;

    @Column(nullable = false)
    private boolean success;

    @Column(nullable = false)
    private Instant occurredAt;

    @SuppressWarnings("NullAway.Init")
    protected AuditLog() {}

    AuditLog(
            Tenant tenant,
            @Nullable User user,
            String action,
            String resourceType,
            String resourceId,
            Map<String, String> details,
            Instant now) {
        this.tenant = tenant;
        this.user = user;
        this.action = action;
        this.resourceType = resourceType;
        this.resourceId = resourceId;
        this.details = new LinkedHashMap<>(details);
        this.success = true;
        this.occurredAt = now;
    }

    AuditEntry entry() {
        return new AuditEntry(
                occurredAt, action, resourceType, resourceId, user == null ? null : user.username(), details);
    }
}
