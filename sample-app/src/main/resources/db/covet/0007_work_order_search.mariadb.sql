-- covet: ticket=OPS-121 description="Full-text search over the orders' titles and descriptions"
-- covet:up
ALTER TABLE work_orders ADD FULLTEXT INDEX idx_work_orders_search (title, description);

-- covet:down
ALTER TABLE work_orders DROP INDEX idx_work_orders_search;
