-- Reports that wait to be read. `free_at`: when the lease runs out, in milliseconds since 1970; 0 when nobody has it. Rows are updated and removed: what was done is in the ledger.
create table jobs (
  conflict text collate "C" not null,
  bucket int not null,
  report text collate "C" not null,
  number bigint generated always as identity,
  attempts int not null default 0,
  lease text collate "C",
  worker text,
  free_at bigint not null default 0,
  error text,
  set_aside boolean not null default false,
  primary key (conflict, bucket, report)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create index jobs_in_order on jobs (number) where not set_aside;
