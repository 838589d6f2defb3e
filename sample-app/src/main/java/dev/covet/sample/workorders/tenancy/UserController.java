package dev.covet.sample.workorders.tenancy;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The people of a tenant. */
@RestController
class UserController {

    private final TenantDirectory directory;

    UserController(TenantDirectory directory) {
        this.directory = directory;
    }

    @GetMapping("/api/{tenant}/users")
    List<UserView> users(@PathVariable String tenant) {
        return directory.colleagues(tenant);
    }
}
