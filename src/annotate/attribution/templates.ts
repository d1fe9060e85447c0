/**
 * Features as a table: a line for each, its number and the values it is made of, by name. The values of one token are
 * written to a frame, once each; the features are mixed from there, four at a time where there is a kernel. A group is
 * a run of features that are there for a token together.
 */

/** The place of each value in a frame. */
export type Slots = Readonly<Record<string, number>>;

/** One feature; places in the frame. */
export interface Template {
  readonly number: number;
  /** one to three */
  readonly values: readonly number[];
}

export interface TemplateTable {
  /** in the order in which their features are to come */
  readonly groups: readonly (readonly Template[])[];
}

/** For models whose features are all added one by one. */
export const NO_TEMPLATES: TemplateTable = { groups: [] };

/** Most values of a frame. */
export const MOST_SLOTS = 64;

/** Groups given as text, a feature a line: "301 word side". Throws an Error where a name is in no slot. */
export function templatesOf(slots: Slots, ...groups: readonly string[]): TemplateTable {
  return {
    groups: groups.map((group) =>
      group
        .trim()
        .split("\n")
        .map((line) => templateOf(slots, line.trim().split(" "))),
    ),
  };
}

function templateOf(slots: Slots, [number, ...names]: readonly string[]): Template {
  const values = names.map((name) => {
    const { [name]: slot } = slots;
    if (slot === undefined) throw new Error(`feature ${number}: no value is named ${name}`);
    return slot;
  });
  return { number: Number(number), values };
}
