package dev.covet.migrations.actuate.shelf;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "shelves")
class Shelf {

    @Id
    private Long id = 0L;

    @Column(length = 40)
    private @Nullable String label;

    protected Shelf() {}

    @Nullable
    String label() {
        return label;
    }
}
