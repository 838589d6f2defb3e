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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What somebody may do. A role has the permissions of its parent as well. */
@Entity
@Table(
        name = "roles",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_roles_tenant_name",
                        columnNames = {"tenant_id", "name"}),
        indexes = {
            @Index(name = "idx_roles_parent_role_id", columnList = "parent_role_id"),
            @Index(name = "idx_roles_name", columnList = "name"),
            @Index(name = "idx_roles_created_at", columnList = "created_at DESC")
        })
public class Role extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_roles_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_role_id", foreignKey = @ForeignKey(name = "fk_roles_parent"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    private @Nullable Role parent;

    @Column(nullable = false)
    private String name;

    @Column(length = Length.LONG32)
    private @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<String> permissions;

    @Column(nullable = false)
    private Instant createdAt;

    @Column(nullable = false)
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Role() {}

    public Role(Tenant tenant, @Nullable Role parent, String name, List<String> permissions, Instant now) {
        this.tenant = tenant;
        this.parent = parent;
        this.name = name;
        this.permissions = new ArrayList<>(permissions);
        this.createdAt = now;
        this.updatedAt = now;
    }

    public @Nullable Role parent() {
        return parent;
    }

    public List<String> permissions() {
        return List.copyOf(permissions);
    }

    public String name() {
        return name;
    }

    /** This role's permissions and those of the roles above it. */
    public Set<String> allPermissions() {
        var all = new LinkedHashSet<String>();
        var seen = new HashSet<UUID>();
        for (@Nullable Role role = this; role != null && seen.add(role.getId()); role = role.parent()) {
            all.addAll(role.permissions());
        }
        return all;
    }
}
