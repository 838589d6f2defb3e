package dev.covet.sample.workorders.tenancy;

import dev.covet.sample.workorders.storage.Identified;
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
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Somebody who works for a tenant. */
@Entity
@Table(
        name = "users",
        uniqueConstraints = {
            @UniqueConstraint(
                    name = "uq_users_tenant_username",
                    columnNames = {"tenant_id", "username"}),
            @UniqueConstraint(
                    name = "uq_users_tenant_email",
                    columnNames = {"tenant_id", "email"})
        },
        indexes = {
            @Index(name = "idx_users_email", columnList = "email"),
            @Index(name = "idx_users_username", columnList = "username"),
            @Index(name = "idx_users_tenant_id_status", columnList = "tenant_id, status"),
            @Index(name = "idx_users_last_login", columnList = "last_login DESC"),
            @Index(name = "idx_users_created_at", columnList = "created_at DESC")
        })
public class User extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_users_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @Column(nullable = false)
    private String username;

    @Column(nullable = false)
    private String email;

    @Column(nullable = false)
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private UserStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> profile = new HashMap<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> preferences = new HashMap<>();

    @Column(nullable = false)
    private Instant createdAt;

    private @Nullable Instant lastLogin;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    /** Makes a user who is invited, and cannot sign in before a password is chosen. */
    public User(Tenant tenant, String username, String email, Instant now) {
        this.tenant = tenant;
        this.username = username;
        this.email = email;
        this.passwordHash = "!";
        this.status = UserStatus.INVITED;
        this.createdAt = now;
    }

    public Tenant tenant() {
        return tenant;
    }

    public String username() {
        return username;
    }

    public boolean active() {
        return status == UserStatus.ACTIVE;
    }

    public Map<String, Object> profile() {
        return Collections.unmodifiableMap(profile);
    }
}
