package dev.covet.sample.workorders.orders;

import dev.covet.sample.workorders.tenancy.Tenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** All work orders. */
interface WorkOrders extends Repository<WorkOrder, UUID>, JpaSpecificationExecutor<WorkOrder> {

    WorkOrder save(WorkOrder order);

    Optional<WorkOrder> findByTenantAndOrderNumber(Tenant tenant, String orderNumber);

    /** What a list shows of each order, in one query. */
    @Override
    @EntityGraph(attributePaths = {"site", "site.customer", "dispenser", "assignedTo"})
    Page<WorkOrder> findAll(Specification<WorkOrder> which, Pageable page);
}
