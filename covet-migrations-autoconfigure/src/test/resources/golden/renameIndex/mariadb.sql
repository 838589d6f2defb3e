-- forward
ALTER TABLE `people` RENAME INDEX `ux_people_email` TO `it's "mine"`;

-- backward
ALTER TABLE `people` RENAME INDEX `it's "mine"` TO `ux_people_email`;
