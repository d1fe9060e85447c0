/**
 * Denials that say nothing of their matter, "the report was untrue", "rejected that figure": they answer the question of what
 * they point back to, the claim before them in the text.
 */
import { isDenial } from "../compare/denial.ts";
import type { Article } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import type { Cluster } from "./cluster.ts";

/** What is pointed at, a number or what somebody said: words as matter.ts folds them. */
const NUMBER = /^(?:figur|number|count|toll|estimat|total)/;
const SAYING =
  /^(?:report|claim|accus|alleg|charg|role charged|stat$|suggest|stori|account|rumo|assert|specul)/;
/** Words of denying and of reporting, which say nothing of the matter. */
const EMPTY =
  /^(?:wrong|fals|true|untru|baseles|groundles|inaccurat|incorrect|unfound|reject|deni|dismiss|disput|medi|press|latest|recent|such|real)/;
/** A claim further back is not meant. */
const BACK = 400;

/** "number", "saying"; null: it says itself what it denies, or is no denial */
function pointsAt({ claim, quantity, words }: Figure): "number" | "saying" | null {
  if (quantity !== null || !isDenial(claim)) return null;
  const own = [...words].filter((word) => !EMPTY.test(word) && !word.startsWith("country "));
  const [only] = own;
  if (only === undefined || own.length > 1) return null;
  return NUMBER.test(only) ? "number" : SAYING.test(only) ? "saying" : null;
}

export const isPointingBack = (figure: Figure): boolean => pointsAt(figure) !== null;

/** Puts each of `denials` in the thread of what it points back to; those that point at nothing are left. */
export function placePointing(
  denials: readonly Figure[],
  clusters: readonly Cluster[],
  figures: readonly Figure[],
): readonly Figure[] {
  if (denials.length === 0) return [];
  const byArticle = new Map<Article, Figure[]>();
  for (const figure of figures) {
    const list = byArticle.get(figure.article);
    if (list === undefined) byArticle.set(figure.article, [figure]);
    else list.push(figure);
  }
  return denials.filter((denial) => {
    const meant = meantBy(denial, byArticle.get(denial.article)!);
    const cluster = meant === null ? undefined : clusters.find((one) => one.has(meant));
    cluster?.add(denial, "denies what stands before it in the text");
    return cluster === undefined;
  });
}

function meantBy(denial: Figure, article: readonly Figure[]): Figure | null {
  const number = pointsAt(denial) === "number";
  const start = denial.claim.content[0]!.start;
  const speaker = denial.claim.chain.at(-1)!.voice;
  const before = article.filter(({ claim, quantity, ref }) => {
    const end = claim.content.at(-1)!.end;
    if (end > start || start - end > BACK || claim === denial.claim || ref.part !== null) return false;
    if (number) return quantity !== null;
    return claim.chain.length > 1 && claim.chain.at(-1)!.voice !== speaker;
  });
  const last = before.at(-1);
  return last === undefined ? null : before.find(({ claim }) => claim === last.claim)!;
}
