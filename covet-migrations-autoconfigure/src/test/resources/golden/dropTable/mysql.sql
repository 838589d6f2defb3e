-- forward
DROP TABLE `customers`;

-- backward
CREATE TABLE `customers` (
    `id` bigint NOT NULL,
    `email` varchar(80) NOT NULL,
    PRIMARY KEY (`id`),
    CONSTRAINT `uk_customers_email` UNIQUE (`email`)
) ENGINE=InnoDB;
