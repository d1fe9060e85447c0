/** Verbs of saying and seeing by which an event is told and nobody is heard. */
import { SPEAKER_NOUNS } from "../../../lexicon/speaker-nouns.ts";
import { tokenAt } from "../token-index.ts";
import { cueTokens, type Refinement, type View } from "./view.ts";

const lemmaOf = (view: View, token: number): string => view.layers.syntax.lemmas[token]!;

/** "The quake claimed 144 lives": nobody says anything. */
export const livesClaimed: Refinement = {
  rule: "lives-claimed",
  because: "to claim lives is to kill",
  apply: (view, attribution) => {
    const claims = cueTokens(view, attribution).some((token) => lemmaOf(view, token) === "claim");
    const first = attribution.content[0];
    if (!claims || first === undefined) return attribution;
    const { text } = view.layers.document;
    return LIVES.test(text.slice(first.start, Math.min(first.end, first.start + LIVES_REACH)))
      ? null
      : attribution;
  },
};

/** "The first week saw 40 killed": a time or an event sees nothing and says nothing. */
export const eventSaw: Refinement = {
  rule: "event-saw",
  because: "a time or an event that “sees” something is when it happened",
  apply: (view, attribution) => {
    const [verb, ...more] = cueTokens(view, attribution);
    const last = attribution.source.at(-1);
    if (
      verb === undefined ||
      more.length > 0 ||
      last === undefined ||
      !/^(?:see|witness)$/.test(lemmaOf(view, verb))
    )
      return attribution;
    const noun = tokenAt(view.index, last.end - 1);
    const thing = /^NNS?$/.test(view.layers.syntax.tags[noun]!) && !SPEAKERS.has(lemmaOf(view, noun));
    return thing ? null : attribution;
  },
};

const SPEAKERS: ReadonlySet<string> = new Set(SPEAKER_NOUNS.map(({ noun }) => noun));

const LIVES = /^(?:[\w,.-]+\s+){0,6}lives?\b/i;
/** In characters. */
const LIVES_REACH = 60;
