/** The model card: what the weights are, from what, how good, and how to make them again. */
import { ENOUGH_CASES, largestGap } from "../../bench/attribution/calibration.ts";
import type { Evaluation } from "./evaluate.ts";
import { SETTINGS } from "./settings.ts";

export interface CardFacts {
  readonly articles: number;
  readonly corpusDigest: string;
  readonly digest: string;
  readonly bytes: number;
  /** null: the corpus has no dev part to score on */
  readonly evaluation: Evaluation | null;
  /** name of the plot's file, beside the card */
  readonly plot: string;
}

export function cardText(facts: CardFacts): string {
  const { cues, roles, folds } = SETTINGS;
  return `# Attribution weights

Who says what in English news: cues, their sources and contents, and how likely each reading is right.

- File: \`attribution.weights.js\`, base64 of ${facts.bytes} bytes, half a byte a weight, SHA-256 of the bytes
  \`${facts.digest}\`. Format: \`src/annotate/attribution/model.ts\`. Method: docs/adr/003-attribution-model.md.
- Model: two linear-chain conditional random fields (cues; around each cue its source, its content and its bounds, ${cues.epochs} and ${roles.epochs}
  epochs), a choice among the likeliest readings, and a judge of whole attributions. The later ones are trained on what the
  earlier ones make of articles they have not seen (${folds} folds).
- Data: ${facts.articles} articles in brat standoff (digest \`${facts.corpusDigest.slice(0, 16)}\`). The shipped weights are made from the train split of PolNeAR 1.0
  (networkdynamics/PolNeAR; Newell, Margolin, Ruths, LREC 2018), US political news of 2015 and 2016. The corpus states no licence; its
  text is not part of this project. Features are hashed: no word or n-gram is kept. The weights are under the project's licence,
  as far as the project can give one.
- Read with: the syntax weights and \`word-classes.weights.js\` (hashes and class numbers, from public GloVe vectors) of this folder.
  When those change, these are to be made again.
- Make again: \`npm run train -- attribution --corpus DIR\`. The same corpus and code give the same bytes.
  \`attribution.fingerprint.json\` holds digests of the features and findings that the code made of a text of this project when
  these were trained; a test makes them again and fails where the code has moved on.
${facts.evaluation === null ? "\nNot scored: the corpus has no dev part.\n" : scoresText(facts.evaluation, facts.plot)}
Known limits: one variety of English and one kind of news; headlines, transcripts and lists are rarer there than prose.
`;
}

function scoresText(evaluation: Evaluation, plot: string): string {
  const gap = largestGap(evaluation.bins);
  return `
## Scores on dev

The attribution pass alone, on ${evaluation.articles} articles; the whole pipeline is scored by
\`npm run eval -- attribution --corpus ../shared/polnear --split dev\`.

${evaluation.lines.join("\n")}

"Right" is an attribution whose source, cue and content all overlap one that a person marked. Largest gap in a bin with
${ENOUGH_CASES} cases or more: ${gap.toFixed(1)} points.

![confidence against share right](${plot})
`;
}
