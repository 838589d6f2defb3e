package dev.covet.migrations.autoconfigure.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "books")
class Book {

    @Id
    private Long id;

    private String title;

    private String isbn;

    protected Book() {}

    Book(Long id, String title, String isbn) {
        this.id = id;
        this.title = title;
        this.isbn = isbn;
    }

    Long id() {
        return id;
    }

    String title() {
        return title;
    }

    String isbn() {
        return isbn;
    }
}
