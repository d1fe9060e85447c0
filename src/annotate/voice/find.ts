/** A Find is a referent where it stands in the document, before it is known which voice it is. */
import type { Draft } from "./draft.ts";
import type { Referent } from "./referent.ts";

export interface Find {
  readonly sentence: number;
  /** sentences so far that are not wholly quoted: how far back something was said */
  readonly clock: number;
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly form: "name" | "description" | "pronoun" | "metonym";
  /** null: a pronoun */
  draft: Draft | null;
  readonly open: Referent["open"] | "person" | "plural" | "relative" | "thing";
  readonly fresh: boolean;
  readonly rule: string;
  readonly subject: boolean;
  /** subject of the sentence's main verb */
  readonly main: boolean;
  /** subject of a verb that surely reports */
  readonly reporting: boolean;
  /** a pronoun that tells at the end who says what stands before it: "…, it said" */
  readonly trailing: boolean;
  /** inside a quotation: said by another */
  readonly quoted: boolean;
  /** after a preposition of place */
  readonly inPlace: boolean;
  /** a place, not a voice: read only for what it ties to others */
  readonly locative: boolean;
  /** first word of its sentence or quotation, where a capital tells nothing */
  readonly opening: boolean;
  /** an unknown name where every word has a capital */
  readonly doubtful: boolean;
  /** an apposition or a name that says again who this is */
  same: Find | null;
}

/** A find that is something else than it looked: with the fields of all finds in their order, that reading them is fast. */
export const changedFind = (find: Find, changes: Partial<Find>): Find =>
  Object.assign(
    {
      sentence: find.sentence,
      clock: find.clock,
      first: find.first,
      last: find.last,
      head: find.head,
      form: find.form,
      draft: find.draft,
      open: find.open,
      fresh: find.fresh,
      rule: find.rule,
      subject: find.subject,
      main: find.main,
      reporting: find.reporting,
      trailing: find.trailing,
      quoted: find.quoted,
      inPlace: find.inPlace,
      locative: find.locative,
      opening: find.opening,
      doubtful: find.doubtful,
      same: find.same,
    },
    changes,
  );
