-- forward
ALTER TABLE `orders` ADD CONSTRAINT `ck_orders_total` CHECK (total > id);

-- backward
ALTER TABLE `orders` DROP CONSTRAINT `ck_orders_total`;
