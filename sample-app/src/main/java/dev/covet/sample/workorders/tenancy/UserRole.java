package dev.covet.sample.workorders.tenancy;

import dev.covet.sample.workorders.storage.Identified;
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
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** That a user has a role. */
@Entity
@Table(
        name = "user_roles",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_user_roles_user_role",
                        columnNames = {"user_id", "role_id"}),
        indexes = {
            @Index(name = "idx_user_roles_role_id", columnList = "role_id"),
            @Index(name = "idx_user_roles_assigned_by", columnList = "assigned_by"),
            @Index(name = "idx_user_roles_expires_at", columnList = "expires_at")
        })
public class UserRole extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id", nullable = false, foreignKey = @ForeignKey(name = "fk_user_roles_user"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private User user;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "role_id", nullable = false, foreignKey = @ForeignKey(name = "fk_user_roles_role"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assigned_by", foreignKey = @ForeignKey(name = "fk_user_roles_assigned_by"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable User assignedBy;

    @Column(nullable = false)
    private Instant assignedAt;

    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected UserRole() {}

    public UserRole(User user, Role role, @Nullable User assignedBy, Instant now) {
        this.user = user;
        this.role = role;
        this.assignedBy = assignedBy;
        this.assignedAt = now;
    }

    public User user() {
        return user;
    }

    public Role role() {
        return role;
    }

    public boolean validAt(Instant moment) {
        return expiresAt == null || moment.isBefore(expiresAt);
    }
}
