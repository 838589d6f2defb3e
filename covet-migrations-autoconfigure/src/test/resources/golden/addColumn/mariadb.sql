-- forward
ALTER TABLE `users` ADD COLUMN `email` varchar(80);

-- backward
ALTER TABLE `users` DROP COLUMN `email`;
