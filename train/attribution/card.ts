/** The model card: what the weights are, from what, how good, and how to make them again. */
import type { Evaluation } from "./evaluate.ts";
import { SETTINGS } from "./settings.ts";

export interface CardFacts {
  readonly articles: number;
  readonly corpusDigest: string;
  readonly digest: string;
  readonly bytes: number;
  readonly evaluation: Evaluation;
}

export function cardText(facts: CardFacts): string {
  const { cues, roles, folds } = SETTINGS;
  return `# Attribution model

Finds who says what in English news: cues, and for each its source and content (docs/adr/003-attribution-model.md).

- Data: ${facts.articles} articles in brat standoff (digest ${facts.corpusDigest.slice(0, 16)}). The shipped weights were trained on the training
  part of PolNeAR 1.0 (Newell, Margolin, Ruths, LREC 2018), which states no licence; none of its text is in the weights: features are hashed.
- Word classes: models/word-classes.weights.js, from GloVe vectors (Pennington et al. 2014, PDDL 1.0), made by train/word-classes.ts.
- Licence of the weights: as the project's, as far as the project can give one.
- Form: two linear-chain conditional random fields (cues: ${cues.epochs} epochs; source and content around a given cue: ${roles.epochs} epochs) and
  a judge of whole attributions, trained on candidates of articles held out in ${folds} folds. ${facts.bytes} bytes, one signed byte a weight.
- SHA-256 of the weights: ${facts.digest}
- Made again, bit for bit, by: \`npm run train -- attribution --corpus DIR\`

Known limits: trained on US political news of 2015 and 2016; headlines and transcripts are rarer there than prose.

## Scores on the held-out part (${facts.evaluation.articles} articles)

${facts.evaluation.lines.join("\n")}

"Right" counts an attribution whose source, cue and content all overlap one that a person marked.
`;
}
