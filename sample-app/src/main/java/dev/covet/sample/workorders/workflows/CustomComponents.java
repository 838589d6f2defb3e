package dev.covet.sample.workorders.workflows;

import dev.covet.sample.workorders.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All building blocks. */
interface CustomComponents extends Repository<CustomComponent, UUID> {

    List<CustomComponent> findByTenantOrderByCategoryAscNameAsc(Tenant tenant);
}
