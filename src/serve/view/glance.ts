/** The answer at a glance: how many articles, how many origins, how much, and what became of it. */
import type { ClaimId, Thread, Voice, VoiceId } from "../../model/index.ts";
import type { ConflictView, DriftView, OriginView, Telling } from "../schema/thread.ts";

export interface GlanceInput {
  readonly independent: Thread["independent"];
  readonly tellings: readonly Telling[];
  readonly origins: readonly OriginView[];
  readonly conflicts: readonly ConflictView[];
  readonly drifts: readonly DriftView[];
  readonly voiceOf: (id: VoiceId) => Voice | undefined;
  /** who says the claim, its innermost voice */
  readonly speakerOf: (claim: ClaimId) => Voice | undefined;
}

const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" });

export function glance(input: GlanceInput): string[] {
  const articles = new Set(input.tellings.map(({ document }) => document)).size;
  return [
    plural(articles, "article"),
    originsInWords(input.independent),
    ...stated(input),
    ...fates(input),
    ...(input.drifts.length === 0 ? [] : [`${plural(input.drifts.length, "change")} on the way`]),
  ];
}

function originsInWords({ low, high }: Thread["independent"]): string {
  if (low === high) return plural(high, "independent origin");
  return `${low} to ${high} independent origins`;
}

/** The span of what the origins' first tellings say: later garbling does not widen it. */
function stated({ tellings, origins }: GlanceInput): readonly string[] {
  const first = origins.flatMap(({ id, firstCarrier }) => {
    const told = tellings.filter(({ origin, polarity }) => origin === id && polarity === "affirmed");
    const firsts = told.filter(({ document }) => document === firstCarrier);
    return firsts.length > 0 ? firsts : told.slice(0, 1);
  });
  const counted = (first.length > 0 ? first : tellings).filter(
    ({ low, high }) => low !== null || high !== null,
  );
  const unit = mostCommon(counted.map((telling) => telling.unit));
  const same = counted.filter((telling) => telling.unit === unit);
  if (same.length === 0 || unit === null) return [];
  const least = Math.min(...same.map(({ low, high }) => low ?? high ?? 0));
  const most = Math.max(...same.map(({ low, high }) => high ?? low ?? 0));
  const open = same.every(({ low }) => low === null)
    ? "up to "
    : same.every(({ high }) => high === null)
      ? "at least "
      : "";
  const range =
    least === most ? `${open}${number.format(most)}` : `${number.format(least)} to ${number.format(most)}`;
  return [unit === "" ? range : unit === "%" ? `${range} %` : `${range} ${unit}`];
}

/** Denials and revisions, with their day; a denial by the origin's own voice is that it disowned it. */
function fates({ conflicts, origins, voiceOf, speakerOf }: GlanceInput): readonly string[] {
  const behind = origins.flatMap(({ voice }) => (voice === null ? [] : (voiceOf(voice) ?? [])));
  const found = conflicts.flatMap(({ kind, b }): readonly string[] => {
    if (b === null || (kind !== "denial" && kind !== "revision")) return [];
    if (kind === "revision") return [`revised${onDay(b.published)}`];
    const by = speakerOf(b.figure.claim);
    if (by === undefined) return [`denied${onDay(b.published)}`];
    if (behind.some((voice) => isOneBody(voice, by))) return [`${DISOWNED}${onDay(b.published)}`];
    if (behind.some((voice) => isOneSide(voice, by)))
      return [`denied by its origin’s own side${onDay(b.published)}`];
    return [`denied by ${by.name}${onDay(b.published)}`];
  });
  // "revised on 30 April" says all that "revised" does.
  const fates = [...new Set(found)].filter((fate) => !found.some((other) => other.startsWith(`${fate} on `)));
  // That the origin itself disowned it says all that others of its side could.
  const disowned = fates.filter((fate) => fate.startsWith(DISOWNED));
  return (disowned.length > 0 ? disowned : fates).slice(0, MOST_FATES);
}

const DISOWNED = "disowned by its origin";

const isOneBody = (a: Voice, b: Voice): boolean =>
  a.id === b.id || a.parent === b.id || b.parent === a.id || (a.parent !== null && a.parent === b.parent);

/** Officials of one country: not one voice, but none that would deny lightly what another of them said. */
const isOneSide = (a: Voice, b: Voice): boolean =>
  a.country !== null && a.country === b.country && isOfficial(a) && isOfficial(b);
const isOfficial = ({ kind }: Voice): boolean => kind === "agency" || kind === "government";

/** More would be a list, which stands below. */
const MOST_FATES = 2;

function onDay(published: string | null): string {
  const time = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? "" : ` on ${day.format(time)}`;
}

function mostCommon(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

export const plural = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`;
