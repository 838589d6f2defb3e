package dev.covet.sample.workorders.customers;

import dev.covet.sample.workorders.storage.Identified;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A fuel pump that stands at a site. */
@Entity
@Table(
        name = "dispensers",
        check = @CheckConstraint(name = "ck_dispensers_number", constraint = "dispenser_number > 0"),
        uniqueConstraints =
                @UniqueConstraint(
                        name = "uq_dispensers_site_number",
                        columnNames = {"site_id", "dispenser_number"}),
        indexes = @Index(name = "idx_dispensers_serial_number", columnList = "serial_number"))
public class Dispenser extends Identified {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "site_id", nullable = false, foreignKey = @ForeignKey(name = "fk_dispensers_site"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    private Site site;

    @Column(nullable = false)
    private short dispenserNumber;

    @Column(nullable = false, length = 100)
    private String make;

    @Column(length = 100)
    private @Nullable String model;

    @Column(length = 100)
    private @Nullable String serialNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<String> fuelGrades;

    private @Nullable LocalDate installedOn;

    @SuppressWarnings("NullAway.Init")
    protected Dispenser() {}

    Dispenser(Site site, DispenserView dispenser) {
        this.site = site;
        this.dispenserNumber = dispenser.number();
        this.make = dispenser.make();
        this.model = dispenser.model();
        this.serialNumber = dispenser.serialNumber();
        this.fuelGrades = new ArrayList<>(dispenser.fuelGrades());
        this.installedOn = dispenser.installedOn();
    }

    public short number() {
        return dispenserNumber;
    }

    DispenserView view() {
        return new DispenserView(dispenserNumber, make, model, serialNumber, List.copyOf(fuelGrades), installedOn);
    }
}
