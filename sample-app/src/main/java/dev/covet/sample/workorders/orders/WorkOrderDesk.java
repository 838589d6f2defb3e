package dev.covet.sample.workorders.orders;

import dev.covet.sample.workorders.audit.AuditTrail;
import dev.covet.sample.workorders.customers.Dispenser;
import dev.covet.sample.workorders.customers.Site;
import dev.covet.sample.workorders.customers.Sites;
import dev.covet.sample.workorders.tenancy.TenantDirectory;
import dev.covet.sample.workorders.web.NotFoundException;
import dev.covet.sample.workorders.web.PageView;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders, hands them out and closes them. */
@Service
@Transactional
public class WorkOrderDesk {

    private final TenantDirectory directory;
    private final Sites sites;
    private final WorkOrders orders;
    private final FullTextSearch search;
    private final Workloads workloads;
    private final AuditTrail audit;
    private final Clock clock;

    WorkOrderDesk(
            TenantDirectory directory,
            Sites sites,
            WorkOrders orders,
            FullTextSearch search,
            Workloads workloads,
            AuditTrail audit,
            Clock clock) {
        this.directory = directory;
        this.sites = sites;
        this.orders = orders;
        this.search = search;
        this.workloads = workloads;
        this.audit = audit;
        this.clock = clock;
    }

    WorkOrderView take(String domain, NewWorkOrder wanted) {
        var tenant = directory.lockedTenant(domain);
        var site = sites.findByTenantAndId(tenant, wanted.site())
                .orElseThrow(() -> new NotFoundException("There is no site '" + wanted.site() + "'."));
        var order =
                orders.save(new WorkOrder(tenant, site, dispenser(site, wanted.dispenser()), wanted, clock.instant()));
        audit.record(tenant, "order.taken", "work-order", order.orderNumber(), Map.of("title", wanted.title()));
        return order.view();
    }

    WorkOrderView assign(String domain, String number, Assignment assignment) {
        var order = order(domain, number);
        var tenant = directory.tenant(domain);
        var technician = directory.colleague(tenant, assignment.technician());
        order.assignTo(technician, assignment.scheduledFor(), clock.instant());
        audit.record(tenant, "order.assigned", "work-order", number, Map.of("technician", assignment.technician()));
        return order.view();
    }

    WorkOrderView complete(String domain, String number, Completion completion) {
        var order = order(domain, number);
        order.complete(completion, clock.instant());
        audit.record(
                directory.tenant(domain),
                order.assignedTo(),
                "order.completed",
                "work-order",
                number,
                Map.of("labourHours", completion.labourHours().toPlainString()));
        return order.view();
    }

    WorkOrderView cancel(String domain, String number) {
        var order = order(domain, number);
        order.cancel();
        audit.record(directory.tenant(domain), "order.cancelled", "work-order", number, Map.of());
        return order.view();
    }

    @Transactional(readOnly = true)
    public WorkOrderView show(String domain, String number) {
        return order(domain, number).view();
    }

    @Transactional(readOnly = true)
    public PageView<WorkOrderView> find(String domain, WorkOrderFilter filter, Pageable page) {
        var tenant = directory.tenant(domain);
        var found = filter.text() == null ? List.<String>of() : search.orderNumbers(domain, filter.text());
        return PageView.of(orders.findAll(filter.within(tenant, found), page), WorkOrder::view);
    }

    @Transactional(readOnly = true)
    public List<Workload> workload(String domain) {
        return workloads.of(directory.tenant(domain).domain());
    }

    private WorkOrder order(String domain, String number) {
        return orders.findByTenantAndOrderNumber(directory.tenant(domain), number)
                .orElseThrow(() -> new NotFoundException("There is no order '" + number + "'."));
    }

    private static @Nullable Dispenser dispenser(Site site, @Nullable Short number) {
        if (number == null) {
            return null;
        }
        return site.dispensers().stream()
                .filter(dispenser -> dispenser.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "There is no dispenser " + number + " at the site '" + site.name() + "'."));
    }
}
