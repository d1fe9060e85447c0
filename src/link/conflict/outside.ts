/**
 * A voice that puts a toll far above the one most carry, as a forecast or an estimate of the real one: another question,
 * but set against the count that readers know. One conflict for each voice.
 */
import type { Conflict } from "../../model/index.ts";
import { befell } from "../figure/counted.ts";
import { endsOf } from "../figure/value.ts";
import { quoted } from "./quoted.ts";
import type { Value } from "./values.ts";

/** From this many times the count on it is no update of it but another estimate. */
const ABOVE = 1.5;
/** Counts further away in time are not what the estimate is set against. */
const SAME_TIME_DAYS = 30;

export function outsideEstimates(threads: ReadonlyMap<string, readonly Value[]>): readonly Conflict[] {
  const byRole = new Map<string, (readonly Value[])[]>();
  for (const values of threads.values()) {
    const counted = values[0]?.said.figure.counted;
    if (counted == null || !befell(counted)) continue;
    const list = byRole.get(counted.role);
    if (list === undefined) byRole.set(counted.role, [values]);
    else list.push(values);
  }
  return [...byRole.values()].flatMap((questions) => {
    const main = questions.reduce((most, values) => (carriersOf(values) > carriersOf(most) ? values : most));
    const told = new Set<string>();
    return questions.flatMap((values) => (values === main ? [] : aboveMain(values, main, told)));
  });
}

const carriersOf = (values: readonly Value[]): number =>
  values.reduce((sum, { carriers }) => sum + carriers, 0);

function aboveMain(values: readonly Value[], main: readonly Value[], told: Set<string>): readonly Conflict[] {
  return values.flatMap((value): readonly Conflict[] => {
    const { said, voice, day } = value;
    if (voice === null || told.has(voice) || !isEstimate(said) || said.figure.scope.locality !== "")
      return [];
    const known = nearestDay(main, day);
    if (known === null || sizeOf(value) < ABOVE * sizeOf(known) || known.voice === voice) return [];
    told.add(voice);
    return [
      {
        kind: "different scope",
        a: known.said.figure.ref,
        b: said.figure.ref,
        why: `${quoted(known.said)} is the count; ${quoted(said)} puts it far above, as an estimate or forecast`,
      },
    ];
  });
}

/** true: worded as what is reckoned or feared, not as what was counted */
const isEstimate = ({ figure: { claim, quantity } }: Value["said"]): boolean =>
  claim.forecast ||
  (claim.certainty.value !== "certain" && claim.certainty.value !== "unknown") ||
  (quantity!.low !== null && quantity!.high !== null && quantity!.low !== quantity!.high);

function nearestDay(values: readonly Value[], day: number | null): Value | null {
  let best: Value | null = null;
  let least = SAME_TIME_DAYS;
  for (const value of values) {
    if (value.day === null || day === null) continue;
    const days = Math.abs(value.day - day);
    if (days > least || (days === least && best !== null && best.carriers >= value.carriers)) continue;
    best = value;
    least = days;
  }
  return best;
}

const sizeOf = ({ said }: Value): number => Number(endsOf(said.figure.quantity)[0] ?? 0);
