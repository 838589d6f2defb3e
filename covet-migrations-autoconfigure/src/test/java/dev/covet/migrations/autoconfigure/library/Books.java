package dev.covet.migrations.autoconfigure.library;

import org.springframework.data.jpa.repository.JpaRepository;

interface Books extends JpaRepository<Book, Long> {}
