/**
 * Counts that one article sets against each other: near each other in the text, of the same things, by different voices.
 * The text itself tells them apart, so no more need be known of their question.
 */
import type { Conflict } from "../../model/index.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf } from "../figure/value.ts";
import { sameVoice, type Telling } from "../retelling/telling.ts";
import { compatible } from "./compatible.ts";
import { areOfOthers } from "./deciders.ts";
import { quoted } from "./quoted.ts";

/** Counts further from each other in the text are not set against each other. */
const NEAR = 400;
/** A count so many times another is of something else. */
const FAR = 12;

export function contrasts(
  tellings: readonly Telling[],
  inArticle: (telling: Telling) => readonly Telling[],
): readonly Conflict[] {
  const seen = new Set<string>();
  return tellings.flatMap((telling): readonly Conflict[] => {
    const { article } = telling.figure;
    if (seen.has(article.id)) return [];
    seen.add(article.id);
    const counts = inArticle(telling).filter(
      ({ figure, body }) => figure.quantity !== null && body !== null && endsOf(figure.quantity).length > 0,
    );
    return counts.flatMap((a, index) => {
      const b = counts.slice(index + 1).find((other) => isContrast(a, other));
      return b === undefined
        ? []
        : [
            {
              kind: "contradiction" as const,
              a: a.figure.ref,
              b: b.figure.ref,
              why: `${quoted(a)} against ${quoted(b)}`,
            },
          ];
    });
  });
}

/** true: what one claim says holds the other's number too: one sentence that was read as two claims */
const inOneContent = (a: Figure, b: Figure): boolean =>
  holds(a, b.quantity!.words) || holds(b, a.quantity!.words);
const holds = ({ claim }: Figure, words: { readonly start: number; readonly end: number }): boolean =>
  claim.content.some(({ start, end }) => start <= words.start && words.end <= end);

/** Shares are of anything: 95 % reached and 100 % wanted are no two counts. */
const isShare = ({ figure: { quantity } }: Telling): boolean =>
  quantity!.unit === "%" || quantity!.relation === "share" || quantity!.relation === "ratio";

function isContrast(a: Telling, b: Telling): boolean {
  if (isShare(a) || isShare(b)) return false;
  if (a.figure.claim === b.figure.claim || sameVoice(a, b) || shareChain(a.figure, b.figure)) return false;
  if (inOneContent(a.figure, b.figure) || areOfOthers(a, b)) return false;
  if (b.figure.quantity!.words.start - a.figure.quantity!.words.end > NEAR) return false;
  if (!sameThings(a.figure, b.figure) || compatible(a.figure.quantity!, b.figure.quantity!)) return false;
  const [small, large] = [a, b]
    .map(({ figure }) => Number(endsOf(figure.quantity).at(-1)))
    .sort((x, y) => x - y) as [number, number];
  return small > 0 && large / small <= FAR;
}

/** Class and role of those counted, and where; a unit of no class by its own head word. */
function sameThings(a: Figure, b: Figure): boolean {
  const one = a.counted!;
  const other = b.counted!;
  if (one.unit !== other.unit || one.role !== other.role) return false;
  if (a.quantity!.relation !== b.quantity!.relation) return false;
  if (one.unit === "people" && one.role === "" && !areOneCount(a, b)) return false;
  return a.scope.place === b.scope.place && a.scope.locality === b.scope.locality;
}

/** "5,000 by the organisers' count; 3,500, said the police": two counts of people in one breath, of whom no more is said. */
function areOneCount({ quantity: a }: Figure, { quantity: b }: Figure): boolean {
  const gap = b!.words.start - a!.words.end;
  const sizes = [a, b].map((one) => Number(endsOf(one).at(-1) ?? 0));
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  return (
    gap <= IN_ONE_BREATH && a!.unit === b!.unit && small >= TELLING_NUMBER && large <= small * SAME_CROWD
  );
}

const IN_ONE_BREATH = 140;
const TELLING_NUMBER = 50;
/** Counts of one crowd differ by no more. */
const SAME_CROWD = 4;

/** A lawmaker who quotes an agency does not contradict it. */
const shareChain = (a: Figure, b: Figure): boolean =>
  a.claim.chain.slice(1).some(({ voice }) => b.claim.chain.slice(1).some((link) => link.voice === voice));
