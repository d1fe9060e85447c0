/**
 * `npm run eval -- quantity [--json] [--pin] [--errors N]`: the gold quantities of the stories field by field (a score
 * on rewrites), and a peer's test specs of numbers, ranges, percentages, currencies and ages.
 */
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
import { checkFloors } from "../floor.ts";
import { type Aligned, align, FIELD_NAMES, type FieldName } from "../quantity/align.ts";
import { EXCEPTIONS } from "../quantity/exceptions.ts";
import { type GoldArticle, readGold } from "../quantity/gold.ts";
import { predictQuantities } from "../quantity/predict.ts";
import { MODELS, type ModelVerdicts, runModel } from "../quantity/recognizers.ts";

export const about =
  "gold quantities of the stories field by field; a peer's specs of numbers, money and ages";

const OPTIONS = {
  json: { type: "boolean", default: false },
  errors: { type: "string", default: "0" },
  pin: { type: "boolean", default: false },
  debug: { type: "boolean", default: false },
} as const;

/** Gold relations that say what became of those counted; the rest tell a deployment's place in the story. */
const BECAME = /^(?:killed|injured|casualties|missing|lost|affected|damaged|returned)/;

type Scores = Readonly<Record<string, number>>;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const gold = readGold();
  const english = gold.articles.filter(({ language }) => language === "en");
  const aligned = english.flatMap(alignArticle);
  const models = MODELS.map(runModel);
  const scores = { ...storyScores(aligned), ...modelScores(models) };
  if (values.json) console.log(JSON.stringify(scores, null, 2));
  else {
    printStories(aligned, gold.articles, english);
    printModels(models);
    printErrors(aligned, models, Number(values.errors));
  }
  const digests = [gold.digest, ...models.map(({ digest }) => digest)].join(" ");
  checkFloors("quantity", createHash("sha256").update(digests).digest("hex").slice(0, 16), scores, args);
}

const alignArticle = (article: GoldArticle): readonly Aligned[] =>
  align(article.quantities, predictQuantities(article.text));

const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10000) / 100;
const rightIn = (aligned: readonly Aligned[], field: FieldName): number =>
  aligned.filter(({ fields }) => fields[field]).length;
const became = (aligned: readonly Aligned[]): readonly Aligned[] =>
  aligned.filter(({ gold }) => BECAME.test(gold.relation ?? ""));
const placed = (aligned: readonly Aligned[]): readonly Aligned[] =>
  aligned.filter(({ gold }) => !BECAME.test(gold.relation ?? ""));

function storyScores(aligned: readonly Aligned[]): Scores {
  const fields = FIELD_NAMES.map(
    (field) => [`stories ${field}`, percent(rightIn(aligned, field), aligned.length)] as const,
  );
  const fates = became(aligned);
  return {
    ...Object.fromEntries(fields),
    "stories role, killed to returned": percent(rightIn(fates, "role"), fates.length),
  };
}

const applying = ({ verdicts }: ModelVerdicts) => verdicts.filter(({ exception }) => exception === null);

const modelScores = (models: readonly ModelVerdicts[]): Scores =>
  Object.fromEntries(
    models.flatMap((model) => [
      [model.model, percent(applying(model).filter(({ right }) => right).length, applying(model).length)],
      [
        `${model.model}, none left out`,
        percent(model.verdicts.filter(({ right }) => right).length, model.verdicts.length),
      ],
    ]),
  );

const row = (name: string, right: number, all: number): void =>
  console.log(`  ${name.padEnd(34)} ${percent(right, all).toFixed(1).padStart(6)} %   ${right} of ${all}`);

function printStories(
  aligned: readonly Aligned[],
  all: readonly GoldArticle[],
  english: readonly GoldArticle[],
): void {
  const other = all
    .filter((article) => !english.includes(article))
    .reduce((sum, { quantities }) => sum + quantities.length, 0);
  console.log(`Gold quantities of the stories: a score on rewrites, easier and more even than real prose`);
  console.log(
    `  ${aligned.length} quantities in ${english.length} English articles (${other} in other languages not read)`,
  );
  for (const field of FIELD_NAMES) row(field, rightIn(aligned, field), aligned.length);
  const [fates, places] = [became(aligned), placed(aligned)];
  row("role: killed, injured, missing …", rightIn(fates, "role"), fates.length);
  row("role: additional, total, sent", rightIn(places, "role"), places.length);
}

function printModels(models: readonly ModelVerdicts[]): void {
  console.log("\nRecognizers-Text, English specs: cases that apply to news, and all cases");
  for (const { model, verdicts } of models) {
    const cases = verdicts.filter(({ exception }) => exception === null);
    row(model, cases.filter(({ right }) => right).length, cases.length);
    row(`  none left out`, verdicts.filter(({ right }) => right).length, verdicts.length);
  }
  console.log("\nleft out by kind (right all the same, of how many)");
  for (const { kind, reason } of EXCEPTIONS) {
    const of = models.flatMap(({ verdicts }) => verdicts.filter(({ exception }) => exception?.kind === kind));
    console.log(`  ${kind}: ${of.filter(({ right }) => right).length} of ${of.length}; ${reason}`);
  }
}

function printErrors(aligned: readonly Aligned[], models: readonly ModelVerdicts[], most: number): void {
  const wrong = aligned.filter(({ fields }) => FIELD_NAMES.some((field) => !fields[field]));
  for (const { gold, mention, fields } of wrong.slice(0, most)) {
    const missed = FIELD_NAMES.filter((field) => !fields[field]).join(", ");
    const got =
      mention === null
        ? "nothing"
        : `${mention.low}..${mention.high} {${mention.unit}} ${mention.role ?? "-"} ${mention.relation ?? "-"}`;
    console.log(
      `  ${gold.id} ${gold.about}: ${gold.low}..${gold.high} ${gold.vague ?? ""} {${gold.unit}} ${gold.relation}; wrong ${missed}; got ${got}`,
    );
  }
  if (most === 0) return;
  for (const model of models) {
    for (const { index, input, right } of applying(model))
      if (!right) console.log(`  ${model.model} ${index}: ${input}`);
  }
}
