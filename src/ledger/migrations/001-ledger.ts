/**
 * The first form of the ledger. Text is collated "C", so that order is the same on every machine. Few indexes: each one
 * more is paid for by every article. What is found again by words or by facets goes through one GIN index.
 */
import type { Migration } from "./migration.ts";

export const ledger001: Migration = {
  number: 1,
  statements: [
    `create table documents (
      key bigint generated always as identity primary key,
      id text collate "C" not null unique,
      url text collate "C",
      outlet text collate "C",
      title text,
      published text collate "C",
      day integer not null,
      language text,
      carries text,
      digest text collate "C" not null,
      touched text collate "C" not null,
      added text collate "C" not null,
      body bytea not null
    )`,
    "create index documents_by_day on documents (day desc, key desc)",
    // By hash: a url may be longer than an entry of an ordered index.
    "create index documents_by_url on documents using hash (url) where url is not null",
    // Bodies are deflated by us: PostgreSQL should not try again.
    "alter table documents alter column body set storage external",
    `create table versions (
      document bigint primary key references documents,
      previous bigint not null references documents,
      version integer not null,
      difference jsonb not null
    )`,
    `create table readings (
      document bigint not null references documents,
      extractor text collate "C" not null,
      added text collate "C" not null,
      claims integer not null,
      current boolean not null,
      body bytea not null,
      primary key (document, extractor)
    )`,
    "alter table readings alter column body set storage external",
    `create table claims (
      key bigint generated always as identity primary key,
      id text collate "C" not null unique,
      document bigint not null,
      ordinal integer not null,
      day integer not null,
      content text not null,
      quantities jsonb,
      terms tsvector not null
    )`,
    "create index claims_by_day on claims (day desc, key desc)",
    "create index claims_by_document on claims (document)",
    "create index claims_by_terms on claims using gin (terms)",
    `create table voices (
      id text collate "C" primary key,
      name text collate "C" not null,
      kind text collate "C" not null,
      named boolean not null,
      country text collate "C",
      parent text collate "C",
      role text collate "C",
      claims integer not null
    )`,
    "create index voices_by_claims on voices (claims desc, id)",
    `create table voice_aliases (
      folded text collate "C" not null,
      voice text collate "C" not null,
      alias text collate "C" not null,
      primary key (folded, voice, alias)
    )`,
    "create index voice_aliases_by_voice on voice_aliases (voice)",
    `create table sources (
      key bigint generated always as identity primary key,
      name text collate "C" not null unique,
      kind text collate "C" not null,
      state jsonb not null
    )`,
    `create table inputs (
      source bigint not null references sources,
      item text collate "C" not null,
      digest text collate "C" not null,
      document bigint references documents,
      error text,
      attempts integer not null,
      first text collate "C" not null,
      last text collate "C" not null,
      about jsonb not null,
      primary key (source, item, digest)
    )`,
    "create index inputs_by_document on inputs (document) where document is not null",
    "create index inputs_failed on inputs (source, item) where error is not null",
    `create table profiles (
      document bigint primary key references documents,
      profile text not null
    )`,
    `create table neighbourhoods (
      key bigint generated always as identity primary key,
      extractor text collate "C" not null,
      findings bytea not null
    )`,
    "alter table neighbourhoods alter column findings set storage external",
    `create table placed (
      document bigint primary key references documents,
      standing boolean not null,
      waiting boolean not null,
      neighbourhood bigint
    )`,
    "create index placed_waiting on placed (document) where waiting",
    "create index placed_by_neighbourhood on placed (neighbourhood)",
    `create table threads (
      id text collate "C" primary key,
      neighbourhood bigint not null,
      title text not null,
      members integer not null,
      documents integer not null,
      low integer not null,
      high integer not null,
      first integer not null,
      last integer not null,
      conflicts integer not null,
      drifts integer not null,
      terms tsvector not null
    )`,
    "create index threads_by_neighbourhood on threads (neighbourhood)",
    "create index threads_by_carried on threads (documents desc, id)",
    "create index threads_by_last on threads (last desc, id)",
    "create index threads_by_terms on threads using gin (terms)",
    `create table thread_members (
      named text collate "C" primary key,
      thread text collate "C" not null,
      claim text collate "C" not null,
      origin text collate "C"
    )`,
    "create index thread_members_by_thread on thread_members (thread)",
    "create index thread_members_by_claim on thread_members (claim)",
    `create table origins (
      id text collate "C" primary key,
      neighbourhood bigint not null,
      voice text collate "C",
      title text not null
    )`,
    "create index origins_by_neighbourhood on origins (neighbourhood)",
    `create table rulings (
      key bigint generated always as identity primary key,
      id text collate "C" not null unique,
      at text collate "C" not null,
      by text not null,
      why text,
      act jsonb not null,
      about text[] collate "C" not null
    )`,
    "create index rulings_about on rulings using gin (about)",
  ],
};
