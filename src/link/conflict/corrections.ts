/**
 * Numbers that a text itself sets against another: "600 rather than 2,000", "one letter, not three". Whoever gave the other
 * number, before in the article or as an answer to the question, is contradicted.
 */
import type { Conflict } from "../../model/index.ts";
import { endsOf } from "../figure/value.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { sameVoice, type Telling } from "../retelling/telling.ts";
import { quoted } from "./quoted.ts";

/** Between a number and the one it is set against: at most its unit. */
const AGAINST =
  /^(?: (?!and\b|or\b)[\p{L}-]+){0,3},? (?:(?:and|but) )?(?:not|rather than|instead of|as opposed to) (?:the |about |around |some |up to )?$/iu;
/** A number told further back than so many characters is not the one that is set right. */
const BACK = 1500;

export function corrections(
  { tellings, precedence }: Retellings,
  inArticle: (telling: Telling) => readonly Telling[],
): readonly Conflict[] {
  return tellings.flatMap((telling): readonly Conflict[] => {
    const wrong = setAgainst(telling, inArticle(telling));
    if (wrong === null) return [];
    const given = givenBefore(telling, wrong, inArticle(telling)) ?? givenElsewhere(telling, wrong);
    if (given === null) return [];
    const why = `${quoted(telling)} sets right ${quoted(given)}`;
    return [
      {
        kind: sameVoice(given, telling) ? "revision" : "contradiction",
        a: given.figure.ref,
        b: telling.figure.ref,
        why,
      },
    ];
  });

  /** The latest other article before it that gives the number in answer to the question. */
  function givenElsewhere(telling: Telling, wrong: Telling): Telling | null {
    const thread = new Set([telling.thread, wrong.thread].filter((one) => one !== null));
    const found = tellings.filter(
      (other) =>
        other.figure.article !== telling.figure.article &&
        other.thread !== null &&
        thread.has(other.thread) &&
        gives(other, wrong) &&
        precedence.compare(other, telling) < 0,
    );
    return found.at(-1) ?? null;
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
