package dev.covet.sample.workorders.workflows;

import dev.covet.sample.workorders.tenancy.TenantDirectory;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a tenant has drawn. */
@Service
@Transactional(readOnly = true)
public class WorkflowShelf {

    private final TenantDirectory directory;
    private final VisualModels models;
    private final CustomComponents components;

    WorkflowShelf(TenantDirectory directory, VisualModels models, CustomComponents components) {
        this.directory = directory;
        this.models = models;
        this.components = components;
    }

    public List<WorkflowView> workflows(String domain) {
        var tenant = directory.tenant(domain);
        var counts = models.countRuns(tenant);
        return models.findByTenantAndPublishedTrueOrderByNameAscModelVersionDesc(tenant).stream()
                .map(model -> view(model, counts))
                .toList();
    }

    public List<ComponentView> components(String domain) {
        return components.findByTenantOrderByCategoryAscNameAsc(directory.tenant(domain)).stream()
                .map(CustomComponent::view)
                .toList();
    }

    private static WorkflowView view(VisualModel model, List<VisualModels.RunCount> counts) {
        var ofModel = counts.stream()
                .filter(count -> count.getModel().equals(model.getId()))
                .toList();
        var runs = ofModel.stream().mapToLong(VisualModels.RunCount::getRuns).sum();
        var failures = ofModel.stream()
                .filter(count -> count.getStatus() == ExecutionStatus.FAILED)
                .mapToLong(VisualModels.RunCount::getRuns)
                .sum();
        return model.view(runs, failures);
    }
}
