/** The publisher as a speaker: the first link of every chain. */
import { OUTLETS, type Outlet, outletByHost } from "../../lexicon/outlets.ts";
import type { Document } from "../../model/index.ts";
import type { Speaker } from "../layers.ts";

const BY_NAME: ReadonlyMap<string, Outlet> = new Map(
  OUTLETS.flatMap((row) => [row.name, ...row.aliases].map((name) => [name.toLowerCase(), row] as const)),
);

/** By the table of outlets where it knows the name or the url's host; else as the document names it. */
export function publisherOf(document: Document): Speaker {
  const row = rowOf(document);
  const name = row?.name ?? document.outlet ?? "publisher not known";
  const aliases = document.outlet === null ? [] : [document.outlet];
  return {
    name,
    kind: "outlet",
    named: row !== null || document.outlet !== null,
    aliases,
    country: row?.country ?? null,
    parent: null,
    role: null,
  };
}

function rowOf({ outlet, url }: Document): Outlet | null {
  if (outlet !== null) return BY_NAME.get(outlet.toLowerCase()) ?? null;
  return url === null || !URL.canParse(url) ? null : outletByHost(new URL(url).hostname);
}
