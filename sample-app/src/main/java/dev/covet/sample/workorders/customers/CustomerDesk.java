package dev.covet.sample.workorders.customers;

import dev.covet.sample.workorders.audit.AuditTrail;
import dev.covet.sample.workorders.tenancy.Tenant;
import dev.covet.sample.workorders.tenancy.TenantDirectory;
import dev.covet.sample.workorders.web.ConflictException;
import dev.covet.sample.workorders.web.NotFoundException;
import dev.covet.sample.workorders.web.PageView;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps customers and their sites. */
@Service
@Transactional
public class CustomerDesk {

    private final TenantDirectory directory;
    private final Customers customers;
    private final Sites sites;
    private final AuditTrail audit;
    private final Clock clock;

    CustomerDesk(TenantDirectory directory, Customers customers, Sites sites, AuditTrail audit, Clock clock) {
        this.directory = directory;
        this.customers = customers;
        this.sites = sites;
        this.audit = audit;
        this.clock = clock;
    }

    CustomerView add(String domain, NewCustomer wanted) {
        var tenant = directory.tenant(domain);
        if (customers.existsByTenantAndCustomerNumber(tenant, wanted.number())) {
            throw new ConflictException("There is a customer '" + wanted.number() + "' already.");
        }
        var customer = customers.save(new Customer(tenant, wanted, clock.instant()));
        audit.record(tenant, "customer.added", "customer", wanted.number(), Map.of("name", wanted.name()));
        return customer.view();
    }

    SiteView addSite(String domain, String customerNumber, NewSite wanted) {
        var tenant = directory.tenant(domain);
        var customer = customer(tenant, customerNumber);
        if (sites.existsByCustomerAndName(customer, wanted.name())) {
            throw new ConflictException(
                    "The customer '" + customerNumber + "' has a site '" + wanted.name() + "' already.");
        }
        var site = sites.save(new Site(customer, wanted, clock.instant()));
        audit.record(
                tenant,
                "site.added",
                "site",
                site.getId().toString(),
                Map.of("customer", customerNumber, "name", wanted.name()));
        return site.view();
    }

    /** Customers whose name has {@code part} in it, whatever its case and accents; all of them for an empty part. */
    @Transactional(readOnly = true)
    public PageView<CustomerView> find(String domain, String part, Pageable page) {
        var tenant = directory.tenant(domain);
        return PageView.of(
                customers.findByTenantAndSearchNameContaining(tenant, SearchName.of(part), page), Customer::view);
    }

    @Transactional(readOnly = true)
    public List<SiteView> sites(String domain, String customerNumber) {
        var customer = customer(directory.tenant(domain), customerNumber);
        return sites.findByCustomerOrderByName(customer).stream()
                .map(Site::view)
                .toList();
    }

    private Customer customer(Tenant tenant, String number) {
        return customers
                .findByTenantAndCustomerNumber(tenant, number)
                .orElseThrow(() -> new NotFoundException("There is no customer '" + number + "'."));
    }
}
