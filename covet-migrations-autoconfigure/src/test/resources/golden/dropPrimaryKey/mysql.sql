-- forward
ALTER TABLE `pairs` DROP PRIMARY KEY;

-- backward
ALTER TABLE `pairs` ADD PRIMARY KEY (`b`, `a`);
