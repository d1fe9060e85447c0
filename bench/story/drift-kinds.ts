/** From the gold's free words for a kind of drift to the kinds a program may find it as. docs/story-metric.md prints it. */
import type { DriftKind } from "../../src/model/index.ts";

const BOUNDS: readonly DriftKind[] = ["bound lost", "bound added", "bound flipped", "range narrowed"];
const HEDGES: readonly DriftKind[] = ["hedge dropped", "hedge weakened", "hedge strengthened"];
const REALIS: readonly DriftKind[] = ["plan turned fact", "tense changed"];
const NUMBERS: readonly DriftKind[] = ["number garbled", "number rounded", "number derived"];
const COUNTED: readonly DriftKind[] = ["unit changed", "role changed"];
const DATES: readonly DriftKind[] = ["date shifted", "date invented"];

/** Every row whose pattern fits adds its kinds. */
export const DRIFT_KIND_ROWS: readonly (readonly [pattern: RegExp, kinds: readonly DriftKind[]])[] = [
  [/\bbounds?\b|\brange\b/, BOUNDS],
  [/\bhedge|\bcertainty\b|\bdoubt/, HEDGES],
  [/\bforecast|\bplan\b|\bcapability\b|\bmodality\b/, [...REALIS, ...HEDGES]],
  [/\btense\b|\bfuture\b|\bdone\b|\bpast\b/, REALIS],
  [/\brelation\b/, ["relation changed", "scope changed"]],
  [/\bscope\b|\bplace\b|\bcountr/, ["scope changed"]],
  [/\bunit\b|\bkilled\b|\bcasualties\b|\bdead\b|\bwounded\b|\brole\b/, COUNTED],
  [/\bnumbers?\b|\bdigits?\b|\bbaseline\b|\binvented claim\b|\brounded\b|\bderived\b/, NUMBERS],
  [/\bstale\b|\brecycled\b|\bold\b/, ["stale figure", "date shifted"]],
  [/\bdates?\b/, DATES],
  [/\b(attribution|source|voice)\b.*\b(lost|dropped)\b/, ["source lost", "source demoted"]],
  [/\b(attribution|source|voice|speaker)\b(?!.*\b(lost|dropped)\b)|\bquote\b|\bentity\b/, ["source swapped"]],
  [/\bofficial\b|\bconfirm|\bpromoted\b/, ["source promoted", "source swapped", ...HEDGES]],
  [/\bintermediary\b/, ["intermediary lost", "source lost"]],
  [/\bdenial\b/, ["source promoted", "relation changed", ...HEDGES]],
  [/\bevidence\b/, ["evidence upgraded", ...HEDGES, ...REALIS]],
  [/\bheadline\b|\bsame text\b/, ["headline against body"]],
];

/** Empty where no row knows the words: then no predicted kind can be right, and the report says so. */
export function acceptedKinds(gold: string): ReadonlySet<DriftKind> {
  const words = gold.toLowerCase();
  return new Set(DRIFT_KIND_ROWS.filter(([pattern]) => pattern.test(words)).flatMap(([, kinds]) => kinds));
}
