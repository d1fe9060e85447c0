/** Voices that the rest of the document tells: whose junta, whose authorities, whose service, what an unknown name names. */
import { describe, expect, it } from "vitest";
import { type About, who } from "./print.ts";

type Case = readonly [text: string, words: string, speaker: string, about?: About];

const DAY: About = { published: "2025-03-29" };

const TOLD: Readonly<Record<string, readonly Case[]>> = {
  "soldiers who rule": [
    ["Deaths in Myanmar and Thailand rose. The junta said so.", "The junta", "Myanmar | government MM", DAY],
    [
      "Mali and Ghana met. The military government said so.",
      "The military government",
      "Mali | government ML",
      DAY,
    ],
    ["Rain fell in Mandalay. The junta said so.", "The junta", "Myanmar | government MM", DAY],
    [
      "Rain fell in Myanmar. The junta chief said so.",
      "The junta chief",
      "Min Aung Hlaing | person MM ^Myanmar",
      DAY,
    ],
    ["Germany helped. The junta said so.", "The junta", "junta | ~government -", DAY],
    ["Thailand voted. The junta said so.", "The junta", "junta | ~government -", DAY],
    [
      "Thailand voted. The junta said so.",
      "The junta",
      "Thailand | government TH",
      { published: "2016-03-29" },
    ],
    ["Rain fell in Myanmar. The junta chief said so.", "The junta chief", "junta chief | ~group -"],
  ],
  "companies by their trade": [
    [
      "Sierra Marrone's workforce fell. Sierra Marrone said so.",
      "Sierra Marrone",
      "Sierra Marrone | organisation -",
    ],
    ["Telmark will cut 400 jobs in May. Telmark said so.", "Telmark", "Telmark | organisation -"],
    [
      "The union warned Sierra Marrone. The airline denies it.",
      "The airline",
      "Sierra Marrone | organisation -",
    ],
    ["The pilots' union spoke. The airline denies it.", "The airline", "airline | ~organisation -"],
    ["Ada Brink's garden grew. Ada Brink said so.", "Ada Brink", "Ada Brink | person -"],
  ],
  "the topmost of an office": [
    ["Russia's top diplomat said so.", "Russia's top diplomat", "Sergei Lavrov | person RU ^Russia", DAY],
    ["Russia's top diplomat said so.", "Russia's top diplomat", "Russian diplomat | ~group RU ^Russia"],
    ["Russia's diplomat said so.", "Russia's diplomat", "Russian diplomat | ~group RU ^Russia", DAY],
  ],
  "for whom a spokesman speaks": [
    [
      "France's foreign ministry raised the toll. Three had died, a spokesman said.",
      "a spokesman",
      "Quai d'Orsay spokesman | ~group FR ^Quai d'Orsay",
    ],
    ["Rain fell. Three had died, a spokesman said.", "a spokesman", "spokesman | ~group -"],
  ],
  "outlets by their names": [
    ["She told Europapress that rain fell.", "Europapress", "Europapress | outlet -"],
  ],
  "authorities of the place": [
    ["Six died in Thailand, authorities said.", "authorities", "Thai authorities | ~group TH ^Thailand"],
    [
      "Six died in the fall of a Bangkok tower, authorities said.",
      "authorities",
      "Thai authorities | ~group TH ^Thailand",
    ],
    ["A driver from Mexico died, authorities said.", "authorities", "authorities | ~group -"],
    ["Six died in Thailand and four in Laos, authorities said.", "authorities", "authorities | ~group -"],
    ["A fire burned in New Mexico, authorities said.", "authorities", "authorities | ~group -"],
  ],
  "documents by their maker": [
    [
      "France's foreign ministry said so. The French report warned of more.",
      "The French report",
      "Quai d'Orsay | agency FR ^France",
    ],
    [
      "According to French intelligence the talks failed. The document says more.",
      "The document",
      "French intelligence | agency FR ^France",
    ],
    ["French officials said so. The report warned of more.", "The report", "report | ~document -"],
  ],
  "services without a state": [
    [
      "French lawmakers said, citing intelligence, that it failed.",
      "intelligence",
      "French intelligence | agency FR ^France",
    ],
    [
      "The intelligence service said so. The NIS said more.",
      "The intelligence service",
      "National Intelligence Service (South Korea) | agency KR ^South Korea",
    ],
  ],
  "parts of outlets": [
    ["The BBC's Russian service reported it.", "The BBC's Russian service", "BBC | outlet GB"],
    ["BBC Ukraine says so.", "BBC Ukraine", "BBC | outlet GB"],
    ["Myanmar Now reported it.", "Myanmar", "Myanmar Now | outlet MM"],
  ],
  "what unknown names name": [
    ["On Monday business daily Kontora said so. Later Kontora said more.", "Kontora#2", "Kontora | outlet -"],
    ["Later Kontora reported on Monday, citing a memo.", "Kontora", "Kontora | outlet -"],
    ["Brinkair, a regional carrier, said so.", "Brinkair", "Brinkair | organisation -"],
    [
      "The mayor told this newspaper so.",
      "this newspaper",
      "Harrow Post | outlet -",
      { outlet: "Harrow Post" },
    ],
    ["North Korea agreed. The North said so.", "The North", "North Korea | government KP"],
  ],
  "a description named a sentence later": [
    [
      "A French lawmaker said it failed. Ada Brinkley said more.",
      "A French lawmaker",
      "Ada Brinkley | person FR ^France",
    ],
    [
      "A French lawmaker said it failed. Ada Brinkley, a nurse, said more.",
      "A French lawmaker",
      "French lawmaker | ~group FR ^France",
    ],
  ],
};

describe("voices by their document", () => {
  for (const [name, cases] of Object.entries(TOLD))
    it.each(cases.map(([text, words, speaker, about]) => ({ text, words, speaker, about })))(
      `${name}: $text $words`,
      ({ text, words, speaker, about }) => expect(who(text, words, about)).toBe(speaker),
    );
});
