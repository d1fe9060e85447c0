/**
 * Numbers that a text itself sets against another: "600 rather than 2,000", "one letter, not three". Whoever gave the other
 * number, before in the article or as an answer to the question, is contradicted. Where the text says that the number has
 * changed ("to 62 from 64", "five, up from three"), whoever gave the other one is revised.
 */
import type { Conflict } from "../../model/index.ts";
import { endsOf } from "../figure/value.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { sameVoice, type Telling } from "../retelling/telling.ts";
import { quoted } from "./quoted.ts";

/** Between a number and the one it is set against: at most its unit. */
const AGAINST =
  /^(?: (?!and\b|or\b)[\p{L}-]+){0,3},? (?:(?:and|but) )?(?:not|rather than|instead of|as opposed to) (?:the |about |around |some |up to )?$/iu;
/** Between a number and the one it was before: "62 from 64", "five dead, up from three". */
const UP_FROM =
  /^(?: (?!and\b|or\b)[\p{L}-]+){0,4},? (?:(?:up|down|raised|lowered|revised|increased|reduced|lifted|cut) )*from (?:(?:the|an?|its|about|around|some|at least|just|earlier|previous|previously|initial|first|figure|toll|count|estimate|of) ){0,5}$/iu;
/** "Raised the toll from 64 to 66": between the two, and before the first. */
const TO = /^(?: (?!and\b|or\b)[\p{L}-]+){0,3} to (?:(?:about|around|some|at least|nearly|almost) )?$/iu;
const FROM =
  /\b(?:rais|lower|revis|ris|rose|climb|increas|reduc|lift|cut|chang|correct|fell|fall|drop|grew|grow|jump|went|go|up|down)[\p{L}]*\b[^.;:]{0,60}\bfrom (?:(?:the|about|around|some|at least) )*$/iu;
/** A number told further back than so many characters is not the one that is set right. */
const BACK = 1500;

export function corrections(
  { tellings, precedence }: Retellings,
  inArticle: (telling: Telling) => readonly Telling[],
): readonly Conflict[] {
  return tellings.flatMap((telling): readonly Conflict[] => {
    const beside = inArticle(telling);
    const was = changedFrom(telling, beside);
    const wrong = was ?? setAgainst(telling, beside);
    if (wrong === null) return [];
    const given =
      (was === null ? givenBefore(telling, wrong, beside) : null) ?? givenElsewhere(telling, wrong);
    if (given === null) return [];
    const why = `${quoted(telling)} ${was === null ? "sets right" : "revises"} ${quoted(given)}`;
    return [
      {
        kind: was !== null || sameVoice(given, telling) ? "revision" : "contradiction",
        a: given.figure.ref,
        b: telling.figure.ref,
        why,
      },
    ];
  });

  /** The latest other article before it that gives the number in answer to the question. */
  function givenElsewhere(telling: Telling, wrong: Telling): Telling | null {
    const thread = new Set([telling.thread, wrong.thread].filter((one) => one !== null));
    const asked = (one: Telling): boolean => one.thread !== null && thread.has(one.thread);
    const found = tellings.filter(
      (other) =>
        other.figure.article !== telling.figure.article &&
        (asked(other) || (sameVoice(other, telling) && sameFate(other, telling))) &&
        gives(other, wrong) &&
        precedence.compare(other, telling) < 0,
    );
    return found.findLast(({ figure }) => figure.claim.where !== "headline") ?? found.at(-1) ?? null;
  }
}

/** The number that a text says this one is instead of; null: none. */
function setAgainst({ figure: { quantity, article } }: Telling, beside: readonly Telling[]): Telling | null {
  if (quantity === null || endsOf(quantity).length === 0) return null;
  const { text } = article.reading.document;
  const { end } = quantity.words;
  return (
    beside.find(({ figure: { quantity: other } }) => {
      const start = other?.words.start ?? -1;
      return start > end && start - end <= LONGEST && AGAINST.test(text.slice(end, start));
    }) ?? null
  );
}

const LONGEST = 60;

/** The number that a text says this one was before; null: none. */
function changedFrom({ figure: { quantity, article } }: Telling, beside: readonly Telling[]): Telling | null {
  if (quantity === null || endsOf(quantity).length === 0) return null;
  const { text } = article.reading.document;
  const { start, end } = quantity.words;
  return (
    beside.find(({ figure: { quantity: other } }) => {
      if (other === null || other.words.start === start || other.unit === "%") return false;
      const [from, to] = [other.words.start, other.words.end];
      if (from > end && from - end <= LONGEST) return UP_FROM.test(text.slice(end, from));
      const between = start - to;
      if (between <= 0 || between > LONGEST || !TO.test(text.slice(to, start))) return false;
      return FROM.test(text.slice(Math.max(0, from - LONGEST - LONGEST), from));
    }) ?? null
  );
}

/** true: both count what befell people, and it is one thing */
const sameFate = ({ figure: { counted: a } }: Telling, { figure: { counted: b } }: Telling): boolean =>
  a !== null && b !== null && a.role !== "" && a.role === b.role;

/** Another voice that gave the number before, in the same article. */
function givenBefore(telling: Telling, wrong: Telling, article: readonly Telling[]): Telling | null {
  const { start } = telling.figure.quantity!.words;
  const before = article.filter(({ figure, body }) => {
    const at = figure.quantity?.words.start ?? start;
    return at < start && start - at <= BACK && body?.name !== telling.body?.name;
  });
  return before.findLast((other) => gives(other, wrong) && !isShare(other)) ?? null;
}

const isShare = ({ figure: { quantity } }: Telling): boolean => quantity?.unit === "%";

const gives = ({ figure }: Telling, wrong: Telling): boolean => {
  const ends = endsOf(wrong.figure.quantity);
  return endsOf(figure.quantity).some((end) => ends.includes(end));
};
