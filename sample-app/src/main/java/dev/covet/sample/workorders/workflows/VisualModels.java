package dev.covet.sample.workorders.workflows;

import dev.covet.sample.workorders.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All drawn workflows, and their runs. */
interface VisualModels extends Repository<VisualModel, UUID> {

    List<VisualModel> findByTenantAndPublishedTrueOrderByNameAscModelVersionDesc(Tenant tenant);

    @Query(
            "SELECT e.model.id AS model, e.status AS status, COUNT(e) AS runs FROM ExecutionRecord e WHERE e.tenant = :tenant"
                    + " GROUP BY e.model.id, e.status")
    List<RunCount> countRuns(Tenant tenant);

    /** How many runs of a workflow ended in one way. */
    interface RunCount {

        UUID getModel();

        ExecutionStatus getStatus();

        long getRuns();
    }
}
