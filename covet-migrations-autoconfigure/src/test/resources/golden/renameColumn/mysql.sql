-- forward
ALTER TABLE `users` RENAME COLUMN `name` TO `full_name`;

-- backward
ALTER TABLE `users` RENAME COLUMN `full_name` TO `name`;
