package dev.covet.sample.workorders.workflows;

import dev.covet.sample.workorders.storage.Identified;
import dev.covet.sample.workorders.tenancy.Tenant;
import dev.covet.sample.workorders.tenancy.User;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One run of a workflow. */
@Entity
@Table(
        name = "execution_records",
        check = @CheckConstraint(name = "ck_execution_records_duration", constraint = "duration_ms >= 0"),
        indexes = {
            @Index(name = "idx_execution_records_tenant_id_status", columnList = "tenant_id, status"),
            @Index(name = "idx_execution_records_tenant_id_started_at", columnList = "tenant_id, started_at DESC"),
            @Index(name = "idx_execution_records_model_id_started_at", columnList = "model_id, started_at DESC"),
            @Index(name = "idx_execution_records_started_by", columnList = "started_by"),
            @Index(name = "idx_execution_records_status_started_at", columnList = "status, started_at DESC"),
            @Index(name = "idx_execution_records_finished_at", columnList = "finished_at"),
            @Index(name = "idx_execution_records_duration_ms", columnList = "duration_ms")
        })
public class ExecutionRecord extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_execution_records_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "model_id", nullable = false, foreignKey = @ForeignKey(name = "fk_execution_records_model"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private VisualModel model;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "started_by", foreignKey = @ForeignKey(name = "fk_execution_records_started_by"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable User startedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExecutionStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> input;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Map<String, Object> output;

    @Column(length = Length.LONG32)
    private @Nullable String errorMessage;

    private @Nullable Long durationMs;

    @Column(nullable = false)
    private Instant startedAt;

    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ExecutionRecord() {}
}
