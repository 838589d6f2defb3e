-- covet: version=1.3.0 ticket=OPS-130 description="Who has how much to do"
-- covet:up
CREATE VIEW technician_workload AS
SELECT
    t.domain AS tenant_domain,
    u.username AS username,
    COUNT(w.id) AS assigned_orders,
    COALESCE(SUM(CASE WHEN w.priority IN ('HIGH', 'EMERGENCY') THEN 1 ELSE 0 END), 0) AS urgent_orders
FROM users u
JOIN tenants t ON t.id = u.tenant_id
LEFT JOIN work_orders w ON w.assigned_to = u.id AND w.status = 'ASSIGNED'
GROUP BY t.domain, u.username;

-- covet:down
DROP VIEW technician_workload;
