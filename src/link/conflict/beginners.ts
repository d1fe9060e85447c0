/**
 * Who began: "police had thrown gas first" by the one, "strikers had thrown stones first" by the other; or one says that the
 * other side opened fire, and that one that it only returned it. Only one can have been first, so no more need be alike.
 */
import type { Conflict } from "../../model/index.ts";
import type { Folder } from "../figure/matter.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { sameVoice, speakerKey, type Telling } from "../retelling/telling.ts";
import { quoted } from "./quoted.ts";
import { isSameNews, wholeOf } from "./same-news.ts";

const FIGHT =
  "(?:open(?:ed|ing)? fire|fir(?:ed|ing)|shot|shoot(?:ing)?|attack(?:ed|ing)?|str(?:uck|iking)|shell(?:ed|ing)?|hit|threw|thrown|throwing|used|launched)";
const WAR =
  "(?:the )?(?:fighting|fight|battle|clash(?:es)?|violence|shooting|hostilities|war|attack|firing|exchange|trouble|unrest)";
/** Up to here stands who is said to have begun. */
const FIRST = new RegExp(
  String.raw`^(.{2,60}?)\b(?:(?:had|has|have|was|were) )?(?:the )?(?:${FIGHT}[^.;]{0,40}\bfirst\b|first (?:to )?${FIGHT}|(?:start|began|begun|begin|provok)\p{L}* ${WAR})`,
  "iu",
);
/** Who says so did not begin. */
const ANSWERED =
  /\b(?:only |merely |just )?(?:return(?:ed|ing)|answer(?:ed|ing)) fire\b|\brespond(?:ed|ing) to (?:the |an? )?(?:attack|fire|shelling)\b/i;
const NOT_FIRST = new RegExp(
  String.raw`\bden(?:y|ies|ied|ying) (?:that (?:it|they) )?(?:(?:had|having) )?(?:open(?:ed|ing) fire|fir(?:ed|ing) first|(?:start|beg|provok)\p{L}* ${WAR})`,
  "iu",
);

/** Who began another fight is another question. */
const SAME_NEWS_DAYS = 7;
/** Claims that are compared with each other: the first. */
const MOST = 60;

interface Beginning {
  readonly telling: Telling;
  /** words of whoever is said to have begun; null: not whoever says so */
  readonly by: ReadonlySet<string> | null;
}

export function beginners({ tellings, precedence }: Retellings, folder: Folder): readonly Conflict[] {
  const told = new Set<string>();
  const beginnings = tellings
    .filter(({ figure: { claim } }) => !told.has(claim.id) && told.add(claim.id))
    .flatMap((telling) => beginningOf(telling, folder) ?? [])
    .slice(0, MOST);
  return beginnings.flatMap((later, index): readonly Conflict[] => {
    const earlier = beginnings
      .slice(0, index)
      .find(
        (one) => isOpposed(one, later) && isSameNews(one.telling, later.telling, precedence, SAME_NEWS_DAYS),
      );
    if (earlier === undefined) return [];
    const [a, b] = [earlier.telling, later.telling];
    const why = `${quoted(a)} against ${quoted(b)}; only one can have begun`;
    return [{ kind: "contradiction", a: wholeOf(a), b: wholeOf(b), why }];
  });
}

/** Null: nobody says it, or it says nothing of who began. */
function beginningOf(telling: Telling, folder: Folder): Beginning | null {
  const { claim } = telling.figure;
  if (telling.body === null || telling.body.isOutlet || claim.forecast) return null;
  const said = claim.content.map(({ exact }) => exact).join(" ");
  const cued = `${claim.cue.map(({ exact }) => exact).join(" ")} ${said}`;
  if (ANSWERED.test(said) || NOT_FIRST.test(cued)) return { telling, by: null };
  const subject = FIRST.exec(said)?.[1];
  if (subject === undefined || claim.certainty.polarity === "denied") return null;
  const by = folder.matter(subject);
  return by.size === 0 ? null : { telling, by };
}

function isOpposed(a: Beginning, b: Beginning): boolean {
  if (sameVoice(a.telling, b.telling)) return false;
  if (a.by === null || b.by === null) {
    const [denier, accuser] = a.by === null ? [a, b] : [b, a];
    const state = speakerKey(denier.telling);
    const by = accuser.by;
    if (by === null || state?.startsWith("state ") !== true) return false;
    return by.has(`country ${state.slice("state ".length)}`);
  }
  const [one, other] = [a.by, b.by];
  const nations = [one, other].map((words) => [...words].filter((word) => word.startsWith("country ")));
  // "Guyanese troops" and "Surinamese troops" share a word, and are two
  if (nations[0]!.length > 0 && nations[1]!.length > 0) return !nations[0]!.some((code) => other.has(code));
  return ![...one].some((word) => other.has(word));
}
