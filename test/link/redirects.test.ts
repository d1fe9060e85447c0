/** Ids that change when articles are linked anew lead to those that took over. */
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/model/index.ts";
import { annotate } from "../../src/pipeline/annotate.ts";
import { linkNeighbourhood, redirectsOf } from "../../src/pipeline/link.ts";

const article = (outlet: string, published: string): Reading =>
  annotate({
    url: `https://${outlet}.example/plane`,
    title: "Plane down near Tarvo",
    outlet,
    published,
    text: "The Civil Aviation Board said 43 people were killed when a plane crashed near Tarvo on Tuesday.",
  } as Parameters<typeof annotate>[0]);

const link = (readings: readonly Reading[]) =>
  linkNeighbourhood(readings.map((reading) => ({ reading, carries: null })));

const HERALD = article("Herald", "2021-03-03");
const COURIER = article("Courier", "2021-03-04");
const FIRST = article("Gazette", "2021-03-02");
const toll = (links: ReturnType<typeof link>) => links.threads.find(({ title }) => /killed/.test(title))!;

describe("redirects", () => {
  it("has none where a later article is added: ids stay", () => {
    const before = link([HERALD]);
    const after = link([HERALD, COURIER]);
    const ids = after.threads.map(({ id }) => id);
    for (const { id } of before.threads) expect(ids).toContain(id);
    expect(redirectsOf(before, after).threads.size).toBe(0);
  });

  it("leads from the id before an earlier article came in to the one after", () => {
    const before = link([HERALD, COURIER]);
    const after = link([FIRST, HERALD, COURIER]);
    expect(toll(after).id).not.toBe(toll(before).id);
    expect(redirectsOf(before, after).threads.get(toll(before).id)).toBe(toll(after).id);
    const [origin] = toll(before).origins;
    expect(redirectsOf(before, after).origins.get(origin!)).toBe(toll(after).origins[0]);
  });

  it("leads two threads that became one to it, and nothing to nowhere", () => {
    const apart = [link([HERALD]), link([COURIER])];
    const before = {
      threads: apart.flatMap(({ threads }) => threads),
      origins: apart.flatMap(({ origins }) => origins),
    };
    const after = link([HERALD, COURIER]);
    expect(redirectsOf(before, after).threads.get(toll(apart[1]!).id)).toBe(toll(after).id);
    expect(redirectsOf(before, { threads: [], origins: [] }).threads.size).toBe(0);
  });
});
