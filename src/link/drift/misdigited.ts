/**
 * A digit too many or too few: "four times" becomes "14 times", "about 600" becomes "some 6,000". Only one article has the
 * number, it has it from whom the other names or names nobody, and says the rest in like words.
 */
import { sameAffair } from "../figure/affairs.ts";
import { befell } from "../figure/counted.ts";
import { sharedWords } from "../retelling/likeness.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { hasSpeaker, sameVoice, type Telling } from "../retelling/telling.ts";

/** Share of words in common, and how many, from which on two counts are of one thing. */
const ALIKE_WORDS = 0.25;
const FEWEST_WORDS = 2;
/** Tellings of one number that are looked at. */
const BOUND = 24;
/** A slip is made while it is news. */
const NEWS_DAYS = 30;

/** Each with the earlier telling whose number was meant. */
export function findMisdigited({
  tellings,
  ties,
  precedence,
}: Retellings): readonly (readonly [Telling, Telling])[] {
  const byCount = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const number = numberOf(telling);
    if (number === null) continue;
    const key = `${unitOf(telling)} ${number}`;
    const list = byCount.get(key);
    if (list === undefined) byCount.set(key, [telling]);
    else if (list.length < BOUND) list.push(telling);
  }
  return tellings.flatMap((to): readonly (readonly [Telling, Telling])[] => {
    const number = numberOf(to);
    if (number === null || number < TEN || to.figure.claim.where === "headline") return [];
    const others = byCount.get(`${unitOf(to)} ${number}`)!;
    if (others.some(({ figure }) => figure.article !== to.figure.article)) return [];
    const from = meantFor(number, isToll(to))
      .flatMap((meant) => byCount.get(`${unitOf(to)} ${meant}`) ?? [])
      .find((other) => precedence.compare(other, to) < 0 && isMeant(other, to));
    return from === undefined ? [] : [[from, to]];
  });

  function isMeant(from: Telling, to: Telling): boolean {
    if (from.figure.article === to.figure.article || !sameRole(from, to)) return false;
    const [day, then] = [precedence.day(to.figure.article), precedence.day(from.figure.article)];
    if (day !== null && then !== null && day - then > NEWS_DAYS) return false;
    if (!sameAffair(from.figure, to.figure)) return false;
    const cited = from.outlet !== null && to.cites.has(from.outlet);
    if (!cited && hasSpeaker(to) && !sameVoice(from, to)) return false;
    const { share, count } = sharedWords(from, to, ties);
    return share >= ALIKE_WORDS && count >= FEWEST_WORDS;
  }
}

const numberOf = ({ figure: { quantity } }: Telling): number | null => {
  const number = quantity?.low ?? quantity?.high ?? null;
  return number !== null && Number.isInteger(number) && number > 0 && quantity!.unit !== "%" ? number : null;
};

const unitOf = ({ figure: { counted } }: Telling): string => (counted!.general ? "people" : counted!.unit);

const isToll = ({ figure: { counted } }: Telling): boolean => befell(counted!);

function sameRole({ figure: a }: Telling, { figure: b }: Telling): boolean {
  const [one, other] = [a.counted!.role, b.counted!.role];
  return a.aspect.additional === b.aspect.additional && (one === other || one === "" || other === "");
}

/** The numbers that this one may have been copied from; a toll grows by more than a slip. */
function meantFor(number: number, toll: boolean): readonly number[] {
  const digits = String(number);
  const tenfold = number % TEN === 0 && number >= TEN * TEN ? [number / TEN] : [];
  const headless = digits.length > 1 && digits[1] !== "0" && !toll ? [Number(digits.slice(1))] : [];
  return [...tenfold, ...headless, number * TEN];
}
const TEN = 10;
