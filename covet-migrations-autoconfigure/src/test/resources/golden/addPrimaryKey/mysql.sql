-- forward
ALTER TABLE `pairs` ADD PRIMARY KEY (`b`, `a`);

-- backward
ALTER TABLE `pairs` DROP PRIMARY KEY;
