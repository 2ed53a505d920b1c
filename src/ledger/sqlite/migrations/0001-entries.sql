-- The record itself. Everything else in the file can be made again from these tables.
-- Keys begin with conflict and bucket, so that the same keys serve when a conflict is spread over machines.

CREATE TABLE conflicts (
  number INTEGER PRIMARY KEY,
  conflict TEXT NOT NULL UNIQUE,
  buckets INTEGER NOT NULL
) STRICT;

CREATE TABLE entries (
  -- Grows with every entry of the file: what cursors of the feed hold.
  position INTEGER PRIMARY KEY,
  conflict INTEGER NOT NULL REFERENCES conflicts (number),
  bucket INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  recorded TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  report TEXT NOT NULL,
  by TEXT NOT NULL,
  id TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX entries_chain ON entries (conflict, bucket, seq);
CREATE UNIQUE INDEX entries_once ON entries (conflict, bucket, id);
CREATE INDEX entries_of_report ON entries (conflict, bucket, report, seq);
CREATE INDEX entries_of_kind ON entries (conflict, kind, position);

-- The bytes as they were captured, by their SHA-256.
CREATE TABLE originals (
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE UNIQUE INDEX originals_once ON originals (hash);

-- Where each chain ends: what a writer continues, and what tells a chain that was cut short.
CREATE TABLE heads (
  conflict INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL,
  recorded TEXT NOT NULL,
  PRIMARY KEY (conflict, bucket)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entries_stay BEFORE UPDATE ON entries
BEGIN
  SELECT RAISE(ABORT, 'entries are append-only');
END;

CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries
BEGIN
  SELECT RAISE(ABORT, 'entries are append-only');
END;

-- INSERT OR REPLACE would remove a row without asking the triggers above.
CREATE TRIGGER entries_are_not_replaced BEFORE INSERT ON entries
WHEN EXISTS (SELECT 1 FROM entries WHERE conflict = NEW.conflict AND bucket = NEW.bucket AND seq = NEW.seq)
  OR EXISTS (SELECT 1 FROM entries WHERE conflict = NEW.conflict AND bucket = NEW.bucket AND id = NEW.id)
  OR EXISTS (SELECT 1 FROM entries WHERE position = NEW.position)
BEGIN
  SELECT RAISE(ABORT, 'entries are append-only');
END;

CREATE TRIGGER originals_stay BEFORE UPDATE ON originals
BEGIN
  SELECT RAISE(ABORT, 'originals are append-only');
END;

CREATE TRIGGER originals_are_kept BEFORE DELETE ON originals
BEGIN
  SELECT RAISE(ABORT, 'originals are append-only');
END;

CREATE TRIGGER originals_are_not_replaced BEFORE INSERT ON originals
WHEN EXISTS (SELECT 1 FROM originals WHERE hash = NEW.hash)
BEGIN
  SELECT RAISE(ABORT, 'originals are append-only');
END;
