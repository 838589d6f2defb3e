-- forward
CREATE TABLE `orders` (
    `id` bigint NOT NULL AUTO_INCREMENT,
    `customer` bigint NOT NULL,
    `total` decimal(12,2) NOT NULL DEFAULT 0,
    `state` enum('NEW', 'PAID') NOT NULL DEFAULT 'NEW',
    `placed_at` timestamp(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
    `note` varchar(200),
    PRIMARY KEY (`id`),
    CONSTRAINT `uk_orders_customer_placed_at` UNIQUE (`customer`, `placed_at`),
    CONSTRAINT `fk_orders_customer` FOREIGN KEY (`customer`) REFERENCES `customers` (`id`) ON DELETE CASCADE,
    CONSTRAINT `ck_orders_total` CHECK (total >= 0)
) ENGINE=InnoDB;
CREATE INDEX `ix_orders_note` ON `orders` (`note`);
CREATE INDEX `ix_orders_latest` ON `orders` (`placed_at` DESC);

-- backward
DROP TABLE `orders`;
