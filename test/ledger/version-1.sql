-- A ledger file as version 1 wrote it: entries, and nothing that is looked up. Made once; never to be made again, so that old files stay readable.

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

INSERT INTO conflicts (number, conflict, buckets) VALUES (1, 'arden', 1);
INSERT INTO entries (position, conflict, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body) VALUES (1, 1, 0, 1, '2031-03-05T08:00:00.000Z', 'report', 'b3e681da6dc5f8caac67b764d23d06c96e647e5b77a3ea22e6fa6fedeef2d1b7', 'b3e681da6dc5f8caac67b764d23d06c96e647e5b77a3ea22e6fa6fedeef2d1b7', 'ines', '09db878971b8a0125a5f84f0991f8eba646f3d3544c9884b03484d591155bdd9', '0000000000000000000000000000000000000000000000000000000000000000', 'e26414c769791f10c13e2d92b745c473b751f1c8d14bc9e01b86a2d5c9df45e4', '{"said":"2031-03-04T16:00","text":"Report 0: two shells fell on Hale, the ministry of Arden said.","title":"Report 0: two shells"}');
INSERT INTO entries (position, conflict, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body) VALUES (2, 1, 0, 2, '2031-03-05T08:00:00.000Z', 'reading', 'b3e681da6dc5f8caac67b764d23d06c96e647e5b77a3ea22e6fa6fedeef2d1b7', 'b3e681da6dc5f8caac67b764d23d06c96e647e5b77a3ea22e6fa6fedeef2d1b7', 'small 1', '32184d27dcfdfb0f81fd94388117ae2e64d4df2dcd3dae090d91ef55674841b7', 'e26414c769791f10c13e2d92b745c473b751f1c8d14bc9e01b86a2d5c9df45e4', 'dd2177bf1d584570d3c063430b1d0e66d2c975362134ada9be1b966835cbad00', '{"claims":[{"against":null,"background":false,"claim":"c0a","claimant":"the ministry of Arden","end":30,"from":"2031-03-04T00:00","kind":"strike","party":"arden","places":[],"said":"2031-03-04T16:00","stance":"asserts","start":0,"terms":"the bridge at hale was hit c0a","to":"2031-03-05T00:00","tolls":[],"words":"the bridge at Hale was hit c0a"},{"against":null,"background":false,"claim":"c0b","claimant":"the ministry of Arden","end":30,"from":"2031-03-04T00:00","kind":"strike","party":"arden","places":[],"said":"2031-03-04T16:00","stance":"asserts","start":0,"terms":"the bridge at hale was hit c0b","to":"2031-03-05T00:00","tolls":[],"words":"the bridge at Hale was hit c0b"}],"reader":"small 1"}');
INSERT INTO entries (position, conflict, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body) VALUES (3, 1, 0, 3, '2031-03-05T08:00:00.000Z', 'review', 'c0a', 'b3e681da6dc5f8caac67b764d23d06c96e647e5b77a3ea22e6fa6fedeef2d1b7', 'ines', 'b8a76c0dc7dc69edd9fad54acc5f8f09e8de6ea6198fd32b4d8fb73613606060', 'dd2177bf1d584570d3c063430b1d0e66d2c975362134ada9be1b966835cbad00', '1f1cc993fead232c25d87b2ec805bef7061219d90e1f7be8bcb3f124ba10ab64', '{"state":"accepted","words":""}');
INSERT INTO entries (position, conflict, bucket, seq, recorded, kind, subject, report, by, id, previous, hash, body) VALUES (4, 1, 0, 4, '2031-03-05T08:00:00.000Z', 'review', 'c0b', 'b3e681da6dc5f8caac67b764d23d06c96e647e5b77a3ea22e6fa6fedeef2d1b7', 'omar', '59e739fd3b0b5fe0f61d0e0dac76d6d259a0b2c03a65290ca07643f0ac8bf21d', '1f1cc993fead232c25d87b2ec805bef7061219d90e1f7be8bcb3f124ba10ab64', '73650cc77c4a2b141f354bbf021620662280e82517f65d524c5f3faaaec4d9d4', '{"state":"rejected","words":""}');
INSERT INTO originals (hash, bytes) VALUES ('b3e681da6dc5f8caac67b764d23d06c96e647e5b77a3ea22e6fa6fedeef2d1b7', X'5265706f727420303a2074776f207368656c6c732066656c6c206f6e2048616c652c20746865206d696e6973747279206f6620417264656e20736169642e');
INSERT INTO heads (conflict, bucket, seq, hash, recorded) VALUES (1, 0, 4, '73650cc77c4a2b141f354bbf021620662280e82517f65d524c5f3faaaec4d9d4', '2031-03-05T08:00:00.000Z');

PRAGMA user_version = 1;
PRAGMA application_id = 1095521357;
