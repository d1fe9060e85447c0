/** All scores of one story, as counts that add up over stories, and the scores that are made of them. */
import { type Aligned, alignArticle, type Unaligned } from "./align.ts";
import { type BCubed, NO_CLUSTERS } from "./clusters.ts";
import { FIELDS, type Field, type FieldVerdict, judgeFields } from "./fields.ts";
import { figuresOf } from "./figures.ts";
import type { Story } from "./gold.ts";
import { type DriftPrecision, driftPrecision, type Judged, NOTHING_JUDGED } from "./judged.ts";
import type { Predicted } from "./predict.ts";
import { add, EMPTY, harmonic, share, type Tally } from "./tally.ts";
import { type Missed, scoreTrace } from "./trace.ts";

export interface StoryCounts {
  readonly claims: Tally;
  readonly fields: Readonly<Record<Field, Tally>>;
  readonly threads: BCubed;
  readonly origins: BCubed;
  readonly drifts: Tally;
  readonly judged: Tally;
  readonly conflicts: Tally;
  readonly interval: Tally;
}

export interface WrongField extends FieldVerdict {
  readonly pair: Aligned;
}

export interface StoryResult {
  readonly story: Story;
  readonly counts: StoryCounts;
  /** gold claims of articles in other languages, which are not scored */
  readonly notRead: number;
  readonly unaligned: readonly Unaligned[];
  readonly wrong: readonly WrongField[];
  readonly missed: readonly Missed[];
  readonly precision: DriftPrecision;
}

export function scoreStory(story: Story, predicted: Predicted, judgements: readonly Judged[]): StoryResult {
  const aligned: Aligned[] = [];
  const unaligned: Unaligned[] = [];
  const articleOf = new Map<string, string>();
  for (const article of story.articles) {
    const reading = predicted.readings.get(article.id);
    if (!article.english || reading === undefined) continue;
    for (const claim of reading.claims) articleOf.set(claim.id, article.id);
    const result = alignArticle(article, figuresOf(reading), story.canonicalNames);
    aligned.push(...result.aligned);
    unaligned.push(...result.unaligned);
  }
  const verdicts = aligned.flatMap((pair) =>
    judgeFields(pair, story.canonicalNames).map((verdict) => ({ ...verdict, pair })),
  );
  const traced = predicted.tracing === null ? null : scoreTrace(story, aligned, predicted.tracing);
  const precision =
    predicted.tracing === null
      ? NOTHING_JUDGED
      : driftPrecision(story, predicted.tracing, articleOf, judgements);
  return {
    story,
    counts: {
      claims: { right: aligned.length, total: aligned.length + unaligned.length },
      fields: fieldTallies(verdicts),
      threads: traced?.threads ?? NO_CLUSTERS,
      origins: traced?.origins ?? NO_CLUSTERS,
      drifts: traced?.drifts ?? EMPTY,
      judged: precision.all,
      conflicts: traced?.conflicts ?? EMPTY,
      interval: traced?.interval ?? EMPTY,
    },
    notRead: story.articles.reduce((sum, { english, claims }) => sum + (english ? 0 : claims.length), 0),
    unaligned,
    wrong: verdicts.filter(({ tally }) => tally.right < tally.total),
    missed: traced?.missed ?? [],
    precision,
  };
}

function fieldTallies(verdicts: readonly FieldVerdict[]): Readonly<Record<Field, Tally>> {
  const tallies = FIELDS.map((field) => {
    const own = verdicts.filter((verdict) => verdict.field === field);
    return [field, own.reduce((sum, { tally }) => add(sum, tally), EMPTY)] as const;
  });
  return Object.fromEntries(tallies) as Record<Field, Tally>;
}

export function addCounts(a: StoryCounts, b: StoryCounts): StoryCounts {
  const clusters = (one: BCubed, other: BCubed): BCubed => ({
    precision: add(one.precision, other.precision),
    recall: add(one.recall, other.recall),
  });
  const fields = FIELDS.map((field) => [field, add(a.fields[field], b.fields[field])] as const);
  return {
    claims: add(a.claims, b.claims),
    fields: Object.fromEntries(fields) as Record<Field, Tally>,
    threads: clusters(a.threads, b.threads),
    origins: clusters(a.origins, b.origins),
    drifts: add(a.drifts, b.drifts),
    judged: add(a.judged, b.judged),
    conflicts: add(a.conflicts, b.conflicts),
    interval: add(a.interval, b.interval),
  };
}

type Score = number | null;

/** What `--json` prints: each a fraction, null where the gold does not say or nothing was predicted yet. */
export interface StoryScores {
  readonly claims: { readonly recall: Score };
  readonly fields: Readonly<Record<Field, Score>>;
  readonly threads: { readonly precision: Score; readonly recall: Score; readonly f1: Score };
  readonly origins: { readonly precision: Score; readonly recall: Score; readonly f1: Score };
  readonly drifts: { readonly precision: Score; readonly recall: Score };
  readonly conflicts: { readonly recall: Score };
  readonly interval: { readonly within: Score };
}

export function scoresOf(counts: StoryCounts): StoryScores {
  const clusters = ({ precision, recall }: BCubed): StoryScores["threads"] => ({
    precision: share(precision),
    recall: share(recall),
    f1: harmonic(share(precision), share(recall)),
  });
  const fields = FIELDS.map((field) => [field, share(counts.fields[field])] as const);
  return {
    claims: { recall: share(counts.claims) },
    fields: Object.fromEntries(fields) as Record<Field, Score>,
    threads: clusters(counts.threads),
    origins: clusters(counts.origins),
    drifts: { precision: share(counts.judged), recall: share(counts.drifts) },
    conflicts: { recall: share(counts.conflicts) },
    interval: { within: share(counts.interval) },
  };
}

/** Every score that is not null, by its path: "threads.f1". */
export function flatScores(scores: StoryScores): Readonly<Record<string, number>> {
  const entries = Object.entries(scores).flatMap(([group, values]) =>
    Object.entries(values as Record<string, Score>).flatMap(([name, value]) =>
      value === null ? [] : [[`${group}.${name}`, value] as const],
    ),
  );
  return Object.fromEntries(entries);
}
