/** Who or what a noun phrase stands for, by its own words. A Referent does not yet know earlier mentions. */
import type { Draft } from "./draft.ts";

export interface Referent {
  readonly draft: Draft;
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly form: "name" | "description" | "metonym";
  /** what is still open: a surname alone, or a description that may stand for somebody named before */
  readonly open: "no" | "surname" | "definite";
  /** "another official": never one that was there before */
  readonly fresh: boolean;
  readonly rule: string;
}

/** Where a referent stands. */
export type Place = Pick<Referent, "head" | "first" | "last" | "fresh">;

/** All referents are made here, with their fields in one order: reading them is fast for that. */
export const referentAt = (
  { head, first, last: end, fresh }: Place,
  draft: Draft,
  form: Referent["form"],
  open: Referent["open"],
  rule: string,
  last: number = end,
): Referent => ({ draft, head, first, last, form, open, fresh, rule });
