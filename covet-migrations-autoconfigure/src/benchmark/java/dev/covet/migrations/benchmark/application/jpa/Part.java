package dev.covet.migrations.benchmark.application.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of the first table that the migrations create. */
@Entity
@Table(name = "part_1")
class Part {

    @Id
    private int id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal amount = BigDecimal.ZERO;

    @Nullable
    private String note;

    protected Part() {
        name = "";
    }

    Part(int id, String name) {
        this.id = id;
        this.name = name;
    }

    int id() {
        return id;
    }

    String label() {
        return note == null ? name + " " + amount : name + " " + amount + " " + note;
    }
}
