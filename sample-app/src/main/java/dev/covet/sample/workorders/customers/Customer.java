package dev.covet.sample.workorders.customers;

import dev.covet.sample.workorders.storage.Identified;
import dev.covet.sample.workorders.tenancy.Tenant;
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

/** Whom a tenant works for. */
@Entity
@Table(
        name = "customers",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_customers_tenant_number",
                        columnNames = {"tenant_id", "customer_number"}),
        indexes = {
            @Index(name = "idx_customers_tenant_id_city", columnList = "tenant_id, city"),
            @Index(name = "idx_customers_tenant_id_search_name", columnList = "tenant_id, search_name")
        })
public class Customer extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_customers_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @Column(nullable = false, length = 40)
    private String customerNumber;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String searchName;

    @Column(length = 40)
    private @Nullable String contactPhone;

    private @Nullable String contactEmail;

    @Column(length = 120)
    private @Nullable String city;

    @Column(nullable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    public Customer(Tenant tenant, NewCustomer customer, Instant now) {
        this.tenant = tenant;
        this.customerNumber = customer.number();
        this.name = customer.name();
        this.searchName = SearchName.of(customer.name());
        this.contactPhone = customer.phone();
        this.contactEmail = customer.email();
        this.city = customer.city();
        this.createdAt = now;
    }

    public Tenant tenant() {
        return tenant;
    }

    public String name() {
        return name;
    }

    CustomerView view() {
        return new CustomerView(getId(), customerNumber, name, contactPhone, contactEmail, city, createdAt);
    }
}
