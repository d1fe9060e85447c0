/**
 * Sets each gold quantity beside the mention of its article that agrees best, and says field by field whether it is
 * right. There are no claims here yet: the same mention may answer for two claims, as two claims may retell it.
 */
import type { QuantityMention } from "../../src/annotate/layers.ts";
import type { GoldQuantity } from "./gold.ts";
import type { Predicted } from "./predict.ts";

export interface Fields {
  readonly numbers: boolean;
  readonly bounds: boolean;
  readonly approximate: boolean;
  readonly strict: boolean;
  readonly unit: boolean;
  readonly role: boolean;
}
export type FieldName = keyof Fields;
export const FIELD_NAMES: readonly FieldName[] = [
  "numbers",
  "bounds",
  "approximate",
  "strict",
  "unit",
  "role",
];

export interface Aligned {
  readonly gold: GoldQuantity;
  readonly mention: QuantityMention | null;
  readonly fields: Fields;
}

const NOTHING: Fields = {
  numbers: false,
  bounds: false,
  approximate: false,
  strict: false,
  unit: false,
  role: false,
};

/** Gold names of what became of the counted, by the start of its `relation`; the rest of it is the story's business. */
const ROLES: readonly (readonly [RegExp, RegExp])[] = [
  [/^killed/, /^killed$/],
  [/^injured/, /^injured$/],
  [/^casualties/, /^casualties$/],
  [/^missing/, /^missing$/],
  [/^lost/, /^lost$/],
  [/^affected/, /^affected$/],
  [/^damaged/, /^damaged$/],
  [/^returned/, /^returned$/],
];

/** Gold's "additional" is also every deployment yet to come, whether or not the text says "more". */
function roleRight(gold: GoldQuantity, mention: QuantityMention): boolean {
  const relation = gold.relation ?? "";
  const row = ROLES.find(([pattern]) => pattern.test(relation));
  if (row !== undefined) return mention.role !== null && row[1].test(mention.role);
  if (relation === "share") return mention.relation === "share";
  if (relation.startsWith("additional"))
    return (
      mention.relation === "additional" || /^(?:sent|arrived|trained|supplied)$/.test(mention.role ?? "")
    );
  // a total: nothing else may be said to have become of them
  return (
    mention.role === null ||
    /^(?:sent|arrived|trained|supplied|withdrawn|mobilised|lost|returned)$/.test(mention.role)
  );
}

const PERSONS =
  /^(?:people|troops?|soldiers?|sappers?|personnel|engineers?|builders?|workers?|officers?|men|women|servicemen|experts?|koreans?|forces?|fighters?|monks?|muslims?|worshippers?|civilians?|citizens|lives|deaths?|injuries|dead|deceased|casualties|units?|staff|contingent|brigades?|north koreans|soldiers and engineers)$/;

const lastWord = (unit: string): string =>
  (/^(.+?) (?:of|per) /.exec(unit)?.[1] ?? unit)
    .replace(/[(,].*$/, "")
    .trim()
    .split(" ")
    .pop()!
    .toLowerCase();

/** The same head noun, or both persons, as gold says "people" and "troops" for whoever they are; "" counts only there. */
function unitRight(gold: GoldQuantity, mention: QuantityMention): boolean {
  const [want, got] = [lastWord(gold.unit), lastWord(mention.unit)];
  if (want === got) return true;
  return PERSONS.test(want) && (got === "" || PERSONS.test(got));
}

const ends = (quantity: { readonly low: number | null; readonly high: number | null }): string =>
  [...new Set([quantity.low, quantity.high].filter((end) => end !== null))].sort((a, b) => a - b).join(" ");

function fieldsOf(gold: GoldQuantity, mention: QuantityMention): Fields {
  const vague = gold.low === null && gold.high === null;
  const words = vague && mention.vague !== null && (gold.vague ?? "").startsWith(mention.vague);
  const numbers = vague ? words : mention.vague === null && ends(gold) === ends(mention);
  const bounds = vague ? words : numbers && gold.low === mention.low && gold.high === mention.high;
  if (!numbers) return NOTHING;
  return {
    numbers,
    bounds,
    approximate: gold.approx === mention.approximate,
    strict: gold.strict === mention.strict,
    unit: unitRight(gold, mention),
    role: roleRight(gold, mention),
  };
}

/** Numbers weigh more than bounds, bounds more than the rest: which mention is meant is a matter of its number first. */
const WEIGHTS: Readonly<Record<FieldName, number>> = {
  numbers: 100,
  bounds: 10,
  role: 4,
  unit: 2,
  approximate: 1,
  strict: 1,
};

const worth = (fields: Fields): number =>
  FIELD_NAMES.reduce((sum, name) => sum + (fields[name] ? WEIGHTS[name] : 0), 0);

/** Each gold quantity with the mention that agrees best; a null mention where no number agrees. */
export function align(gold: readonly GoldQuantity[], { quantities }: Predicted): readonly Aligned[] {
  return gold.map((quantity) => {
    let best: Aligned = { gold: quantity, mention: null, fields: NOTHING };
    for (const mention of quantities) {
      const fields = fieldsOf(quantity, mention);
      if (fields.numbers && worth(fields) > worth(best.fields)) best = { gold: quantity, mention, fields };
    }
    return best;
  });
}
