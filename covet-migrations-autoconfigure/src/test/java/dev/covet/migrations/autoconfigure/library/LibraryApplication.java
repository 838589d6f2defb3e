package dev.covet.migrations.autoconfigure.library;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class LibraryApplication {}
