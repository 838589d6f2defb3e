package dev.covet.sample.workorders.customers;

import dev.covet.sample.workorders.tenancy.Tenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** All customers. */
public interface Customers extends Repository<Customer, UUID> {

    Customer save(Customer customer);

    boolean existsByTenantAndCustomerNumber(Tenant tenant, String customerNumber);

    Optional<Customer> findByTenantAndCustomerNumber(Tenant tenant, String customerNumber);

    Page<Customer> findByTenantAndSearchNameContaining(Tenant tenant, String part, Pageable page);
}
