package dev.covet.sample.workorders.tenancy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All users. */
public interface Users extends Repository<User, UUID> {

    Optional<User> findByTenantAndUsername(Tenant tenant, String username);

    List<User> findByTenantOrderByUsername(Tenant tenant);

    /** What everybody of a tenant has been assigned, roles and users fetched along. */
    @Query(
            "SELECT r FROM UserRole r JOIN FETCH r.role LEFT JOIN FETCH r.role.parent JOIN FETCH r.user WHERE r.user.tenant = :tenant")
    List<UserRole> rolesOf(Tenant tenant);
}
