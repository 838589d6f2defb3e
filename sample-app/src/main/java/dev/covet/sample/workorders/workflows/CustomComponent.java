package dev.covet.sample.workorders.workflows;

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
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A building block that a tenant has made for its workflows. */
@Entity
@Table(
        name = "custom_components",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_custom_components_tenant_name_version",
                        columnNames = {"tenant_id", "name", "component_version"}),
        indexes = {
            @Index(name = "idx_custom_components_created_by", columnList = "created_by"),
            @Index(name = "idx_custom_components_tenant_id_category", columnList = "tenant_id, category"),
            @Index(name = "idx_custom_components_shared_category", columnList = "shared, category"),
            @Index(name = "idx_custom_components_name", columnList = "name"),
            @Index(name = "idx_custom_components_usage_count", columnList = "usage_count DESC"),
            @Index(name = "idx_custom_components_updated_at", columnList = "updated_at DESC")
        })
public class CustomComponent extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_custom_components_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by", foreignKey = @ForeignKey(name = "fk_custom_components_created_by"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable User createdBy;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false, length = 100)
    private String category;

    @Column(nullable = false, length = 20)
    private String componentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> definition;

    @Column(nullable = false)
    private boolean shared;

    @Column(nullable = false)
    private long usageCount;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomComponent() {}

    ComponentView view() {
        return new ComponentView(name, category, componentVersion, definition, usageCount);
    }
}
