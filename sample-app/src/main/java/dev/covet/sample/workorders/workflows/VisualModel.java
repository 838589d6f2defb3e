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
import java.util.HashMap;
import java.util.Map;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A workflow that a tenant has drawn; each version is a row of its own. */
@Entity
@Table(
        name = "visual_models",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_visual_models_tenant_name_version",
                        columnNames = {"tenant_id", "name", "model_version"}),
        indexes = {
            @Index(name = "idx_visual_models_created_by", columnList = "created_by"),
            @Index(name = "idx_visual_models_name", columnList = "name"),
            @Index(name = "idx_visual_models_tenant_id_updated_at", columnList = "tenant_id, updated_at DESC"),
            @Index(name = "idx_visual_models_tenant_id_published", columnList = "tenant_id, published"),
            @Index(name = "idx_visual_models_created_at", columnList = "created_at DESC")
        })
public class VisualModel extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_visual_models_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by", foreignKey = @ForeignKey(name = "fk_visual_models_created_by"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable User createdBy;

    @Column(nullable = false)
    private String name;

    @Column(length = Length.LONG32)
    private @Nullable String description;

    @Column(nullable = false)
    private int modelVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> metadata = new HashMap<>();

    @Column(nullable = false)
    private boolean published;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected VisualModel() {}

    WorkflowView view(long runs, long failures) {
        return new WorkflowView(name, modelVersion, description, content, runs, failures);
    }
}
