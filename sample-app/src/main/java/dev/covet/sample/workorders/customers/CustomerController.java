package dev.covet.sample.workorders.customers;

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

/** Customers and their sites on the web. */
@RestController
@RequestMapping("/api/{tenant}/customers")
class CustomerController {

    private final CustomerDesk desk;

    CustomerController(CustomerDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    PageView<CustomerView> customers(
            @PathVariable String tenant,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "0") @PositiveOrZero int page,
            @RequestParam(defaultValue = "20") @Positive @Max(200) int size) {
        return desk.find(tenant, name, PageRequest.of(page, size, Sort.by("searchName", "customerNumber")));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CustomerView add(@PathVariable String tenant, @Valid @RequestBody NewCustomer customer) {
        return desk.add(tenant, customer);
    }

    @GetMapping("/{number}/sites")
    List<SiteView> sites(@PathVariable String tenant, @PathVariable String number) {
        return desk.sites(tenant, number);
    }

    @PostMapping("/{number}/sites")
    @ResponseStatus(HttpStatus.CREATED)
    SiteView addSite(@PathVariable String tenant, @PathVariable String number, @Valid @RequestBody NewSite site) {
        return desk.addSite(tenant, number, site);
    }
}
