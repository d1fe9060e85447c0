/** What cannot both stand, as a table: kind and the articles on either side; and what only looks so. */
import { describe, expect, it } from "vitest";
import type { ExampleArticle } from "../../../src/link/drift/rule.ts";
import { traceArticles } from "../drift/story.ts";

const article = (outlet: string, published: string, text: string): ExampleArticle => ({
  outlet,
  published,
  text,
});

/** "revision: Herald, Courier" */
function lines(articles: readonly ExampleArticle[]): readonly string[] {
  const { conflicts, readings } = traceArticles(articles);
  const outletOf = (claim: string): string =>
    readings.find(({ claims }) => claims.some(({ id }) => id === claim))!.document.outlet!;
  return conflicts.map(({ kind, a, b }) => `${kind}: ${outletOf(a.claim)}, ${outletOf(b.claim)}`);
}

const FOUND: readonly (readonly [name: string, articles: readonly ExampleArticle[], expected: string])[] = [
  [
    "one voice with another number later has revised it",
    [
      article("Herald", "2021-03-02", "Kenya's interior ministry said 212 people were killed by the flood."),
      article("Courier", "2021-03-05", "Kenya's interior ministry said 348 people were killed by the flood."),
    ],
    "revision: Herald, Courier",
  ],
  [
    "two voices with different numbers at one time contradict each other",
    [
      article(
        "Herald",
        "2021-03-02",
        "The World Health Organization said 700 people were killed by the flood.",
      ),
      article("Courier", "2021-03-03", "Kenya's interior ministry said 212 people were killed by the flood."),
    ],
    "contradiction: Herald, Courier",
  ],
  [
    "a denial belongs to what it denies",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's interior ministry said soldiers burned down the village school in Lamu. Somalia's government denied that soldiers burned down the village school.",
      ),
    ],
    "denial: Herald, Herald",
  ],
  [
    "who counts none denies who counts some",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's army said 14 Somali soldiers had been captured in Lamu. Somalia's defence ministry denied that any had been taken prisoner.",
      ),
    ],
    "denial: Herald, Herald",
  ],
  [
    "of several counts the one that the denial names",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's army said it had destroyed two Somali patrol boats and killed 25 fighters.",
      ),
      article("Courier", "2021-03-03", "Somalia's defence ministry said that no patrol boat has been lost."),
    ],
    "denial: Herald, Courier",
  ],
  [
    "two sides that say the same of each other",
    [
      article("Herald", "2021-03-02", "Kenya's army said Somali troops had opened fire first."),
      article(
        "Courier",
        "2021-03-03",
        "Somalia's defence ministry said Kenyan troops had opened fire first.",
      ),
    ],
    "contradiction: Herald, Courier",
  ],
  [
    "a number that a text sets right",
    [
      article("Herald", "2021-03-02", "The airline said 2,400 passengers had been stranded in Nairobi."),
      article(
        "Courier",
        "2021-03-03",
        "The airports authority of Kenya said 600 passengers rather than 2,400 had been stranded in Nairobi.",
      ),
    ],
    "contradiction: Herald, Courier",
  ],
];

const CHANGED: typeof FOUND = [
  [
    "a count that the text says was another before",
    [
      article("Herald", "2021-03-02", "The fire service said 64 people were killed by the flood in Lamu."),
      article(
        "Courier",
        "2021-03-09",
        "Kenya's interior ministry lowered the number of people killed by the flood in Lamu to 62 from 64.",
      ),
    ],
    "revision: Herald, Courier",
  ],
  [
    "the figure that a denial points back to",
    [
      article(
        "Herald",
        "2021-03-02",
        "The union said 2,300 jobs would go in Lamu. Chief executive Jane Otieno rejected that figure.",
      ),
    ],
    "denial: Herald, Herald",
  ],
  [
    "the figure that a denial points back to, though other things have its number",
    [
      article("Herald", "2021-03-01", "Kenya's interior ministry said 2,300 houses were destroyed in Lamu."),
      article(
        "Courier",
        "2021-03-02",
        "The union said 2,300 jobs would go in Lamu. Chief executive Jane Otieno rejected that figure.",
      ),
    ],
    "denial: Courier, Courier",
  ],
  [
    "two sides that say the same of each other, one of them with a count",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's army said Somali forces had opened fire first and lost up to 40 men.",
      ),
      article(
        "Courier",
        "2021-03-03",
        "Somalia's defence ministry said Kenyan forces had opened fire first.",
      ),
    ],
    "contradiction: Herald, Courier",
  ],
  [
    "savings of two voices",
    [
      article("Herald", "2021-03-02", "Savings will be at least $480 million a year, the memo says."),
      article("Courier", "2021-03-05", "Acme expects savings of about $300 million a year, it said."),
    ],
    "different scope: Herald, Courier",
  ],
];

const FOUND_BY_MEANING: typeof FOUND = [
  [
    "a mere “not” of what another voice has said",
    [
      article("Herald", "2021-03-02", "The bank sold its ships in Lamu in May, two directors said."),
      article("Courier", "2021-03-03", "The bank's chairman said it had not sold its ships."),
    ],
    "denial: Herald, Courier",
  ],
  [
    "who only answered fire, and who is said to have begun",
    [
      article("Herald", "2021-03-02", "Kenya's army said Somali troops had opened fire first."),
      article("Courier", "2021-03-03", "Somalia's defence ministry said its soldiers only returned fire."),
    ],
    "contradiction: Herald, Courier",
  ],
  [
    "two sides without a country, each of which began",
    [
      article(
        "Herald",
        "2021-03-02",
        "The union said guards had attacked first at the port of Lamu. The port's director, Jane Otieno, said strikers had attacked first.",
      ),
    ],
    "contradiction: Herald, Herald",
  ],
  [
    "the losses of a side in the words of either",
    [
      article("Herald", "2021-03-02", "Kenya's army said Somali forces lost up to 70 men in Lamu."),
      article(
        "Courier",
        "2021-03-02",
        "Somalia's defence ministry said four of its border guards had died in Lamu.",
      ),
    ],
    "different scope: Herald, Courier",
  ],
  [
    "what is disputed, whatever the words",
    [
      article("Herald", "2021-03-02", "The harbour master said the crew was warned of the reef in Lamu."),
      article("Courier", "2021-03-03", "The ferry's owner disputed that the crew was warned of the reef."),
    ],
    "denial: Herald, Courier",
  ],
  [
    "a figure that is pointed back to by its number, over what stands between",
    [
      article(
        "Herald",
        "2021-03-02",
        "The port authority of Kenya said 160 tonnes of oil had leaked in Lamu. Fishermen said the water smelt of oil. The ferry's owner, Orvo, disputed the figure.",
      ),
    ],
    "denial: Herald, Herald",
  ],
  [
    "a number that now holds, and the one whose place it takes",
    [
      article("Herald", "2021-03-02", "The carmaker Orvo said it will cut 2,900 jobs."),
      article(
        "Courier",
        "2021-03-20",
        "The carmaker Orvo ended its talks with unions on Friday. Total reductions will now be 2,700 jobs.",
      ),
    ],
    "revision: Herald, Courier",
  ],
  [
    "a number that the voice has raised, and not the part given beside it",
    [
      article(
        "Herald",
        "2021-03-02",
        "The carmaker Orvo said it will cut 5,400 jobs in Lamu. Some 3,300 employees will be laid off, Orvo said.",
      ),
      article("Courier", "2021-03-12", "The carmaker Orvo said it will cut 5,900 jobs in Lamu."),
    ],
    "revision: Herald, Courier",
  ],
];

const NOTHING: readonly (readonly [name: string, articles: readonly ExampleArticle[]])[] = [
  [
    "money that is refused",
    [
      article(
        "Herald",
        "2021-03-02",
        "The governor said the wall in Lamu needs funding. Parliament has denied funding for such a wall, the speaker said.",
      ),
    ],
  ],
  [
    "an amount of something else",
    [
      article("Herald", "2021-03-02", "Savings will be at least $480 million a year, the memo says."),
      article("Courier", "2021-03-05", "Acme expects charges of about $300 million this year, it said."),
    ],
  ],
  [
    "one firm by two names, with one number",
    [
      article("Herald", "2021-03-02", "Acme Airlines said 212 people were aboard the plane."),
      article("Courier", "2021-03-02", "Acme said 212 people were aboard the plane."),
    ],
  ],
  [
    "a toll that has grown by the next day, by another voice",
    [
      article("Herald", "2021-03-02", "Kenya's interior ministry said 212 people were killed by the flood."),
      article(
        "Courier",
        "2021-03-03",
        "The World Health Organization said 700 people were killed by the flood.",
      ),
    ],
  ],
  [
    "the same number told again",
    [
      article("Herald", "2021-03-02", "Kenya's interior ministry said 212 people were killed by the flood."),
      article("Courier", "2021-03-05", "Kenya's interior ministry said 212 people were killed by the flood."),
    ],
  ],
  [
    "a bound that the other number meets",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's interior ministry said at least 212 people were killed by the flood.",
      ),
      article(
        "Courier",
        "2021-03-02",
        "The World Health Organization said 220 people were killed by the flood.",
      ),
    ],
  ],
  [
    "who will not deny it",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's interior ministry said soldiers burned down the village school in Lamu. Somalia's government refused to deny that soldiers burned down the village school.",
      ),
    ],
  ],
  [
    "a mere “not” of something else in like words",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's interior ministry said the new bridge in Lamu was opened in May.",
      ),
      article("Courier", "2021-03-03", "The mayor said the new bridge in Lamu was not paid for by the town."),
    ],
  ],
  [
    "one side that says the same twice",
    [
      article("Herald", "2021-03-02", "Kenya's army said Somali troops had opened fire first."),
      article("Courier", "2021-03-03", "Kenya's defence ministry said Somali troops had opened fire first."),
    ],
  ],
  [
    "what another firm decides, of which the other article says nothing",
    [
      article(
        "Herald",
        "2021-03-02",
        "The carmaker Orvo said it will cut 5,400 jobs in Lamu. Last month the carmaker Tessal said it would shed 1,900 positions.",
      ),
      article("Courier", "2021-03-03", "The carmaker Orvo said it will cut 5,400 jobs in Lamu."),
    ],
  ],
  [
    "a part that a voice gives beside the whole",
    [
      article("Herald", "2021-03-02", "The carmaker Orvo said it will cut 5,400 jobs in Lamu."),
      article(
        "Courier",
        "2021-03-03",
        "The carmaker Orvo said it will cut 5,400 jobs in Lamu. Some 3,300 employees will be laid off, Orvo said.",
      ),
    ],
  ],
  [
    "a range, and a number in it",
    [
      article(
        "Herald",
        "2021-03-02",
        "Kenya's interior ministry said 200 to 300 people were killed by the flood.",
      ),
      article("Courier", "2021-03-05", "Kenya's interior ministry said 300 people were killed by the flood."),
    ],
  ],
  [
    "officials of two places",
    [
      article("Herald", "2021-03-02", "Officials said 17 people were killed in a hotel fire in Lamu, Kenya."),
      article(
        "Courier",
        "2021-03-06",
        "Officials said nine people were killed in a market fire in Chittagong, Bangladesh.",
      ),
    ],
  ],
  [
    "who could not say, and who did",
    [
      article("Herald", "2021-03-02", "The bank sold its ships in Lamu in May, two directors said."),
      article(
        "Courier",
        "2021-03-03",
        "The bank's chairman said he could not confirm that it had sold its ships.",
      ),
    ],
  ],
  [
    "who began another fight, weeks later",
    [
      article("Herald", "2021-03-02", "Kenya's army said Somali troops had opened fire first."),
      article("Courier", "2021-04-20", "Somalia's defence ministry said its soldiers only returned fire."),
    ],
  ],
  [
    "the counts of a list",
    [
      article(
        "Herald",
        "2021-03-02",
        "The Red Cross said 21 people were injured in Lamu, 36 were injured in Garsen and 29 were injured in Hola.",
      ),
      article("Courier", "2021-03-02", "Kenya's interior ministry said 90 people were injured by the quake."),
    ],
  ],
  [
    "what befell other people",
    [
      article("Herald", "2021-03-02", "Kenya's interior ministry said 212 people were killed by the flood."),
      article(
        "Courier",
        "2021-03-02",
        "The World Health Organization said 700 people were injured by the flood.",
      ),
    ],
  ],
];

describe("conflicts", () => {
  it.each([...FOUND, ...CHANGED, ...FOUND_BY_MEANING])("%s", (_, articles, expected) =>
    expect(lines(articles)).toContain(expected),
  );
  it.each(NOTHING)("none: %s", (_, articles) => expect(lines(articles)).toEqual([]));
});
