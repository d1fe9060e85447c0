/**
 * Two attributions cannot each hold the other: of "the mayor said it was late, according to Reuters" Reuters tells what the
 * mayor said, and the mayor said that it was late. Each is read for itself, so that both may come out with all; the one
 * that loses less by it is then read without the other.
 */
import type { Columns } from "./columns.ts";
import type { CueReadings, Reading, Run } from "./find-roles.ts";

/** The readings of one cue with their scores, and which of them holds. */
export interface Choice {
  readonly found: CueReadings;
  readonly scores: readonly number[];
  readonly chosen: number;
}

export function untangled(columns: Columns, choices: readonly Choice[]): readonly Choice[] {
  const result = [...choices];
  for (let a = 0; a < result.length; a++) {
    const { anchor } = result[a]!.found;
    const sentence = columns.sentence[anchor.first];
    for (let b = a + 1; b < result.length; b++) {
      if (columns.sentence[result[b]!.found.anchor.first] !== sentence) break;
      if (!holdEachOther(result[a]!, result[b]!)) continue;
      const one = without(result[a]!, readingOf(result[b]!).cue);
      const other = without(result[b]!, readingOf(result[a]!).cue);
      if (
        one !== null &&
        (other === null || lossOf(one) - lossOf(result[a]!) <= lossOf(other) - lossOf(result[b]!))
      )
        result[a] = one;
      else if (other !== null) result[b] = other;
    }
  }
  return result;
}

const readingOf = ({ found, chosen }: Choice): Reading => found.readings[chosen]!;

const lossOf = ({ scores, chosen }: Choice): number => Math.max(...scores) - scores[chosen]!;

const holds = ({ content }: Reading, cue: Run): boolean =>
  content.some(({ first, last }) => first <= cue.first && cue.last <= last);

function holdEachOther(a: Choice, b: Choice): boolean {
  const one = readingOf(a);
  const other = readingOf(b);
  return holds(one, other.cue) && holds(other, one.cue);
}

/** The best reading that leaves a cue out; null: there is none. */
function without(choice: Choice, cue: Run): Choice | null {
  let best = -1;
  choice.found.readings.forEach((reading, k) => {
    if (holds(reading, cue)) return;
    if (best < 0 || choice.scores[k]! > choice.scores[best]!) best = k;
  });
  return best < 0 ? null : { found: choice.found, scores: choice.scores, chosen: best };
}
