-- forward
ALTER TABLE `orders` DROP CHECK `ck_orders_total`;

-- backward
ALTER TABLE `orders` ADD CONSTRAINT `ck_orders_total` CHECK (total > 0);
