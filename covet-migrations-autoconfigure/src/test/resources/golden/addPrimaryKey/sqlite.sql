-- forward
-- SQLite cannot add a primary key to the table 'pairs' without rebuilding the table, which this version of Covet Migrations does not do.
--   Fix:   Declare it in createTable; or do it in a 'sql' operation with engines: [sqlite], and leave this one to the other engines.

-- backward
-- SQLite cannot drop the primary key of the table 'pairs' without rebuilding the table, which this version of Covet Migrations does not do.
--   Fix:   Declare it in createTable; or do it in a 'sql' operation with engines: [sqlite], and leave this one to the other engines.
