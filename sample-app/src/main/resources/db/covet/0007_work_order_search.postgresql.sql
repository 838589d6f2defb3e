-- covet: ticket=OPS-121 description="Full-text search over the orders' titles and descriptions"
-- covet:up
ALTER TABLE work_orders
    ADD COLUMN search_vector tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')
    ) STORED;

CREATE INDEX idx_work_orders_search ON work_orders USING gin (search_vector);

-- covet:down
DROP INDEX idx_work_orders_search;
ALTER TABLE work_orders DROP COLUMN search_vector;
