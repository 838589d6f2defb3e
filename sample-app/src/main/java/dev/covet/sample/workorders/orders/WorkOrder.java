package dev.covet.sample.workorders.orders;

import dev.covet.sample.workorders.customers.Dispenser;
import dev.covet.sample.workorders.customers.Site;
import dev.covet.sample.workorders.storage.Identified;
import dev.covet.sample.workorders.tenancy.Tenant;
import dev.covet.sample.workorders.tenancy.User;
import dev.covet.sample.workorders.web.ConflictException;
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
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.Length;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** Something to be done at a site. */
@Entity
@Table(
        name = "work_orders",
        check = {
            @CheckConstraint(name = "ck_work_orders_labour_hours", constraint = "labour_hours >= 0"),
            @CheckConstraint(
                    name = "ck_work_orders_completed",
                    constraint = "status <> 'COMPLETED' OR completed_at IS NOT NULL")
        },
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_work_orders_tenant_number",
                        columnNames = {"tenant_id", "order_number"}),
        indexes = {
            @Index(name = "idx_work_orders_site_id_status", columnList = "site_id, status"),
            @Index(name = "idx_work_orders_tenant_id_status_priority", columnList = "tenant_id, status, priority"),
            @Index(name = "idx_work_orders_tenant_id_due_on", columnList = "tenant_id, due_on"),
            @Index(name = "idx_work_orders_assigned_to_status", columnList = "assigned_to, status"),
            @Index(name = "idx_work_orders_dispenser_id", columnList = "dispenser_id"),
            @Index(name = "idx_work_orders_tenant_id_created_at", columnList = "tenant_id, created_at DESC"),
            @Index(name = "idx_work_orders_tenant_id_scheduled_for", columnList = "tenant_id, scheduled_for")
        })
public class WorkOrder extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_work_orders_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id", nullable = false, foreignKey = @ForeignKey(name = "fk_work_orders_site"))
    private Site site;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "dispenser_id", foreignKey = @ForeignKey(name = "fk_work_orders_dispenser"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable Dispenser dispenser;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assigned_to", foreignKey = @ForeignKey(name = "fk_work_orders_assigned_to"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable User assignedTo;

    @Column(nullable = false, length = 40)
    private String orderNumber;

    @Column(nullable = false)
    private String title;

    @Column(length = Length.LONG32)
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrderStatus status;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Priority priority;

    private @Nullable LocalDate dueOn;

    @Column(precision = 6, scale = 2)
    private @Nullable BigDecimal labourHours;

    @Column(length = Length.LONG32)
    private @Nullable String completionNotes;

    private @Nullable Integer estimatedMinutes;

    private @Nullable Instant scheduledFor;

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant assignedAt;

    private @Nullable Instant completedAt;

    @Version
    @Column(nullable = false)
    private int revision;

    @SuppressWarnings("NullAway.Init")
    protected WorkOrder() {}

    WorkOrder(Tenant tenant, Site site, @Nullable Dispenser dispenser, NewWorkOrder order, Instant now) {
        this.tenant = tenant;
        this.site = site;
        this.dispenser = dispenser;
        this.orderNumber = tenant.nextOrderNumber();
        this.title = order.title();
        this.description = order.description();
        this.status = OrderStatus.OPEN;
        this.priority = order.priority();
        this.dueOn = order.dueOn();
        this.estimatedMinutes = order.estimatedMinutes();
        this.createdAt = now;
    }

    /** Gives the order to {@code technician}, also when somebody else had it. */
    void assignTo(User technician, @Nullable Instant when, Instant now) {
        requireUnfinished();
        this.assignedTo = technician;
        this.assignedAt = now;
        this.scheduledFor = when;
        this.status = OrderStatus.ASSIGNED;
    }

    /** Closes the order with what the technician has to say about it. */
    void complete(Completion completion, Instant now) {
        requireUnfinished();
        if (assignedTo == null) {
            throw new ConflictException(
                    "The order '" + orderNumber + "' is assigned to nobody who could have completed it.");
        }
        this.completionNotes = completion.notes();
        this.labourHours = completion.labourHours();
        this.completedAt = now;
        this.status = OrderStatus.COMPLETED;
    }

    void cancel() {
        requireUnfinished();
        this.status = OrderStatus.CANCELLED;
    }

    String orderNumber() {
        return orderNumber;
    }

    @Nullable
    User assignedTo() {
        return assignedTo;
    }

    WorkOrderView view() {
        return new WorkOrderView(
                orderNumber,
                title,
                description,
                status,
                priority,
                new WorkOrderView.Place(
                        site.getId(),
                        site.customer().name(),
                        site.name(),
                        site.city(),
                        dispenser == null ? null : dispenser.number()),
                assignedTo == null ? null : assignedTo.username(),
                dueOn,
                estimatedMinutes,
                scheduledFor,
                createdAt,
                assignedAt,
                completedAt,
                labourHours,
                completionNotes);
    }

    private void requireUnfinished() {
        if (status == OrderStatus.COMPLETED || status == OrderStatus.CANCELLED) {
            throw new ConflictException("The order '" + orderNumber + "' is closed: " + status + ".");
        }
    }
}
