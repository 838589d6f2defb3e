package dev.covet.sample.workorders.customers;

import dev.covet.sample.workorders.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

/** All sites. */
public interface Sites extends Repository<Site, UUID> {

    Site save(Site site);

    boolean existsByCustomerAndName(Customer customer, String name);

    Optional<Site> findByTenantAndId(Tenant tenant, UUID id);

    @EntityGraph(attributePaths = "dispensers")
    List<Site> findByCustomerOrderByName(Customer customer);
}
