-- covet:up
ALTER TABLE books ADD COLUMN isbn VARCHAR(20);
CREATE UNIQUE INDEX uk_books_isbn ON books (isbn);

-- covet:down
DROP INDEX uk_books_isbn;
ALTER TABLE books DROP COLUMN isbn;
