package dev.covet.migrations.cli.shop.second;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "purchases", indexes = @Index(columnList = "placed_at"))
public class Purchase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "customer_id")
    public @Nullable Customer customer;

    @Column(nullable = false, precision = 12, scale = 2)
    public @Nullable BigDecimal total;

    @Column(name = "placed_at", nullable = false)
    public @Nullable LocalDateTime placedAt;
}
