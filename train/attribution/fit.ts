/**
 * Fits the whole attribution model: chains on all articles; the judge, its threshold and the calibration on candidates
 * of articles held out from chains fitted to the rest, so that they see such errors as unseen text brings.
 */
import type { ChainModel, WeightTable } from "../../src/annotate/attribution/chain.ts";
import { bestOf, candidateOf } from "../../src/annotate/attribution/choose-reading.ts";
import { type CueFindings, findCues } from "../../src/annotate/attribution/find-cues.ts";
import { type CueReadings, findRoles } from "../../src/annotate/attribution/find-roles.ts";
import type { AttributionModel, CandidateModel } from "../../src/annotate/attribution/model.ts";
import { calibrate, PLAIN } from "./calibration.ts";
import { type ChainTraining, trainChain } from "./chain-trainer.ts";
import { type ChoiceExample, choiceExample, choiceScores, trainChoice } from "./choice-trainer.ts";
import { cueSequences, roleSequences } from "./examples.ts";
import type { AnalysedArticle } from "./gold.ts";
import { type JudgeExample, judgeExamples, trainJudge } from "./judge-trainer.ts";
import { observationsOf } from "./observations.ts";

export interface FitOptions {
  readonly cues: ChainTraining;
  readonly roles: ChainTraining;
  readonly choiceBits: number;
  readonly judgeBits: number;
  readonly folds: number;
  readonly threshold: number;
  readonly contentThreshold: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

type Articles = readonly AnalysedArticle[];

const say =
  (what: string, { report }: FitOptions) =>
  (epoch: number, loss: number) =>
    report(`${what}: epoch ${epoch + 1}, loss ${loss.toFixed(4)}`);

export function fitCues(articles: Articles, options: FitOptions): ChainModel {
  return trainChain(
    articles.flatMap((article) => cueSequences(article, options.cues)),
    { ...options.cues, report: say("cues", options) },
  );
}

/** @param found for each article, by cue chains that have not seen it */
export function fitRoles(
  articles: Articles,
  found: ReadonlyMap<AnalysedArticle, CueFindings>,
  options: FitOptions,
) {
  return trainChain(
    articles.flatMap((article) => roleSequences(article, found.get(article)!, options.roles)),
    { ...options.roles, report: say("roles", options) },
  );
}

/** Splits the articles into folds and calls back with each one and the rest. */
function eachFold<Result>(
  articles: Articles,
  { folds, report }: FitOptions,
  visit: (own: Articles, rest: Articles) => Result,
): Result[] {
  return Array.from({ length: folds }, (_, fold) => {
    report(`fold ${fold + 1} of ${folds}`);
    return visit(
      articles.filter((_, index) => index % folds === fold),
      articles.filter((_, index) => index % folds !== fold),
    );
  });
}

interface HeldOut {
  readonly article: AnalysedArticle;
  readonly readings: readonly CueReadings[];
  readonly examples: readonly ChoiceExample[];
}

/** The readings of every article, each found by chains fitted to the other folds. */
export function heldOutReadings(
  articles: Articles,
  found: ReadonlyMap<AnalysedArticle, CueFindings>,
  options: FitOptions,
): HeldOut[][] {
  return eachFold(articles, options, (own, rest) => {
    const roles = fitRoles(rest, found, options);
    return own.map((article) => {
      const readings = findRoles(article.columns, found.get(article)!, roles);
      return {
        article,
        readings,
        examples: readings.map((one) => choiceExample(article, one, options.choiceBits)),
      };
    });
  });
}

export function heldOutCues(articles: Articles, options: FitOptions): Map<AnalysedArticle, CueFindings> {
  const pairs = eachFold(articles, options, (own, rest) => {
    const chain = fitCues(rest, options);
    return own.map((article) => [article, findCues(article.columns, chain)] as const);
  });
  return new Map(pairs.flat());
}

const others = <Item>(folds: readonly (readonly Item[])[], fold: number): Item[] =>
  folds.filter((_, other) => other !== fold).flat();

interface JudgeFold {
  /** fitted to the other folds */
  readonly choice: WeightTable;
  readonly examples: JudgeExample[];
}

/** What the judge sees of each fold, chosen by weights fitted to the other folds. */
function heldOutCandidates(folds: readonly HeldOut[][], options: FitOptions): JudgeFold[] {
  return folds.map((own, fold) => {
    const choice = trainChoice(
      others(folds, fold).flatMap(({ examples }) => examples),
      options.choiceBits,
      options.seed,
    );
    const examples = own.flatMap(({ article, readings, examples }) => {
      const candidates = readings
        .map((one, k) => bestOf(one, choiceScores(examples[k]!, choice)))
        .filter((choice) => choice !== null)
        .map((choice) => candidateOf(article.columns, choice));
      return judgeExamples(article, candidates, options.judgeBits);
    });
    return { choice, examples };
  });
}

export function fitModel(articles: Articles, options: FitOptions): AttributionModel {
  const found = heldOutCues(articles, options);
  const readings = heldOutReadings(articles, found, options);
  options.report("all articles");
  const chains = { cues: fitCues(articles, options), roles: fitRoles(articles, found, options) };
  options.report("choice and judge");
  return { ...chains, ...fitJudgement(readings, options) };
}

/** What chooses among readings, and judges them. */
export function fitJudgement(
  readings: readonly HeldOut[][],
  options: FitOptions,
): Omit<AttributionModel, keyof CandidateModel> {
  const { threshold, contentThreshold } = options;
  const folds = heldOutCandidates(readings, options);
  const observations = folds.flatMap(({ choice }, fold) => {
    const rest = others(
      folds.map(({ examples }) => examples),
      fold,
    );
    const judge = trainJudge(rest, options.judgeBits, options.seed);
    const model = { choice, judge, threshold, contentThreshold, calibration: PLAIN };
    return readings[fold]!.flatMap((one) => observationsOf(one.article, one.readings, model));
  });
  const examples = readings.flatMap((own) => own.flatMap((article) => article.examples));
  return {
    choice: trainChoice(examples, options.choiceBits, options.seed),
    judge: trainJudge(
      folds.flatMap(({ examples }) => examples),
      options.judgeBits,
      options.seed,
    ),
    threshold,
    contentThreshold,
    calibration: calibrate(observations),
  };
}
