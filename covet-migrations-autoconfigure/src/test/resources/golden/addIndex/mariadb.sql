-- forward
CREATE INDEX `ix_people_email` ON `people` (`email`);

-- backward
ALTER TABLE `people` DROP INDEX `ix_people_email`;
