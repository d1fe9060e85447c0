/** Long lists are cut, and what was cut is counted and said, with the option that shows it. */
import { counted } from "../../../export/tracing/words.ts";

export interface Cut {
  readonly of: <Item>(
    items: readonly Item[],
    most: number,
  ) => { readonly shown: readonly Item[]; readonly rest: readonly Item[] };
  /** "… and 12 more articles (--full shows all)" */
  readonly note: (count: number, one: string, many?: string) => string;
}

/** A list that is longer by one is shown whole: the line that says so would take the same place. */
export const cutter = (full: boolean): Cut => ({
  of: (items, most) =>
    full || items.length <= most + 1
      ? { shown: items, rest: [] }
      : { shown: items.slice(0, most), rest: items.slice(most) },
  note: (count, one, many) => `… and ${counted(count, one, many)} (--full shows all)`,
});
