/** The publisher as a speaker: the first link of every chain. */
import { type Outlet, outletByHost, outletByName } from "../../lexicon/outlets.ts";
import type { Document } from "../../model/index.ts";
import type { Speaker } from "../layers.ts";

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
  if (outlet !== null) return outletByName(outlet);
  return url === null || !URL.canParse(url) ? null : outletByHost(new URL(url).hostname);
}

/** "told The Globe" in the Morning Globe: an outlet that no table knows, called by a part of the publisher's own name. */
export function isOwnOutlet(publisher: Speaker, speaker: Speaker, mention: string): boolean {
  if (!publisher.named || speaker.kind !== "outlet" || outletByName(speaker.name) !== null) return false;
  const own = wordsOf(publisher.name);
  return [speaker.name, mention].some((name) => {
    const words = wordsOf(name);
    return words !== "" && (own === words || own.startsWith(`${words} `) || own.endsWith(` ${words}`));
  });
}

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s+/u, "")
    .replace(/\s+/gu, " ")
    .trim();
