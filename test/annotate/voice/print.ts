/** Runs the passes up to voices and prints a speaker on one line, for tables of cases. */
import { syntaxPass, tokensPass } from "../../../src/annotate/language/index.ts";
import type { Layers, Speaker } from "../../../src/annotate/layers.ts";
import { quotationPass } from "../../../src/annotate/quotation/index.ts";
import { makeVoicePass, speakerOfSpan, type VoiceRow } from "../../../src/annotate/voice/index.ts";
import { type Block, type Document, documentId } from "../../../src/model/index.ts";

export interface About {
  readonly published?: string;
  readonly outlet?: string;
  readonly voices?: readonly VoiceRow[];
}

/** A document whose paragraphs are its lines. */
export function documentOf(text: string, { published, outlet }: About = {}): Document {
  const blocks: Block[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/gu)) {
    blocks.push({ start: index, end: index + line.length, kind: "paragraph" });
  }
  return {
    id: documentId("test", text),
    text,
    blocks,
    title: null,
    outlet: outlet ?? null,
    published: published ?? null,
    modified: null,
    url: null,
    authors: [],
    captions: [],
    links: [],
    language: "en",
  };
}

export function voicesIn(text: string, about: About = {}): Layers {
  let layers = { document: documentOf(text, about) } as Layers;
  for (const pass of [tokensPass, syntaxPass, quotationPass, makeVoicePass(about.voices ?? [])]) {
    layers = { ...layers, ...(pass.run as (layers: Layers) => Partial<Layers>)(layers) };
  }
  return layers;
}

/** "Ukrainian intelligence | agency UA ^Ukraine": name, kind ("~" before it: unnamed), country, parent. */
export function print({ name, kind, named, country, parent }: Speaker): string {
  return `${name} | ${named ? "" : "~"}${kind} ${country ?? "-"}${parent === null ? "" : ` ^${parent}`}`;
}

/** The speaker that these words of a text stand for; the words may be marked by a count: "he#2" is the second "he". */
export function who(text: string, words: string, about: About = {}): string {
  const [wanted = "", count = "1"] = words.split("#");
  let start = -1;
  for (let at = 0; at < Number(count); at += 1) start = text.indexOf(wanted, start + 1);
  if (start < 0) throw new Error(`no ${words} in: ${text}`);
  return print(speakerOfSpan(voicesIn(text, about), { start, end: start + wanted.length }));
}
