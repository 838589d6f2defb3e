package dev.covet.sample.workorders.storage;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * An entity that makes its own key, and knows whether it is stored: saving a new one then needs no look at the database.
 * Nothing here is final, for Hibernate's proxies of entities that are yet to be loaded override all of it.
 */
@MappedSuperclass
public abstract class Identified implements Persistable<UUID> {

    @Id
    private UUID id = UUID.randomUUID();

    @Transient
    private boolean stored;

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void nowStored() {
        stored = true;
    }

    /** By key: a row is the same entity, however often it is read. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Identified identified && id.equals(identified.getId());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
