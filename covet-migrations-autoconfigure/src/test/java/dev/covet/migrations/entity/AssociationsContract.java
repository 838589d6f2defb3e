package dev.covet.migrations.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.Test;

/** Entities that refer to others, and tables of collections. */
abstract class AssociationsContract extends MappingContract {

    @Test
    void aReferenceToOne() {
        assertRead("""
                table authors
                  id bigint not null
                  primary key id
                table books
                  id bigint not null
                  author_id bigint not null
                  editor_id bigint
                  primary key id
                  foreign key fk_books_author: author_id -> authors id on delete CASCADE
                  foreign key editor_id -> authors id on delete SET_NULL
                """, Author.class, Book.class);
    }

    @Test
    void aReferenceToOneThatRefersToNoOther() {
        assertRead("""
                table authors
                  id bigint not null
                  primary key id
                table biographies
                  author_id bigint not null
                  primary key author_id
                  foreign key author_id -> authors id
                table passports
                  id bigint not null
                  holder_id bigint not null
                  primary key id
                  unique holder_id
                  foreign key holder_id -> authors id
                """, Author.class, Biography.class, Passport.class);
    }

    @Test
    void aReferenceToWhatIsNoPrimaryKey() {
        assertRead("""
                table cities
                  id bigint not null
                  country_code varchar(2)
                  primary key id
                  foreign key country_code -> countries iso_code
                table countries
                  id bigint not null
                  iso_code varchar(2)
                  primary key id
                  unique iso_code
                """, Country.class, City.class);
    }

    @Test
    void noForeignKeyWhereNoneIsWanted() {
        assertRead("""
                table authors
                  id bigint not null
                  primary key id
                table loose
                  id bigint not null
                  author_id bigint
                  primary key id
                """, Author.class, Loose.class);
    }

    @Test
    void aTree() {
        assertRead("""
                table folders
                  id bigint not null
                  parent_id bigint
                  primary key id
                  foreign key parent_id -> folders id
                """, Folder.class);
    }

    @Test
    void twoThatReferToEachOther() {
        assertRead("""
                table departments
                  id bigint not null
                  head_id bigint
                  primary key id
                  unique head_id
                  foreign key head_id -> employees id
                table employees
                  id bigint not null
                  department_id bigint
                  primary key id
                  foreign key department_id -> departments id
                """, Department.class, Employee.class);
    }

    @Test
    void manyOfMany() {
        assertRead("""
                table courses
                  id bigint not null
                  primary key id
                table enrolments
                  student_id bigint not null
                  course_id bigint not null
                  primary key student_id, course_id
                  foreign key course_id -> courses id
                  foreign key student_id -> students id
                table students
                  id bigint not null
                  primary key id
                """, Student.class, Course.class);
    }

    @Test
    void aListOfEntitiesWithTheirOrder() {
        assertRead("""
                table playlists
                  id bigint not null
                  primary key id
                table songs
                  id bigint not null
                  playlist_id bigint
                  position integer
                  primary key id
                  foreign key playlist_id -> playlists id
                  check position>=0
                """, Playlist.class, Song.class);
    }

    @Test
    void collectionsOfValues() {
        assertRead("""
                table contact_phones
                  contact_id bigint not null
                  kind enum('HOME', 'WORK')
                  number varchar(20) not null
                  position integer not null
                  primary key contact_id, position
                  foreign key contact_id -> contacts id
                  check position>=0
                table contact_tags
                  contact_id bigint not null
                  tag varchar(40) not null
                  primary key contact_id, tag
                  foreign key fk_tags_contact: contact_id -> contacts id on delete CASCADE
                table contacts
                  id bigint not null
                  primary key id
                """, Contact.class);
    }

    @Test
    void mapsOfValues() {
        assertRead("""
                table glossaries
                  id bigint not null
                  primary key id
                table glossary_counts
                  glossary_id bigint not null
                  count integer not null
                  kind enum('HOME', 'WORK') not null
                  primary key glossary_id, kind
                  foreign key glossary_id -> glossaries id
                table glossary_terms
                  glossary_id bigint not null
                  meaning varchar(400)
                  term varchar(80) not null
                  primary key glossary_id, term
                  foreign key glossary_id -> glossaries id
                """, Glossary.class);
    }

    @Test
    void aReferenceToAnything() {
        assertRead("""
                table authors
                  id bigint not null
                  primary key id
                table remarks
                  id bigint not null
                  subject_type varchar(40)
                  subject_id bigint
                  primary key id
                """, Author.class, Remark.class);
    }

    @Entity
    @Table(name = "authors")
    static class Author {

        @Id
        long id;
    }

    @Entity
    @Table(name = "books")
    static class Book {

        @Id
        long id;

        @ManyToOne(optional = false)
        @JoinColumn(name = "author_id", foreignKey = @ForeignKey(name = "fk_books_author"))
        @OnDelete(action = OnDeleteAction.CASCADE)
        Author author;

        @ManyToOne
        @JoinColumn(name = "editor_id")
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Author editor;
    }

    @Entity
    @Table(name = "biographies")
    static class Biography {

        @Id
        @Column(name = "author_id")
        long id;

        @MapsId
        @OneToOne
        @JoinColumn(name = "author_id")
        Author author;
    }

    @Entity
    @Table(name = "passports")
    static class Passport {

        @Id
        long id;

        @OneToOne(optional = false)
        @JoinColumn(name = "holder_id")
        Author holder;
    }

    @Entity
    @Table(name = "countries")
    static class Country {

        @Id
        long id;

        @Column(name = "iso_code", unique = true, length = 2)
        String isoCode;
    }

    @Entity
    @Table(name = "cities")
    static class City {

        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "country_code", referencedColumnName = "iso_code")
        Country country;
    }

    @Entity
    @Table(name = "loose")
    static class Loose {

        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "author_id", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Author author;
    }

    @Entity
    @Table(name = "folders")
    static class Folder {

        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "parent_id")
        Folder parent;

        @OneToMany(mappedBy = "parent")
        Set<Folder> children;
    }

    @Entity
    @Table(name = "departments")
    static class Department {

        @Id
        long id;

        @OneToOne
        @JoinColumn(name = "head_id")
        Employee head;
    }

    @Entity
    @Table(name = "employees")
    static class Employee {

        @Id
        long id;

        @ManyToOne
        @JoinColumn(name = "department_id")
        Department department;
    }

    @Entity
    @Table(name = "students")
    static class Student {

        @Id
        long id;

        @ManyToMany
        @JoinTable(
                name = "enrolments",
                joinColumns = @JoinColumn(name = "student_id"),
                inverseJoinColumns = @JoinColumn(name = "course_id"))
        Set<Course> courses;
    }

    @Entity
    @Table(name = "courses")
    static class Course {

        @Id
        long id;

        @ManyToMany(mappedBy = "courses")
        Set<Student> students;
    }

    @Entity
    @Table(name = "playlists")
    static class Playlist {

        @Id
        long id;

        @OneToMany
        @JoinColumn(name = "playlist_id")
        @OrderColumn(name = "position")
        List<Song> songs;
    }

    @Entity
    @Table(name = "songs")
    static class Song {

        @Id
        long id;
    }

    enum Kind {
        HOME,
        WORK
    }

    @Embeddable
    static class Phone {

        @Column(nullable = false, length = 20)
        String number;

        @Enumerated(EnumType.STRING)
        Kind kind;
    }

    @Entity
    @Table(name = "contacts")
    static class Contact {

        @Id
        long id;

        @ElementCollection
        @CollectionTable(name = "contact_phones", joinColumns = @JoinColumn(name = "contact_id"))
        @OrderColumn(name = "position")
        List<Phone> phones;

        @ElementCollection
        @CollectionTable(
                name = "contact_tags",
                joinColumns = @JoinColumn(name = "contact_id", foreignKey = @ForeignKey(name = "fk_tags_contact")))
        @Column(name = "tag", nullable = false, length = 40)
        @OnDelete(action = OnDeleteAction.CASCADE)
        Set<String> tags;
    }

    @Entity
    @Table(name = "glossaries")
    static class Glossary {

        @Id
        long id;

        @ElementCollection
        @CollectionTable(name = "glossary_terms", joinColumns = @JoinColumn(name = "glossary_id"))
        @MapKeyColumn(name = "term", length = 80)
        @Column(name = "meaning", length = 400)
        Map<String, String> terms;

        @ElementCollection
        @CollectionTable(name = "glossary_counts", joinColumns = @JoinColumn(name = "glossary_id"))
        @MapKeyColumn(name = "kind")
        @MapKeyEnumerated(EnumType.STRING)
        @Column(name = "count", nullable = false)
        Map<Kind, Integer> counts;
    }

    @Entity
    @Table(name = "remarks")
    static class Remark {

        @Id
        long id;

        @Any
        @AnyKeyJavaClass(Long.class)
        @Column(name = "subject_type", length = 40)
        @JoinColumn(name = "subject_id")
        Object subject;
    }
}
