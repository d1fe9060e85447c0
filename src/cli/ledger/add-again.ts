/** What failed before, to be added again as it was named then: with the outlet, date and fields that were given. */
import { z } from "zod";
import type { Ledger } from "../../ledger/index.ts";
import type { SourceOptions } from "../../pipeline/ingest/sources/context.ts";

const Given = z.object({
  outlet: z.string().optional(),
  published: z.string().optional(),
  map: z.record(z.string(), z.string()).optional(),
  pages: z.boolean().optional(),
});
/** The options of `hearsay add` that bear on how an article is read. */
export type Given = Readonly<z.infer<typeof Given>>;

export interface Again {
  readonly sources: readonly string[];
  readonly given: Given;
}

export const optionsOf = ({
  outlet,
  published,
  map,
  pages,
}: Given): Pick<SourceOptions, "meta" | "map" | "pages"> => ({
  meta: {
    ...(outlet === undefined ? {} : { outlet }),
    ...(published === undefined ? {} : { published }),
  },
  map,
  pages: pages ?? true,
});

const STDIN = "standard input";

/**
 * Sources in groups that were named alike. What came by hand or on standard input cannot be had again, which is said.
 * @param now what is given now, which goes before what was given then
 */
export async function failedBefore(ledger: Ledger, now: Given): Promise<readonly Again[]> {
  const { failedSources } = await import("../../ledger/index.ts");
  const groups = new Map<string, { readonly sources: string[]; readonly given: Given }>();
  for (const { name, kind, given: then } of await failedSources(ledger)) {
    if (name === STDIN || kind === "pasted") {
      process.stderr.write(`${name}: what failed of it cannot be had again; add it once more\n`);
      continue;
    }
    const given = { ...(Given.safeParse(then ?? {}).data ?? {}), ...now };
    const key = JSON.stringify(given);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sources: [name], given });
    else group.sources.push(name);
  }
  return [...groups.values()];
}
