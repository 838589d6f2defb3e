package dev.covet.migrations.cli.shop.broken;

import jakarta.persistence.Entity;

/** It has no identifier. */
@Entity
class Customer {

    private String name = "";

    String name() {
        return name;
    }
}
