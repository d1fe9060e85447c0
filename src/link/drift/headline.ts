/** A headline against the body of its own article, as reading found it. */
import type { ClaimId, Difference } from "../../model/index.ts";
import { boundChange, isMiddle } from "../compare/bounds.ts";
import { endsOf } from "../figure/value.ts";
import type { Telling } from "../retelling/telling.ts";
import { figureWords, saidWords } from "../retelling/words.ts";
import type { FoundChange, StoryRule } from "./rule.ts";

function fromDifference(
  difference: Difference,
  byClaim: ReadonlyMap<ClaimId, readonly Telling[]>,
): FoundChange | null {
  const body = byClaim.get(difference.from) ?? [];
  const head = byClaim.get(difference.to) ?? [];
  const [from] = body;
  const [to] = head;
  if (from === undefined || to === undefined) return null;
  if (difference.kind.startsWith("hedge"))
    return { from, to, of: "claim", before: saidWords(from), after: saidWords(to), why: difference.why };
  for (const one of body) {
    for (const other of head) {
      const ends = endsOf(one.figure.quantity);
      if (one.figure.quantity === null || other.figure.quantity === null) continue;
      const shares = endsOf(other.figure.quantity).some((end) => ends.includes(end));
      if (!shares && !isMiddle(one.figure.quantity, other.figure.quantity)) continue;
      if (boundChange(one.figure.quantity, other.figure.quantity) !== difference.kind) continue;
      return {
        from: one,
        to: other,
        of: "figure",
        before: figureWords(one),
        after: figureWords(other),
        why: difference.why,
      };
    }
  }
  return null;
}

export const HEADLINE_AGAINST_BODY: StoryRule = {
  kind: "headline against body",
  what: "The headline drops a bound or a hedge that the article below it keeps.",
  because: "a headline retells its own article first; what it shares with the body is no drift of its own",
  examples: [
    [
      {
        outlet: "Herald",
        published: "2021-04-03",
        title: "4,300 homes destroyed by storm, ministry says",
        text: "The ministry said at least 4,300 homes were destroyed by the storm.",
      },
    ],
  ],
  not: [
    [
      {
        outlet: "Herald",
        published: "2021-04-03",
        title: "At least 4,300 homes destroyed by storm, ministry says",
        text: "The ministry said at least 4,300 homes were destroyed by the storm.",
      },
    ],
  ],
  findAll: ({ tellings }) => {
    const byClaim = new Map<ClaimId, Telling[]>();
    for (const telling of tellings) {
      const { id } = telling.figure.claim;
      const list = byClaim.get(id);
      if (list === undefined) byClaim.set(id, [telling]);
      else list.push(telling);
    }
    const readings = new Set(tellings.map(({ figure }) => figure.article.reading));
    return [...readings].flatMap(({ differences }) => {
      const told = new Set<string>();
      return differences.flatMap((difference): readonly FoundChange[] => {
        const key = `${difference.kind} ${difference.to}`;
        if (told.has(key)) return [];
        told.add(key);
        const found = fromDifference(difference, byClaim);
        return found === null ? [] : [found];
      });
    });
  },
};
