-- What is looked up, written in the transaction of the entries it follows from, and made again by a rebuild.

-- Conflicts whose rows must be made again when the file is opened next.
CREATE TABLE rebuilds (
  conflict INTEGER PRIMARY KEY
) STRICT;

INSERT INTO rebuilds SELECT number FROM conflicts;

CREATE TABLE reports (
  conflict INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  report TEXT NOT NULL,
  -- Of the entry that recorded it.
  position INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  title TEXT,
  publisher TEXT,
  said TEXT,
  reader TEXT,
  PRIMARY KEY (conflict, bucket, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX reports_in_order ON reports (conflict, position);
CREATE INDEX reports_unread ON reports (conflict) WHERE reader IS NULL;

CREATE TABLE claims (
  -- Grows with when the claim was said (number-claims.ts), so that full text finds the newest first without sorting.
  number INTEGER PRIMARY KEY,
  conflict INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  report TEXT NOT NULL,
  claim TEXT NOT NULL,
  state TEXT NOT NULL,
  kind TEXT NOT NULL,
  party TEXT NOT NULL,
  -- How long the claim's time is, as a class (claim-time.ts): within one, an index by beginning finds all that overlap.
  length INTEGER NOT NULL,
  begins TEXT NOT NULL,
  ends TEXT,
  -- The row as JSON without its body.
  line TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX claims_of_report ON claims (conflict, bucket, report, begins, claim);
CREATE INDEX claims_by_id ON claims (conflict, claim);
CREATE INDEX claims_by_state ON claims (conflict, state);
CREATE INDEX claims_in_time ON claims (conflict, length, begins, claim, ends, state, kind, party);

CREATE TABLE claim_places (
  conflict INTEGER NOT NULL,
  place TEXT NOT NULL,
  length INTEGER NOT NULL,
  begins TEXT NOT NULL,
  claim TEXT NOT NULL,
  number INTEGER NOT NULL,
  ends TEXT,
  state TEXT NOT NULL,
  kind TEXT NOT NULL,
  party TEXT NOT NULL,
  lat REAL,
  lon REAL,
  PRIMARY KEY (conflict, place, length, begins, claim, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX claim_places_of_claim ON claim_places (number);
CREATE INDEX claim_places_in_time ON claim_places (conflict, length, begins, claim, lat, lon, ends, state, kind, party) WHERE lat IS NOT NULL;

-- Which places there are within a box; a place that no claim names any more does no harm.
CREATE TABLE spots (
  conflict INTEGER NOT NULL,
  lat REAL NOT NULL,
  lon REAL NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY (conflict, lat, lon, place)
) STRICT, WITHOUT ROWID;

-- Terms are the application's own tokens; only spaces part them.
CREATE VIRTUAL TABLE claim_terms USING fts5 (
  terms,
  content = '',
  contentless_delete = 1,
  detail = none,
  tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);

CREATE TABLE figures (
  conflict INTEGER NOT NULL,
  day TEXT NOT NULL,
  party TEXT NOT NULL,
  measure TEXT NOT NULL,
  "group" TEXT NOT NULL,
  victims TEXT NOT NULL,
  basis TEXT NOT NULL,
  number INTEGER NOT NULL,
  said TEXT,
  low REAL,
  high REAL,
  PRIMARY KEY (conflict, day, party, measure, "group", victims, basis, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX figures_of_claim ON figures (number);

-- The figures of each day drawn together, and those of each month, so that a tally reads months and days, not claims.
CREATE TABLE day_figures (
  conflict INTEGER NOT NULL,
  day TEXT NOT NULL,
  party TEXT NOT NULL,
  measure TEXT NOT NULL,
  "group" TEXT NOT NULL,
  victims TEXT NOT NULL,
  basis TEXT NOT NULL,
  claims INTEGER NOT NULL,
  low REAL,
  high REAL,
  newest TEXT,
  PRIMARY KEY (conflict, day, party, measure, "group", victims, basis)
) STRICT, WITHOUT ROWID;

CREATE TABLE month_figures (
  conflict INTEGER NOT NULL,
  month TEXT NOT NULL,
  party TEXT NOT NULL,
  measure TEXT NOT NULL,
  "group" TEXT NOT NULL,
  victims TEXT NOT NULL,
  basis TEXT NOT NULL,
  claims INTEGER NOT NULL,
  low REAL,
  high REAL,
  newest TEXT,
  PRIMARY KEY (conflict, month, party, measure, "group", victims, basis)
) STRICT, WITHOUT ROWID;

CREATE TABLE loose (
  conflict INTEGER NOT NULL,
  bucket INTEGER NOT NULL,
  report TEXT NOT NULL,
  place INTEGER NOT NULL,
  review TEXT NOT NULL,
  claim TEXT NOT NULL,
  words TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (conflict, bucket, report, place)
) STRICT, WITHOUT ROWID;
