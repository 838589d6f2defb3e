package dev.covet.sample.workorders.tenancy;

import java.util.List;
import java.util.Map;

/** A user as the web interface shows one. */
public record UserView(String username, Map<String, Object> profile, List<String> roles, List<String> permissions) {}
