package dev.covet.sample.workorders.tenancy;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All tenants. */
public interface Tenants extends Repository<Tenant, UUID> {

    Tenant save(Tenant tenant);

    Optional<Tenant> findByDomain(String domain);

    /** The tenant, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT t FROM Tenant t WHERE t.domain = :domain")
    Optional<Tenant> lockByDomain(String domain);
}
