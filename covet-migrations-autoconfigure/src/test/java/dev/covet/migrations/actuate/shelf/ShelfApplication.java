package dev.covet.migrations.actuate.shelf;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ShelfApplication {}
