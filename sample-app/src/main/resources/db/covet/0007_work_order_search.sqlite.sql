-- covet: ticket=OPS-121 description="Full-text search over the orders' titles and descriptions"
-- Kept by triggers instead of as an external-content index: that one goes by rowid, which VACUUM may change here. The key
-- is indexed as one word, so that a changed order's entry is found without reading all of them.

-- covet:up
CREATE VIRTUAL TABLE work_order_search USING fts5 (work_order_key, title, description, tokenize = 'porter unicode61');

INSERT INTO work_order_search (work_order_key, title, description)
SELECT hex(id), title, description FROM work_orders;

CREATE TRIGGER work_orders_search_insert AFTER INSERT ON work_orders
BEGIN
    INSERT INTO work_order_search (work_order_key, title, description)
    VALUES (hex(new.id), new.title, new.description);
END;

CREATE TRIGGER work_orders_search_update AFTER UPDATE OF id, title, description ON work_orders
BEGIN
    DELETE FROM work_order_search
    WHERE work_order_search MATCH 'work_order_key : ' || hex(old.id) AND work_order_key = hex(old.id);
    INSERT INTO work_order_search (work_order_key, title, description)
    VALUES (hex(new.id), new.title, new.description);
END;

CREATE TRIGGER work_orders_search_delete AFTER DELETE ON work_orders
BEGIN
    DELETE FROM work_order_search
    WHERE work_order_search MATCH 'work_order_key : ' || hex(old.id) AND work_order_key = hex(old.id);
END;

-- covet:down
DROP TRIGGER work_orders_search_delete;
DROP TRIGGER work_orders_search_update;
DROP TRIGGER work_orders_search_insert;
DROP TABLE work_order_search;
