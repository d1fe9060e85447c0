/** A Telling is a figure as one article tells it, with who says it and whom the article takes it from. */
import { countriesIn } from "../countries.ts";
import { type Article, publisherOf } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import { type Body, bodyOf, fold, OFFICIAL } from "../origin/bodies.ts";
import type { Outlets } from "./outlets.ts";

export interface Telling {
  readonly figure: Figure;
  /** who says it; null: the outlet in its own voice */
  readonly body: Body | null;
  /** outlets the claim is taken from, folded */
  readonly cites: ReadonlySet<string>;
  /** the article's own outlet, folded; null: not known */
  readonly outlet: string | null;
  /** telling numbers that stand beside it */
  readonly beside: ReadonlySet<string>;
  /** the question it was found to answer, and the act of saying it rests on; null: none */
  readonly thread: string | null;
  readonly origin: string | null;
}

export interface Placed {
  readonly thread: string | null;
  readonly origin: string | null;
}

export function tellingOf(
  figure: Figure,
  placed: Placed,
  beside: ReadonlySet<string>,
  outlets: Outlets,
): Telling {
  const { article, claim } = figure;
  const found = bodyOf(article, claim);
  const outlet = found === null ? null : outlets.called(found.name);
  const body =
    found === null || outlet === null ? found : { ...found, key: `outlet ${outlet}`, proves: false };
  const own = outletOf(article);
  const cites = new Set<string>();
  for (const { voice } of claim.chain.slice(1)) {
    const known = article.voices.get(voice);
    if (known === undefined || !known.named) continue;
    const name = outlets.called(fold(known.name)) ?? (known.kind === "outlet" ? fold(known.name) : null);
    if (name !== null && name !== own) cites.add(name);
  }
  return { figure, body, cites, outlet: own, beside, ...placed };
}

export function outletOf(article: Article): string | null {
  const publisher = publisherOf(article);
  return publisher === null ? null : fold(publisher);
}

/** true: the article says it in its own voice, and no words of reporting stand beside it */
export const isUnsourced = ({ figure: { claim } }: Telling): boolean =>
  claim.chain.length === 1 && claim.cue.length === 0;

/** The body behind a telling, no outlet that passes on: as it is known; else, of "South Korean estimates", the state. */
export function speakerKey({ body }: Telling): string | null {
  const key = body?.key ?? null;
  if (body === null || key?.startsWith("outlet ")) return null;
  if (key !== null) return key;
  const [country, ...more] = countriesIn(body.label);
  return country === undefined || more.length > 0 || !OFFICIAL.test(body.label) ? null : `state ${country}`;
}

/** true: one body is behind both, an outlet that speaks for itself included; or they are described in the same words */
export function sameVoice(a: Telling, b: Telling): boolean {
  const key = voiceKey(a);
  return key !== null && key === voiceKey(b);
}

/** A telling is compared with many others, and its voice is the same each time. */
const VOICE_KEYS = new WeakMap<Telling, string | null>();

function voiceKey(telling: Telling): string | null {
  const known = VOICE_KEYS.get(telling);
  if (known !== undefined) return known;
  const { body } = telling;
  const key = speakerKey(telling) ?? body?.key ?? null;
  const made = key ?? (body === null || !hasSpeaker(telling) ? null : `described ${body.name}`);
  VOICE_KEYS.set(telling, made);
  return made;
}

/** true: somebody is said to say it, by name or as "officials"; false: nobody, "reports", "it is believed" */
export function hasSpeaker({ body, figure }: Telling): boolean {
  const voice = body?.voice == null ? undefined : figure.article.voices.get(body.voice);
  return voice !== undefined && voice.kind !== "unknown" && !(voice.kind === "outlet" && !voice.named);
}
