-- forward
ALTER TABLE `orders` ADD CONSTRAINT `fk_orders_customer` FOREIGN KEY (`customer`) REFERENCES `customers` (`id`) ON DELETE SET NULL;

-- backward
ALTER TABLE `orders` DROP FOREIGN KEY `fk_orders_customer`;
