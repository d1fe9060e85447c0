/** The card of the syntax weights: what they are, what they were trained on, how well they do, how to make them again. */

import type { SyntaxScores } from "../../bench/syntax/score.ts";
import { RELATIONS, TAGS } from "../../src/annotate/language/tagset.ts";
import { SETTINGS } from "./settings.ts";

export interface CardFacts {
  readonly bytes: number;
  readonly digest: string;
  readonly scores: SyntaxScores;
}

const percent = (share: number): string => (100 * share).toFixed(2);

export function cardText({ bytes, digest, scores }: CardFacts): string {
  return `# Syntax weights

Part-of-speech tags and basic dependencies for English news: ${TAGS.length} Penn Treebank tags, ${RELATIONS.length} relations of Universal
Dependencies v1 as CoreNLP 3.6 writes them.

- File: \`syntax.weights.js\`, base64 of ${bytes} bytes, SHA-256 of the bytes \`${digest}\`. Format: \`src/annotate/language/syntax-format.ts\`.
- Model: three linear models over hashed features, trained as averaged perceptrons and rounded to bytes: a greedy tagger, a greedy
  arc-eager parser with a dynamic oracle, a labeller. No word of the corpus is kept: the tag dictionary holds 32-bit hashes.
- Data: the train split of PolNeAR 1.0 (networkdynamics/PolNeAR; Newell, Margolin, Ruths, LREC 2018): US political news of 2015 and
  2016 with the corpus's own CoreNLP analysis. It was made by a machine, not by people; these weights learn to agree with it. The corpus
  states no licence; its text is not part of this project. Copies of ${percent(SETTINGS.recasedShare)} % of the sentences in capitals, title
  case and lower case are added.
- Make again: \`npm run train -- syntax --corpus DIR\`, DIR being the corpus's folder. The same corpus gives the same bytes.

Scores on dev (agreement with the corpus's analysis, over all its tokens; a token we cut differently counts as wrong):

| | |
|---|---|
| tokens, F1 | ${percent(scores.tokens)} |
| sentences, F1 | ${percent(scores.sentences)} |
| tags | ${percent(scores.tags)} |
| unlabelled attachment, without punctuation / with | ${percent(scores.uas)} / ${percent(scores.uasWithPunctuation)} |
| labelled attachment, without punctuation / with | ${percent(scores.las)} / ${percent(scores.lasWithPunctuation)} |

Known limits: one variety of English and one kind of news; headlines are harder than sentences; arcs that cross are never found.
`;
}
