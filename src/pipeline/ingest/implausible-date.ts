/** Publication dates that cannot be true. They are kept as stated, and told: nothing says what the true date is. */
import type { Document, Note } from "../../model/index.ts";

/** Zones differ by up to 26 hours, and clocks of publishers run ahead a little. */
const AHEAD_MS = 2 * 86_400_000;
/** What a clock that was never set says, give or take a zone. */
const UNSET = /^(?:1970|1969-12-31)/;

/** @param now ISO date and time @returns null: nothing is wrong with the date, or there is none */
export function implausibleDate({ published }: Pick<Document, "published">, now: string): Note | null {
  if (published === null) return null;
  const kind = "implausible date" as const;
  if (UNSET.test(published))
    return { kind, message: `it says it was published ${published}, as a clock says that was never set` };
  const first = /^\d{4}(?:-\d{2}){0,2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/.exec(published)?.[0];
  const time = first === undefined ? Number.NaN : Date.parse(first);
  if (Number.isNaN(time) || time <= Date.parse(now) + AHEAD_MS) return null;
  return { kind, message: `it says it was published ${published}, which was to come when it was read` };
}
