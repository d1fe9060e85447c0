/** A Speaker from the words of a source span that holds no mention: "the IMF" in "the IMF report", "sources close to it". */
import type { Span } from "../../model/index.ts";
import type { Layers, Speaker } from "../layers.ts";
import { chunkAt } from "./chunks.ts";
import type { Draft } from "./draft.ts";
import { voicePhrases } from "./entries.ts";
import { referentsOf } from "./referents.ts";
import { governmentByAdjective } from "./state-adjective.ts";
import type { Reader } from "./units.ts";
import { isNameWord } from "./words.ts";

type Known = Pick<Layers, "document" | "tokens" | "sentences" | "syntax">;

const LEADING =
  /^(?:(?:the|an?|this|that|these|those|some|one|two|three|four|five|several|many|other|unnamed|anonymous|senior|top)\s+)+/iu;

const DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight";
/** When it was said: "defenders today", "Thursday the commission", "the minister furthermore". */
const WHEN_AFTER = new RegExp(
  `(?:\\s+(?:${DAY}|later|earlier|recently|then|also|finally|furthermore|moreover|meanwhile))+$`,
  "iu",
);
/** "minutes of a meeting that the paper has read" */
const CLAUSE_BEHIND = /(?<=\p{L}),?\s(?:that|which|who|whom|whose)\s.*$/u;
const WHEN_BEFORE = new RegExp(`^(?:${DAY})\\s+(?=\\S)`, "iu");

/** @param first index of the first token that starts in the span */
export function describeSpan(layers: Known, whole: Span, begin: number): Speaker {
  const first = pastCircumstance(layers, whole, begin);
  const span = { start: layers.tokens[first]?.start ?? whole.start, end: whole.end };
  const words = layers.document.text
    .slice(span.start, span.end)
    .trim()
    .replace(/\s+/gu, " ")
    .replace(CLAUSE_BEHIND, "")
    .replace(WHEN_AFTER, "")
    .replace(WHEN_BEFORE, "");
  return governmentByAdjective(words) ?? byItsPhrase(layers, span, first, words) ?? byItsWords(words);
}

/** "At a forum one questioner": where it was said is no part of who said it. The token of the article or number of who did. */
function pastCircumstance({ tokens, syntax }: Known, { end }: Span, first: number): number {
  if (syntax.tags[first] !== "IN" || tokens[first]!.start >= end) return first;
  for (let at = first + 2; at < tokens.length && tokens[at]!.end <= end; at++)
    if (
      /^(?:DT|CD)$/.test(syntax.tags[at]!) &&
      tokens[at - 1]!.text !== "," &&
      /^NN/.test(syntax.tags[at - 1]!)
    )
      return at;
  return first;
}

/** The referent of the noun phrase with which the span begins, read as if nothing stood after the span. */
function byItsPhrase(layers: Known, span: Span, first: number, words: string): Speaker | null {
  const { document, tokens, sentences, syntax } = layers;
  let last = first;
  while (
    last < tokens.length &&
    tokens[last]!.start < span.end &&
    tokens[last]!.sentence === tokens[first]!.sentence
  )
    last += 1;
  if (last === first) return null;
  const reader: Reader = {
    document,
    tokens,
    sentences,
    syntax,
    headlines: new Uint8Array(0),
    quoted: new Uint8Array(0),
    phrases: voicePhrases([]),
  };
  const day = document.published?.slice(0, "2025-07-02".length) ?? null;
  const chunk = chunkAt(reader, first, last);
  const draft = chunk === null ? undefined : referentsOf(reader, chunk.units, day).at(-1)?.draft;
  return draft === undefined ? null : speakerOf(draft, words);
}

const speakerOf = (draft: Draft, words: string): Speaker => ({
  name: draft.name,
  kind: draft.kind,
  named: draft.named,
  aliases: [words],
  country: draft.country,
  parent: draft.parent?.name ?? null,
  role: draft.role,
});

const CAPITAL_THEN_SMALL = /^\p{Lu}\p{Ll}*\s+\p{Ll}/u;

/** A name where it is written as one, else a description without its article and rank. */
function byItsWords(words: string): Speaker {
  const bare = words.replace(LEADING, "");
  const name = bare === "" ? words : bare;
  const named = name !== "" && isNameWord(name) && !CAPITAL_THEN_SMALL.test(name);
  return {
    name: name === "" ? "unnamed" : named ? name : name.charAt(0).toLowerCase() + name.slice(1),
    kind: named ? "person" : name === "" ? "unknown" : "group",
    named,
    aliases: words === "" ? [] : [words],
    country: null,
    parent: null,
    role: null,
  };
}
