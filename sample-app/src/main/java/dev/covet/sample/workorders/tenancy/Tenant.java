package dev.covet.sample.workorders.tenancy;

import dev.covet.sample.workorders.storage.Identified;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A company that uses the back office. */
@Entity
@Table(
        name = "tenants",
        uniqueConstraints = @UniqueConstraint(name = "uq_tenants_domain", columnNames = "domain"),
        indexes = {
            @Index(name = "idx_tenants_status", columnList = "status"),
            @Index(name = "idx_tenants_created_at", columnList = "created_at DESC"),
            @Index(name = "idx_tenants_name", columnList = "name"),
            @Index(name = "idx_tenants_updated_at", columnList = "updated_at DESC")
        })
public class Tenant extends Identified {

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String domain;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TenantStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> configuration = new HashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> resourceLimits = new HashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> billingInfo = new HashMap<>();

    @Column(nullable = false)
    private int lastOrderNumber;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Tenant() {}

    public Tenant(String name, String domain, Instant now) {
        this.name = name;
        this.domain = domain;
        this.status = TenantStatus.ACTIVE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    public String name() {
        return name;
    }

    /** What names the tenant in addresses. */
    public String domain() {
        return domain;
    }

    public boolean active() {
        return status == TenantStatus.ACTIVE;
    }

    public Map<String, Object> configuration() {
        return Collections.unmodifiableMap(configuration);
    }

    /** The next order's number; the row must be locked, so that nobody else takes the same one. */
    public String nextOrderNumber() {
        lastOrderNumber++;
        return String.format(Locale.ROOT, "WO-%06d", lastOrderNumber);
    }
}
