-- Names and hashes compare byte by byte, as they do in every other back: collation "C" throughout. Every key begins with conflict and bucket, so that one
-- conflict can be spread over machines.

create table conflicts (
  conflict text collate "C" primary key,
  buckets int not null check (buckets between 1 and 1024)
);

-- Transaction numbers count from the beginning of one cluster. A ledger that was dumped and loaded into another begins a new era there: what came along is
-- before everything that follows.
create table eras (
  era int primary key,
  system text not null
);

-- The end of each chain. An append locks its row, so that chains grow one entry after the other.
create table heads (
  conflict text collate "C" not null references conflicts,
  bucket int not null,
  seq bigint not null,
  hash text collate "C" not null,
  recorded text collate "C" not null,
  primary key (conflict, bucket)
);

create table originals (
  hash text collate "C" primary key,
  bytes bytea not null
);

create table entries (
  conflict text collate "C" not null,
  bucket int not null,
  seq bigint not null,
  id text collate "C" not null,
  kind text collate "C" not null,
  subject text collate "C" not null,
  report text collate "C" not null,
  author text collate "C" not null,
  recorded text collate "C" not null,
  previous text collate "C" not null,
  hash text collate "C" not null,
  body text not null,
  era int not null,
  -- The transaction that recorded it: numbers of entries are given before a commit, and a reader that followed them would miss what is committed late.
  tx xid8 not null default pg_current_xact_id(),
  primary key (conflict, bucket, seq),
  unique (conflict, bucket, id)
);
create index entries_of_report on entries (conflict, bucket, report, seq);
create index entries_in_order on entries (conflict, era, tx, bucket, seq);
create index entries_of_editions on entries (conflict, bucket, seq) where kind = 'edition';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, tg_op using errcode = 'AL001';
end $$;
create trigger entries_stay before update or delete or truncate on entries for each statement execute function refuse_change();
create trigger originals_stay before update or delete or truncate on originals for each statement execute function refuse_change();
create trigger conflicts_stay before update or delete or truncate on conflicts for each statement execute function refuse_change();
create trigger heads_stay before delete or truncate on heads for each statement execute function refuse_change();

create function refuse_going_back() returns trigger language plpgsql as $$
begin
  if new.seq < old.seq or (new.conflict, new.bucket) is distinct from (old.conflict, old.bucket) then
    raise exception 'a head that goes back is refused: what was recorded is never removed' using errcode = 'AL001';
  end if;
  return new;
end $$;
create trigger heads_grow before update on heads for each row execute function refuse_going_back();

-- From here on: what is looked up. All of it is computed from the entries, and can be thrown away and made again.

create table reports (
  conflict text collate "C" not null,
  bucket int not null,
  report text collate "C" not null,
  -- Where it was first recorded.
  era int not null,
  tx xid8 not null,
  seq bigint not null,
  read boolean not null,
  unreviewed int not null,
  accepted int not null,
  corrected int not null,
  rejected int not null,
  loose int not null,
  -- Title, publisher, when it was said, reader and loose reviews, as JSON.
  line text not null,
  primary key (conflict, bucket, report)
);
create index reports_in_order on reports (conflict, era, tx, bucket, seq);

-- `begins` is '' where the time a claim begins is unknown. `length`: the class of its length (claim-time.ts): what overlaps a moment begins, within one class,
-- between two neighbouring values of `begins`.
create table claims (
  conflict text collate "C" not null,
  bucket int not null,
  claim text collate "C" not null,
  report text collate "C" not null,
  begins text collate "C" not null,
  ends text collate "C",
  length int not null,
  said text collate "C",
  kind text collate "C" not null,
  party text collate "C" not null,
  state text collate "C" not null,
  terms tsvector not null,
  -- The row as the port gives it, as JSON, its body apart.
  line text not null,
  body text not null,
  primary key (conflict, bucket, claim, report)
);
create index claims_of_report on claims (conflict, bucket, report);
create index claims_in_time on claims (conflict, bucket, length, begins, claim, report);
create index claims_by_said on claims (conflict, bucket, said desc nulls last, claim);
create index claims_by_terms on claims using gin (terms);

create table claim_places (
  conflict text collate "C" not null,
  bucket int not null,
  report text collate "C" not null,
  claim text collate "C" not null,
  nth int not null,
  place text collate "C" not null,
  lat double precision,
  lon double precision,
  begins text collate "C" not null,
  length int not null,
  primary key (conflict, bucket, report, claim, nth)
);
create index claims_at_place on claim_places (conflict, bucket, place, length, begins, claim, report);

-- Where claims were ever placed. A war has millions of claims at some thousand places: a box is looked for here first.
create table spots (
  conflict text collate "C" not null,
  bucket int not null,
  lat double precision not null,
  lon double precision not null,
  place text collate "C" not null,
  primary key (conflict, bucket, lat, lon, place)
);

-- One figure of one claim. `day` is that of `said`, '' where it is unknown; `victims` is '' where nobody is named.
create table figures (
  conflict text collate "C" not null,
  bucket int not null,
  report text collate "C" not null,
  claim text collate "C" not null,
  nth int not null,
  said text collate "C",
  day text collate "C" not null,
  party text collate "C" not null,
  measure text collate "C" not null,
  people text collate "C" not null,
  victims text collate "C" not null,
  basis text collate "C" not null,
  low double precision,
  high double precision,
  primary key (conflict, bucket, report, claim, nth)
);
create index figures_of_day on figures (conflict, bucket, day, party, measure, people, victims, basis);

-- Figures of one day drawn together, so that a tally of a million claims reads some thousand rows.
create table tallies (
  conflict text collate "C" not null,
  bucket int not null,
  day text collate "C" not null,
  party text collate "C" not null,
  measure text collate "C" not null,
  people text collate "C" not null,
  victims text collate "C" not null,
  basis text collate "C" not null,
  claims bigint not null,
  low double precision,
  high double precision,
  newest text collate "C",
  primary key (conflict, bucket, day, party, measure, people, victims, basis)
);
