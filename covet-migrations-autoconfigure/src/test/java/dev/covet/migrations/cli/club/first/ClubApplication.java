package dev.covet.migrations.cli.club.first;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class ClubApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ClubApplication.class, arguments);
    }

    @Entity(name = "Member")
    @Table(
            name = "members",
            indexes = @Index(name = "members_by_name", columnList = "name"),
            check = @CheckConstraint(name = "named", constraint = "name <> ''"))
    public static class Member {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        public @Nullable Long id;

        @Column(nullable = false, length = 100, unique = true)
        public @Nullable String name;

        @Column(length = 200)
        public @Nullable String motto;
    }

    @Entity(name = "Team")
    @Table(name = "teams")
    public static class Team {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        public @Nullable Long id;

        @ManyToOne
        @JoinColumn(name = "captain_id")
        public @Nullable Member captain;
    }
}
