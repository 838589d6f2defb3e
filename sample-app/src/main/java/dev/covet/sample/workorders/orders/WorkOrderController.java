package dev.covet.sample.workorders.orders;

import dev.covet.sample.workorders.web.PageView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work orders on the web. */
@RestController
@RequestMapping("/api/{tenant}")
class WorkOrderController {

    private final WorkOrderDesk desk;

    WorkOrderController(WorkOrderDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/work-orders")
    PageView<WorkOrderView> orders(
            @PathVariable String tenant,
            WorkOrderFilter filter,
            @RequestParam(defaultValue = "0") @PositiveOrZero int page,
            @RequestParam(defaultValue = "20") @Positive @Max(200) int size) {
        return desk.find(
                tenant, filter, PageRequest.of(page, size, Sort.by(Sort.Direction.DESC, "createdAt", "orderNumber")));
    }

    @PostMapping("/work-orders")
    @ResponseStatus(HttpStatus.CREATED)
    WorkOrderView take(@PathVariable String tenant, @Valid @RequestBody NewWorkOrder order) {
        return desk.take(tenant, order);
    }

    @GetMapping("/work-orders/{number}")
    WorkOrderView show(@PathVariable String tenant, @PathVariable String number) {
        return desk.show(tenant, number);
    }

    @PostMapping("/work-orders/{number}/assignment")
    WorkOrderView assign(
            @PathVariable String tenant, @PathVariable String number, @Valid @RequestBody Assignment assignment) {
        return desk.assign(tenant, number, assignment);
    }

    @PostMapping("/work-orders/{number}/completion")
    WorkOrderView complete(
            @PathVariable String tenant, @PathVariable String number, @Valid @RequestBody Completion completion) {
        return desk.complete(tenant, number, completion);
    }

    @PostMapping("/work-orders/{number}/cancellation")
    WorkOrderView cancel(@PathVariable String tenant, @PathVariable String number) {
        return desk.cancel(tenant, number);
    }

    @GetMapping("/workload")
    List<Workload> workload(@PathVariable String tenant) {
        return desk.workload(tenant);
    }
}
