-- forward
ALTER TABLE `customers` DROP INDEX `uk_customers_email`;

-- backward
ALTER TABLE `customers` ADD CONSTRAINT `uk_customers_email` UNIQUE (`email`);
