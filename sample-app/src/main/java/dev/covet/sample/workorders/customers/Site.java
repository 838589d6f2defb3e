package dev.covet.sample.workorders.customers;

import dev.covet.sample.workorders.storage.Identified;
import dev.covet.sample.workorders.tenancy.Tenant;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Length;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.jspecify.annotations.Nullable;

/** A place of a customer that technicians go to. */
@Entity
@Table(
        name = "sites",
        check = {
            @CheckConstraint(name = "ck_sites_latitude", constraint = "latitude BETWEEN -90 AND 90"),
            @CheckConstraint(name = "ck_sites_longitude", constraint = "longitude BETWEEN -180 AND 180")
        },
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_sites_customer_name",
                        columnNames = {"customer_id", "name"}),
        indexes = @Index(name = "idx_sites_tenant_id_city", columnList = "tenant_id, city"))
public class Site extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "tenant_id", nullable = false, foreignKey = @ForeignKey(name = "fk_sites_tenant"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Tenant tenant;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "customer_id", nullable = false, foreignKey = @ForeignKey(name = "fk_sites_customer"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Customer customer;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String street;

    @Column(nullable = false, length = 20)
    private String postalCode;

    @Column(nullable = false, length = 120)
    private String city;

    @Column(precision = 9, scale = 6)
    private @Nullable BigDecimal latitude;

    @Column(precision = 9, scale = 6)
    private @Nullable BigDecimal longitude;

    @Column(length = Length.LONG32)
    private @Nullable String accessNotes;

    @Column(nullable = false)
    private Instant createdAt;

    @OneToMany(mappedBy = "site", cascade = CascadeType.PERSIST)
    @OrderBy("dispenserNumber")
    private List<Dispenser> dispensers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Site() {}

    /** Its dispensers learn where they stand before the site is complete, but only keep it. */
    @SuppressWarnings("this-escape")
    public Site(Customer customer, NewSite site, Instant now) {
        this.tenant = customer.tenant();
        this.customer = customer;
        this.name = site.name();
        this.street = site.street();
        this.postalCode = site.postalCode();
        this.city = site.city();
        this.latitude = site.latitude();
        this.longitude = site.longitude();
        this.accessNotes = site.accessNotes();
        this.createdAt = now;
        site.dispensers().forEach(dispenser -> dispensers.add(new Dispenser(this, dispenser)));
    }

    public String name() {
        return name;
    }

    public String city() {
        return city;
    }

    public Customer customer() {
        return customer;
    }

    public List<Dispenser> dispensers() {
        return List.copyOf(dispensers);
    }

    SiteView view() {
        return new SiteView(
                getId(),
                name,
                street,
                postalCode,
                city,
                latitude,
                longitude,
                accessNotes,
                dispensers.stream().map(Dispenser::view).toList());
    }
}
