/** Candidates written down by their words in one sentence, and printed again: `source | cue | content`. */
import type { JudgedCandidate } from "../../../src/annotate/attribution/candidate.ts";
import { buildColumns, type Columns } from "../../../src/annotate/attribution/columns.ts";
import type { Run } from "../../../src/annotate/attribution/find-roles.ts";
import { topOf } from "../../../src/annotate/attribution/grammar.ts";
import { layersOf } from "./analyse.ts";

export interface Written {
  readonly columns: Columns;
  /** "Ann | said | it rained … it snowed"; "-": nobody */
  readonly candidate: (line: string) => JudgedCandidate;
  readonly print: (candidate: JudgedCandidate) => string;
}

export function written(text: string): Written {
  const layers = layersOf(text);
  const columns = buildColumns(layers);
  const { tokens } = layers;
  const run = (words: string): Run => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`no “${words}” in “${text}”`);
    const first = tokens.findIndex((token) => token.start >= start);
    const last = tokens.findIndex((token) => token.start >= start + words.length);
    return { first, last: last < 0 ? tokens.length : last };
  };
  const runs = (words: string): Run[] => (words === "-" ? [] : words.split(" … ").map(run));
  const words = (parts: readonly Run[]): string =>
    parts.map(({ first, last }) => text.slice(tokens[first]!.start, tokens[last - 1]!.end)).join(" … ") ||
    "-";
  return {
    columns,
    candidate: (line) => {
      const [source, cue, content] = line.split(" | ") as [string, string, string];
      const own = run(cue);
      return {
        cue: { ...own, top: topOf(columns, own.first, own.last), level: 0, probability: 0.5, peak: 0.5 },
        source: runs(source),
        content: runs(content),
        fit: 0.5,
        lead: 0.5,
        confidence: 0.5,
        verbatim: false,
      };
    },
    print: ({ source, cue, content }) => [words(source), words([cue]), words(content)].join(" | "),
  };
}
