-- covet: description="A company to try the application with"
-- Nobody can sign in: '!' is no password's hash.
-- Keys are written as bytes here; PostgreSQL, which wants them as text, has its own variant of this file.

-- covet:up
INSERT INTO tenants (id, name, domain, status, configuration, resource_limits, billing_info, last_order_number, created_at, updated_at)
VALUES (X'0000000000004000800000000000A001', 'Acme Fuel Services', 'acme', 'ACTIVE', '{"timeZone": "Europe/Vienna"}',
    '{"users": 50}', '{}', 4, '2026-03-02 07:00:00.000', '2026-03-02 07:00:00.000');

INSERT INTO users (id, tenant_id, username, email, password_hash, status, profile, preferences, created_at)
VALUES
    (X'0000000000004000800000000000B001', X'0000000000004000800000000000A001', 'dana', 'dana@example.org', '!', 'ACTIVE',
        '{"name": "Dana Whitfield"}', '{}', '2026-03-02 07:05:00.000'),
    (X'0000000000004000800000000000B002', X'0000000000004000800000000000A001', 'tomas', 'tomas@example.org', '!', 'ACTIVE',
        '{"name": "Tomáš Novák", "van": 7}', '{}', '2026-03-02 07:06:00.000'),
    (X'0000000000004000800000000000B003', X'0000000000004000800000000000A001', 'mei', 'mei@example.org', '!', 'ACTIVE',
        '{"name": "Mei Lindqvist", "van": 12}', '{}', '2026-03-02 07:07:00.000');

INSERT INTO roles (id, tenant_id, parent_role_id, name, description, permissions, created_at, updated_at)
VALUES (X'0000000000004000800000000000C001', X'0000000000004000800000000000A001', NULL, 'technician',
    'Works through assigned orders', '["order:read", "order:complete"]', '2026-03-02 07:01:00.000', '2026-03-02 07:01:00.000');

INSERT INTO roles (id, tenant_id, parent_role_id, name, description, permissions, created_at, updated_at)
VALUES (X'0000000000004000800000000000C002', X'0000000000004000800000000000A001', X'0000000000004000800000000000C001',
    'dispatcher', 'Plans everybody''s day', '["order:create", "order:assign", "customer:write"]',
    '2026-03-02 07:01:00.000', '2026-03-02 07:01:00.000');

INSERT INTO user_roles (id, user_id, role_id, assigned_by, assigned_at)
VALUES
    (X'0000000000004000800000000000D001', X'0000000000004000800000000000B001', X'0000000000004000800000000000C002', NULL,
        '2026-03-02 07:10:00.000'),
    (X'0000000000004000800000000000D002', X'0000000000004000800000000000B002', X'0000000000004000800000000000C001',
        X'0000000000004000800000000000B001', '2026-03-02 07:11:00.000'),
    (X'0000000000004000800000000000D003', X'0000000000004000800000000000B003', X'0000000000004000800000000000C001',
        X'0000000000004000800000000000B001', '2026-03-02 07:11:00.000');

INSERT INTO customers (id, tenant_id, customer_number, name, phone, city, created_at)
VALUES
    (X'0000000000004000800000000000E001', X'0000000000004000800000000000A001', 'C-1001', 'Müller Energie', '+43 1 5550100',
        'Wien', '2026-03-02 08:00:00.000'),
    (X'0000000000004000800000000000E002', X'0000000000004000800000000000A001', 'C-1002', 'Ångström Fuels', '+46 8 5550101',
        'Uppsala', '2026-03-02 08:01:00.000'),
    (X'0000000000004000800000000000E003', X'0000000000004000800000000000A001', 'C-1003', 'Čerpadla Brno', '+420 5 5550102',
        'Brno', '2026-03-02 08:02:00.000');

INSERT INTO sites (id, tenant_id, customer_id, name, street, postal_code, city, latitude, longitude, access_notes, created_at)
VALUES
    (X'0000000000004000800000000000F001', X'0000000000004000800000000000A001', X'0000000000004000800000000000E001',
        'Ringstation', 'Schottenring 14', '1010', 'Wien', 48.214500, 16.367800, 'Ring twice; the gate is remote', '2026-03-02 08:10:00.000'),
    (X'0000000000004000800000000000F002', X'0000000000004000800000000000A001', X'0000000000004000800000000000E002',
        'Norra macken', 'Svartbäcksgatan 90', '753 35', 'Uppsala', 59.870800, 17.624100, NULL, '2026-03-02 08:11:00.000');

INSERT INTO dispensers (id, site_id, dispenser_number, make, model, serial_number, fuel_grades, installed_on)
VALUES
    (X'00000000000040008000000000011001', X'0000000000004000800000000000F001', 1, 'Gilbarco', 'Encore 700 S', 'G7-004411',
        '["Diesel", "Super 95"]', '2019-06-14'),
    (X'00000000000040008000000000011002', X'0000000000004000800000000000F001', 2, 'Gilbarco', 'Encore 700 S', 'G7-004412',
        '["Diesel", "Super 98"]', '2019-06-14'),
    (X'00000000000040008000000000011003', X'0000000000004000800000000000F002', 1, 'Wayne', 'Ovation', 'W-20877',
        '["HVO100"]', '2023-10-02');

INSERT INTO work_orders (id, tenant_id, site_id, dispenser_id, assigned_to, order_number, title, description, status, priority,
    due_on, labour_hours, completion_notes, created_at, assigned_at, completed_at, revision)
VALUES
    (X'00000000000040008000000000012001', X'0000000000004000800000000000A001', X'0000000000004000800000000000F001',
        X'00000000000040008000000000011001', X'0000000000004000800000000000B002', 'WO-000001', 'Nozzle drips after hang-up',
        'Diesel nozzle leaks for about ten seconds.', 'COMPLETED', 'HIGH', '2026-03-05', 1.50, 'Replaced the nozzle''s seal.',
        '2026-03-03 06:30:00.000', '2026-03-03 07:00:00.000', '2026-03-04 10:20:00.000', 2),
    (X'00000000000040008000000000012002', X'0000000000004000800000000000A001', X'0000000000004000800000000000F001',
        X'00000000000040008000000000011002', X'0000000000004000800000000000B002', 'WO-000002', 'Yearly meter calibration',
        'Bring the 20 litre proving can.', 'ASSIGNED', 'NORMAL', '2026-04-30', NULL, NULL,
        '2026-03-03 06:35:00.000', '2026-03-03 07:01:00.000', NULL, 1),
    (X'00000000000040008000000000012003', X'0000000000004000800000000000A001', X'0000000000004000800000000000F002',
        X'00000000000040008000000000011003', X'0000000000004000800000000000B003', 'WO-000003', 'Display stays dark',
        'Customers cannot read the price; pump still delivers.', 'ASSIGNED', 'EMERGENCY', '2026-03-06', NULL, NULL,
        '2026-03-05 05:50:00.000', '2026-03-05 05:55:00.000', NULL, 1),
    (X'00000000000040008000000000012004', X'0000000000004000800000000000A001', X'0000000000004000800000000000F002',
        NULL, NULL, 'WO-000004', 'Leak sensor of the sump reports moisture', NULL, 'OPEN', 'LOW', NULL, NULL, NULL,
        '2026-03-05 09:15:00.000', NULL, NULL, 0);

INSERT INTO visual_models (id, tenant_id, created_by, name, description, model_version, content, metadata, published, created_at, updated_at)
VALUES (X'00000000000040008000000000013001', X'0000000000004000800000000000A001', X'0000000000004000800000000000B001',
    'After a completed order', 'Tells the customer and files the hours', 1,
    '{"nodes": [{"id": "done", "type": "trigger"}, {"id": "mail", "type": "send-mail"}], "edges": [["done", "mail"]]}',
    '{}', TRUE, '2026-03-02 09:00:00.000', '2026-03-02 09:00:00.000');

INSERT INTO execution_records (id, tenant_id, model_id, started_by, status, input, output, duration_ms, started_at, finished_at)
VALUES (X'00000000000040008000000000014001', X'0000000000004000800000000000A001', X'00000000000040008000000000013001', NULL,
    'SUCCEEDED', '{"order": "WO-000001"}', '{"mails": 1}', 412, '2026-03-04 10:20:00.000', '2026-03-04 10:20:00.412');

INSERT INTO custom_components (id, tenant_id, created_by, name, category, component_version, definition, shared, usage_count, created_at, updated_at)
VALUES (X'00000000000040008000000000015001', X'0000000000004000800000000000A001', X'0000000000004000800000000000B001',
    'send-mail', 'notification', '1.0.0', '{"parameters": ["recipient", "template"]}', FALSE, 1,
    '2026-03-02 08:55:00.000', '2026-03-02 08:55:00.000');

-- covet:down
-- Not every connection to SQLite lets foreign keys delete.
DELETE FROM work_orders WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM dispensers WHERE site_id IN (SELECT id FROM sites WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme'));
DELETE FROM sites WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM customers WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM execution_records WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM visual_models WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM custom_components WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM user_roles WHERE user_id IN (SELECT id FROM users WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme'));
DELETE FROM roles WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM users WHERE tenant_id IN (SELECT id FROM tenants WHERE domain = 'acme');
DELETE FROM tenants WHERE domain = 'acme';
