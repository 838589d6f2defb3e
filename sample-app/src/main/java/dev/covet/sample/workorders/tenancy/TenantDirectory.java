package dev.covet.sample.workorders.tenancy;

import dev.covet.sample.workorders.web.ConflictException;
import dev.covet.sample.workorders.web.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds tenants and their people. */
@Service
public class TenantDirectory {

    private final Tenants tenants;
    private final Users users;
    private final Clock clock;

    TenantDirectory(Tenants tenants, Users users, Clock clock) {
        this.tenants = tenants;
        this.users = users;
        this.clock = clock;
    }

    /** The tenant that may work under {@code domain}. */
    @Transactional(readOnly = true)
    public Tenant tenant(String domain) {
        return requireActive(tenants.findByDomain(domain).orElseThrow(() -> unknown(domain)));
    }

    /** As {@link #tenant}, locked until the surrounding transaction ends. */
    @Transactional
    public Tenant lockedTenant(String domain) {
        return requireActive(tenants.lockByDomain(domain).orElseThrow(() -> unknown(domain)));
    }

    /** Somebody of {@code tenant} who may work. */
    @Transactional(readOnly = true)
    public User colleague(Tenant tenant, String username) {
        var user = users.findByTenantAndUsername(tenant, username)
                .orElseThrow(() -> new NotFoundException("There is no user '" + username + "'."));
        if (!user.active()) {
            throw new ConflictException("The user '" + username + "' is not active.");
        }
        return user;
    }

    @Transactional(readOnly = true)
    public List<UserView> colleagues(String domain) {
        var tenant = tenant(domain);
        var now = clock.instant();
        var roles = users.rolesOf(tenant).stream()
                .filter(assigned -> assigned.validAt(now))
                .collect(Collectors.groupingBy(
                        assigned -> assigned.user().getId(), Collectors.mapping(UserRole::role, Collectors.toList())));
        return users.findByTenantOrderByUsername(tenant).stream()
                .map(user -> view(user, roles.getOrDefault(user.getId(), List.of())))
                .toList();
    }

    private static UserView view(User user, List<Role> roles) {
        var permissions = new TreeSet<String>();
        roles.forEach(role -> permissions.addAll(role.allPermissions()));
        var names = roles.stream().map(Role::name).sorted().toList();
        return new UserView(user.username(), user.profile(), names, List.copyOf(permissions));
    }

    private static Tenant requireActive(Tenant tenant) {
        if (!tenant.active()) {
            throw new ConflictException("The tenant '" + tenant.domain() + "' is suspended or closed.");
        }
        return tenant;
    }

    private static NotFoundException unknown(String domain) {
        return new NotFoundException("There is no tenant '" + domain + "'.");
    }
}
