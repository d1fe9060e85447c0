/**
 * Part of a group told of before: "one of them said", "both said", "one of the people said". The group spoke, and no
 * further voice; and a part that is named right behind is whoever bears the name: "said one, named locally as Poe".
 */
import type { Span } from "../../model/index.ts";
import type { Layers, Speaker, VoiceMention } from "../layers.ts";
import { mentionsBetween } from "./recipient.ts";
import { spanTokens, type TokenIndex, tokenAt } from "./token-index.ts";

/** "both", "one", "two of them"; "some" and "others" set one group against the next. */
const PART =
  /^(?:one|two|three|both|(?:one|two|three|both|several|some|all|most) of (?:them|the (?<noun>\p{L}+))|(?:all|the) (?:two|three)|(?<more>another|(?:a|the) (?:second|third|fourth|other)|the first))$/iu;
/** How many sentences before its part a group spoke. */
const REACH = 3;
/** "named locally as", in tokens from the comma. */
const NAMING_REACH = 4;

/** The group of which a source is a part, or who the part is; null: the source is no part, or of nobody who spoke. */
export function wholeOf(layers: Layers, index: TokenIndex, source: Span): Speaker | null {
  const words = layers.document.text.slice(source.start, source.end);
  const part = PART.exec(words);
  if (part === null) return SET_OFF.test(words) ? namedWithin(layers, source) : null;
  const at = tokenAt(index, source.start);
  const named = namedBehind(layers, index, source);
  if (named !== null) return layers.speakers[named.speaker]!;
  const { sentence } = layers.tokens[at]!;
  const noun = part.groups?.noun?.toLowerCase() ?? null;
  const more = part.groups?.more !== undefined;
  for (let position = layers.voiceMentions.length - 1; position >= 0; position--) {
    const mention = layers.voiceMentions[position]!;
    if (mention.start >= source.start) continue;
    const distance = sentence - layers.tokens[mention.head]!.sentence;
    if (distance > REACH) return null;
    if (distance > 0 && isGroup(layers, mention, noun) && hasSpoken(layers, index, mention))
      return layers.speakers[mention.speaker]!;
    if (distance > 0 && more && isOneUnnamed(layers, mention) && hasSpoken(layers, index, mention))
      return furtherOne(layers.speakers[mention.speaker]!);
  }
  return null;
}

/** "one official said": a person without a name, told of by what he is. */
const isOneUnnamed = ({ syntax, speakers }: Layers, { head, speaker, form }: VoiceMention): boolean =>
  form === "description" &&
  !speakers[speaker]!.named &&
  speakers[speaker]!.kind === "group" &&
  syntax.tags[head] === "NN";

/** "A second said": somebody else of the same kind. */
const furtherOne = ({ name, kind, named, country, parent, role }: Speaker): Speaker => ({
  name: `another ${name.replace(/^another /u, "")}`,
  kind,
  named,
  aliases: [],
  country,
  parent,
  role,
});

/** "One of them, Ada Example, put it at 40": the part and who it is, in one source. */
const SET_OFF = /^(?:one|another)(?: of (?:them|the \p{L}+))?,\s/iu;

function namedWithin({ voiceMentions, speakers }: Layers, { start, end }: Span): Speaker | null {
  for (const mention of mentionsBetween(voiceMentions, start, end)) {
    const speaker = speakers[mention.speaker]!;
    if (mention.form === "name" && mention.end <= end && speaker.kind === "person") return speaker;
  }
  return null;
}

/** "said one, named locally as Poe" */
function namedBehind({ tokens, voiceMentions, speakers }: Layers, index: TokenIndex, source: Span) {
  const comma = tokenAt(index, source.end - 1) + 1;
  const naming = tokens[comma + 1];
  if (tokens[comma]?.text === "," && naming !== undefined) {
    // "One of them, Ada Example, put it at 40"
    const name = voiceMentions.find(({ start, form }) => start === naming.start && form === "name");
    const closing = name === undefined ? undefined : tokens[tokenAt(index, name.end - 1) + 1];
    if (name !== undefined && closing?.text === "," && speakers[name.speaker]!.kind === "person") return name;
  }
  if (
    tokens[comma]?.text !== "," ||
    naming === undefined ||
    !/^(?:named|called|identified)$/.test(naming.lower)
  )
    return null;
  const limit = tokens[comma + 1 + NAMING_REACH]?.start ?? naming.end;
  const found = voiceMentions.find(({ start }) => start >= naming.end && start <= limit);
  return found !== undefined && speakers[found.speaker]!.kind === "person" ? found : null;
}

/** Several unnamed people, told of by a noun in the plural; `noun`: by this one. */
function isGroup(
  { syntax, speakers, tokens }: Layers,
  { head, speaker }: VoiceMention,
  noun: string | null,
): boolean {
  const { kind, named } = speakers[speaker]!;
  const { lower } = tokens[head]!;
  return !named && kind === "group" && (noun === null ? isPlural(syntax.tags[head]!, lower) : lower === noun);
}

const isPlural = (tag: string, word: string): boolean => tag === "NNS" || word === "people";

const hasSpoken = ({ attributions, tokens }: Layers, index: TokenIndex, { head }: VoiceMention): boolean =>
  attributions.some(({ source, cue }) =>
    source.some(
      (span) =>
        span.start <= tokens[head]!.start &&
        tokens[head]!.end <= span.end &&
        // "people briefed on the sale said": who stands deep in a long source is not who speaks
        spanTokens(index, span)[0]! >= head - BEFORE_HEAD &&
        cue.length > 0,
    ),
  );

/** "two of the bank's former advisers": so many words stand before the noun of a group. */
const BEFORE_HEAD = 6;
