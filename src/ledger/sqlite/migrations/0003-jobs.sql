-- Work that waits, in the file of the ledger, so that both change in one transaction.

CREATE TABLE jobs (
  job INTEGER PRIMARY KEY AUTOINCREMENT,
  conflict INTEGER NOT NULL REFERENCES conflicts (number),
  report TEXT NOT NULL,
  -- How often it was lent; the lease of the last time, and until when (milliseconds since 1970; 0: free).
  lent INTEGER NOT NULL DEFAULT 0,
  lease TEXT,
  until INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  aside INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX jobs_once ON jobs (conflict, report);
CREATE INDEX jobs_in_order ON jobs (job) WHERE aside = 0;
