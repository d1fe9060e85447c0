/**
 * Fits the whole attribution model: chains on all articles; the judge, its threshold and the calibration on candidates
 * of articles held out from chains fitted to the rest, so that they see such errors as unseen text brings.
 */
import type { AttributionModel, CandidateModel } from "../../src/annotate/attribution/model.ts";
import { calibrate } from "./calibration.ts";
import { type ChainTraining, trainChain } from "./chain-trainer.ts";
import { cueSequences, roleSequences } from "./examples.ts";
import type { AnalysedArticle } from "./gold.ts";
import { type JudgeExample, judgeExamples, judgeScores, trainJudge } from "./judge-trainer.ts";

export interface FitOptions {
  readonly cues: ChainTraining;
  readonly roles: ChainTraining;
  readonly judgeBits: number;
  readonly folds: number;
  readonly threshold: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

export function fitCandidates(articles: readonly AnalysedArticle[], options: FitOptions): CandidateModel {
  const say = (what: string) => (epoch: number, loss: number) =>
    options.report(`${what}: epoch ${epoch + 1}, loss ${loss.toFixed(4)}`);
  const cues = trainChain(
    articles.flatMap((article) => cueSequences(article, options.cues)),
    { ...options.cues, report: say("cues") },
  );
  const roles = trainChain(
    articles.flatMap((article) => roleSequences(article, options.roles)),
    { ...options.roles, report: say("roles") },
  );
  return { cues, roles };
}

/** Candidates of every article, each found by chains fitted to the other folds. */
export function heldOutExamples(articles: readonly AnalysedArticle[], options: FitOptions): JudgeExample[][] {
  const folds: JudgeExample[][] = [];
  for (let fold = 0; fold < options.folds; fold++) {
    options.report(`fold ${fold + 1} of ${options.folds}`);
    const rest = articles.filter((_, index) => index % options.folds !== fold);
    const model = fitCandidates(rest, options);
    const own = articles.filter((_, index) => index % options.folds === fold);
    folds.push(own.flatMap((article) => judgeExamples(article, model, options.judgeBits)));
  }
  return folds;
}

export function fitModel(articles: readonly AnalysedArticle[], options: FitOptions): AttributionModel {
  const folds = heldOutExamples(articles, options);
  const observations = folds.flatMap((own, fold) => {
    const table = trainJudge(
      folds.filter((_, other) => other !== fold).flat(),
      options.judgeBits,
      options.seed,
    );
    return own
      .map((example) => ({ example, scores: judgeScores(example, table) }))
      .filter(({ scores }) => scores.cue >= options.threshold)
      .map(({ example, scores }) => ({ score: scores.whole, right: example.whole }));
  });
  options.report("all articles");
  return {
    ...fitCandidates(articles, options),
    judge: trainJudge(folds.flat(), options.judgeBits, options.seed),
    threshold: options.threshold,
    calibration: calibrate(observations),
  };
}
