-- forward
-- SQLite cannot drop the foreign key 'fk_orders_customer' of the table 'orders' without rebuilding the table, which this version of Covet Migrations does not do.
--   Fix:   Declare it in createTable; or do it in a 'sql' operation with engines: [sqlite], and leave this one to the other engines.

-- backward
-- SQLite cannot add the foreign key 'fk_orders_customer' to the table 'orders' without rebuilding the table, which this version of Covet Migrations does not do.
--   Fix:   Declare it in createTable; or do it in a 'sql' operation with engines: [sqlite], and leave this one to the other engines.
