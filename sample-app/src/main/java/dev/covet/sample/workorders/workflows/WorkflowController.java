package dev.covet.sample.workorders.workflows;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Workflows and their building blocks on the web. */
@RestController
@RequestMapping("/api/{tenant}")
class WorkflowController {

    private final WorkflowShelf shelf;

    WorkflowController(WorkflowShelf shelf) {
        this.shelf = shelf;
    }

    @GetMapping("/workflows")
    List<WorkflowView> workflows(@PathVariable String tenant) {
        return shelf.workflows(tenant);
    }

    @GetMapping("/components")
    List<ComponentView> components(@PathVariable String tenant) {
        return shelf.components(tenant);
    }
}
