/** Numbers that the writer worked out: the sum or the difference of two that stand side by side in an earlier telling. */
import type { Counted } from "../figure/counted.ts";
import { endsOf } from "../figure/value.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { speakerKey, type Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import type { FoundChange, StoryRule, Surroundings } from "./rule.ts";

/** Smaller numbers, and sums of them, come about by chance. */
const TELLING_NUMBER = 20;
/** Figures further from each other, in characters, are not one statement. */
const SIDE_BY_SIDE = 130;
/** Each figure is put together with so many of those behind it. */
const NEXT = 4;
/** Statements kept under one result: the first that could have been worked with. */
const KEPT = 12;
/** What is put together of these fates is all casualties. */
const FATES: ReadonlySet<string> = new Set(["killed", "injured", "missing", "captured"]);

interface Worked {
  readonly first: Telling;
  readonly second: Telling;
  readonly how: "sum" | "difference";
}

function findDerived(
  { tellings, precedence }: Retellings,
  { inArticle }: Surroundings,
): readonly FoundChange[] {
  const told = new Map<number, Telling[]>();
  const worked = new Map<number, Worked[]>();
  for (const telling of tellings) {
    const value = pointOf(telling);
    for (const end of endsOf(telling.figure.quantity)) push(told, Number(end), telling);
    if (value === null) continue;
    for (const second of behind(telling, inArticle(telling))) {
      const other = pointOf(second)!;
      push(worked, value + other, { first: telling, second, how: "sum" });
      push(worked, Math.abs(value - other), { first: telling, second, how: "difference" });
    }
  }
  return tellings.flatMap((to): readonly FoundChange[] => {
    const value = pointOf(to);
    if (value === null || to.figure.claim.where === "headline") return [];
    const isBefore = (other: Telling): boolean =>
      other.figure.article !== to.figure.article && precedence.compare(other, to) < 0;
    if ((told.get(value) ?? []).some(isBefore)) return [];
    const own = new Set(inArticle(to).flatMap(({ figure }) => endsOf(figure.quantity)));
    const from = (worked.get(value) ?? []).find(
      (one) => isBefore(one.first) && fits(one, to) && !givesBoth(one, own),
    );
    return from === undefined ? [] : [derived(from, to)];
  });
}

/** The exact number of a telling; null: a bound, a range, a round "about", or too small. */
function pointOf({ figure: { quantity } }: Telling): number | null {
  if (quantity === null || quantity.low === null || quantity.low !== quantity.high || quantity.approximate)
    return null;
  if (quantity.unit === "%" || quantity.relation === "ratio" || quantity.relation === "share") return null;
  return quantity.low >= TELLING_NUMBER ? quantity.low : null;
}

/** The exact numbers of the same voice that stand close behind. */
function behind(telling: Telling, article: readonly Telling[]): readonly Telling[] {
  const start = telling.figure.quantity!.words.start;
  return article
    .filter(({ figure }) => {
      const far = (figure.quantity?.words.start ?? 0) - start;
      return far > 0 && far <= SIDE_BY_SIDE;
    })
    .filter((other) => pointOf(other) !== null && speakerKey(other) === speakerKey(telling))
    .slice(0, NEXT);
}

/** true: the voice is the same, and what is counted may be what the two count together, or what is left of them */
function fits({ first, second, how }: Worked, to: Telling): boolean {
  const speaker = speakerKey(first);
  const cites = first.outlet !== null && to.cites.has(first.outlet);
  if (!cites && (speaker === null || speaker !== speakerKey(to))) return false;
  const [a, b, result] = [first, second, to].map(({ figure }) => figure.counted!) as [
    Counted,
    Counted,
    Counted,
  ];
  if (how === "difference")
    return a.unit === b.unit && a.role === b.role && a.unit === result.unit && a.role === result.role;
  const together = FATES.has(a.role) && FATES.has(b.role) && a.role !== b.role;
  if (together) return result.role === "casualties" || result.role === "";
  return a.role === b.role && (result.role === a.role || result.role === "");
}

/** true: the later article gives both numbers too, so that a reader sees what it is made of */
const givesBoth = ({ first, second }: Worked, own: ReadonlySet<string>): boolean =>
  [first, second].every(({ figure }) => endsOf(figure.quantity).some((end) => own.has(end)));

function derived({ first, second, how }: Worked, to: Telling): FoundChange {
  const number = to.figure.quantity!.words.exact;
  const [a, b] = [first, second].map(({ figure }) => figure.quantity!.words.exact);
  return {
    from: first,
    to,
    of: "figure",
    before: saidWords(first),
    after: saidWords(to),
    why: `“${number}” is the ${how} of “${a}” and “${b}”; nobody had given it before.`,
  };
}

function push<Item>(map: Map<number, Item[]>, key: number, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else if (list.length < KEPT) list.push(item);
}

export const NUMBER_DERIVED: StoryRule = {
  kind: "number derived",
  what: "The writer has added two numbers of one statement, or taken one from the other, and gives the result as the voice's own.",
  because:
    "it must be exact, nobody may have given it before, and an article that gives both numbers too shows its work",
  examples: [
    [
      {
        outlet: "Herald",
        published: "2021-04-05",
        text: "The health ministry of Kenya said 1,240 nurses and 2,315 midwives will be hired.",
      },
      {
        outlet: "Courier",
        published: "2021-04-06",
        text: "The health ministry of Kenya said 3,555 people will be hired.",
      },
    ],
  ],
  not: [
    [
      {
        outlet: "Herald",
        published: "2021-04-05",
        text: "The health ministry of Kenya said 1,240 nurses and 2,315 midwives will be hired.",
      },
      {
        outlet: "Courier",
        published: "2021-04-06",
        text: "The health ministry of Kenya said 3,555 people will be hired, 1,240 nurses and 2,315 midwives.",
      },
    ],
  ],
  findAll: findDerived,
};
