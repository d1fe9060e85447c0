/** Later mentions: surnames, abbreviations, descriptions and pronouns find whom they stand for; and what must not merge. */
import { describe, expect, test } from "vitest";
import { print, voicesIn, who } from "./print.ts";

type Case = readonly [title: string, text: string, words: string, name: string];

const FOUND: readonly Case[] = [
  [
    "a maker's name before a model is no airline",
    "The Boeing 737-800 crashed after takeoff. The airline said 40 died.",
    "The airline",
    "airline",
  ],
  [
    "who operates a jet is the airline",
    "A jet operated by Skyline Orient crashed. The airline said 40 died.",
    "The airline",
    "Skyline Orient",
  ],
  ["the maker itself", "Boeing delivered 40 jets. The company said sales rose.", "The company", "Boeing"],
  [
    "surname after full name",
    "Ivan Petrenko, a lawmaker, left on Monday. Petrenko said he was tired.",
    "Petrenko#2",
    "Ivan Petrenko",
  ],
  [
    "surname before full name",
    "Petrenko said no.\nOn Monday Ivan Petrenko, a lawmaker, left the hall.",
    "Petrenko",
    "Ivan Petrenko",
  ],
  [
    "family name first",
    "Lawmaker Lee Seong-kweun briefed reporters. Lee said the talks went well.",
    "Lee#2",
    "Lee Seong-kweun",
  ],
  [
    "title and surname",
    "Mary Example met Mr. Bloggs. Ms. Example said it was late.",
    "Ms. Example",
    "Mary Example",
  ],
  [
    "known person by surname",
    "Rustem Umerov arrived. Umerov said the talks went well.",
    "Umerov#2",
    "Rustem Umerov",
  ],
  ["first name", "Hillary Clinton spoke first. “It is late,” Hillary said.", "Hillary#2", "Hillary Clinton"],
  ["he", "Ivan Example, a lawmaker, arrived late. He said that the road was closed.", "He#1", "Ivan Example"],
  ["she", "Mary Example and Peter Bloggs met. She said that the road was closed.", "She", "Mary Example"],
  [
    "he, of two by gender",
    "Mary Example met Peter Bloggs. He said that the road was closed.",
    "He#1",
    "Peter Bloggs",
  ],
  [
    "she goes on speaking",
    "“It is late,” Mary Example said. “It is very late. Nobody came. Nobody called.” She said the road was closed.",
    "She",
    "Mary Example",
  ],
  ["who", "Ivan Example, who said the road was closed, left.", "who", "Ivan Example"],
  [
    "which",
    "The National Intelligence Service, which said the road was closed, left.",
    "which",
    "National Intelligence Service (South Korea)",
  ],
  [
    "they",
    "Ukrainian officials met on Monday. They said that the road was closed.",
    "They",
    "Ukrainian officials",
  ],
  [
    "it for an agency",
    "The National Intelligence Service held talks on Monday. It said that the road was closed.",
    "It",
    "National Intelligence Service (South Korea)",
  ],
  [
    "the minister",
    "Defence Minister Rustem Umerov arrived. The minister said the talks went well.",
    "The minister",
    "Rustem Umerov",
  ],
  [
    "the lawmaker",
    "Ivan Example, a lawmaker, arrived. The lawmaker said the talks went well.",
    "The lawmaker",
    "Ivan Example",
  ],
  [
    "the spokesman",
    "Ivan Example, a spokesman for the Red Cross, arrived. The spokesman said the road was closed.",
    "The spokesman",
    "Ivan Example",
  ],
  [
    "the agency",
    "The National Intelligence Service held talks on Monday. The agency said that the road was closed.",
    "The agency",
    "National Intelligence Service (South Korea)",
  ],
  [
    "the ministry",
    "Russia's defence ministry met on Monday. The ministry said that the road was closed.",
    "The ministry",
    "Ministry of Defence (Russia)",
  ],
  [
    "the newspaper",
    "The New York Times looked into it. The newspaper said that the road was closed.",
    "The newspaper",
    "New York Times",
  ],
  [
    "the Post",
    "The Washington Post looked into it. The Post said that the road was closed.",
    "The Post",
    "Washington Post",
  ],
  [
    "the document",
    "A Ukrainian assessment was seen by CNN. The document says that the road was closed.",
    "The document",
    "Ukrainian assessment",
  ],
  [
    "the report",
    "A UN report came out on Monday. The report says that the road was closed.",
    "The report",
    "United Nations",
  ],
  [
    "the officials",
    "Two US officials met on Monday. The officials said that the road was closed.",
    "The officials",
    "US officials",
  ],
  [
    "the campaign",
    "Hillary Clinton's campaign met. The campaign said that the road was closed.",
    "The campaign",
    "Clinton campaign",
  ],
  [
    "abbreviation the text defines",
    "The Acme Monitoring Group (AMG) met on Monday. AMG said that the road was closed.",
    "AMG#2",
    "Acme Monitoring Group",
  ],
  [
    "description with abbreviation",
    "South Korea's spy agency, the National Intelligence Service (NIS), met. The NIS said the road was closed.",
    "The NIS",
    "National Intelligence Service (South Korea)",
  ],
  [
    "apposition after the name",
    "John Example, a White House spokesman, said no.",
    "a White House spokesman",
    "John Example",
  ],
  [
    "apposition before the name",
    "The country's transport minister, Ivan Example, said no.",
    "The country's transport minister",
    "Ivan Example",
  ],
  [
    "apposition of a body",
    "Yonhap, a South Korean news agency, said no.",
    "a South Korean news agency",
    "Yonhap",
  ],
  [
    "one country's ministry",
    "Myanmar was shaken on Friday. Myanmar's army helped. Rescuers in Myanmar dug on. The health ministry said 10 had died.",
    "The health ministry",
    "Myanmar health ministry",
  ],
  [
    "the junta",
    "Myanmar was shaken on Friday. Myanmar's army helped. Rescuers in Myanmar dug on. The junta said 10 had died.",
    "The junta",
    "Myanmar",
  ],
  [
    "the name inside a longer phrase",
    "The IMF report said that growth would slow.",
    "IMF",
    "International Monetary Fund",
  ],
  [
    "the head, not whom it told",
    "Ukrainian intelligence officials told CNN that the road was closed.",
    "Ukrainian intelligence officials told CNN",
    "Ukrainian intelligence officials",
  ],
  [
    "the document, not who saw it",
    "A document seen by CNN says that the road was closed.",
    "A document seen by CNN",
    "document",
  ],
  [
    "words with no mention",
    "Those close to him say that the road was closed.",
    "Those close to him",
    "close to him",
  ],
];

const APART: readonly (readonly [title: string, text: string, one: string, other: string])[] = [
  [
    "unnamed and named",
    "US officials met. John Kerry said no. US officials said yes.",
    "US officials#2",
    "John Kerry",
  ],
  ["two countries' officials", "US officials met Russian officials.", "US officials", "Russian officials"],
  [
    "one official and several",
    "Two US officials met. A US official said no.",
    "US officials",
    "A US official",
  ],
  ["another source", "A source said no. Another source said yes.", "A source", "Another source"],
  [
    "agency and government",
    "Ukraine warned on Monday. Ukrainian intelligence said no.",
    "Ukraine",
    "Ukrainian intelligence",
  ],
  ["he is not a woman", "Peter Bloggs met Mary Example. He said no.", "He", "Mary Example"],
  [
    "it is not a person",
    "Mary Example visited the National Intelligence Service. It said no.",
    "It",
    "Mary Example",
  ],
  ["two of one surname", "Hillary Clinton met Bill Clinton.", "Hillary Clinton", "Bill Clinton"],
  ["Western and US officials", "Western officials met US officials.", "Western officials", "US officials"],
  ["a report and its outlet", "CNN met on Monday. The report said no.", "CNN", "The report"],
  [
    "a pronoun by a quotation is its speaker's",
    "Mary Example came. “John Bloggs and Anna Bloggs are late,” she said.",
    "she",
    "Anna Bloggs",
  ],
];

const NO_MENTION: readonly (readonly [title: string, text: string, words: string])[] = [
  ["a place in a phrase of place", "Ten people died in Kyiv on Monday.", "Kyiv"],
  ["us is not the US", "They gave us bread.", "us"],
  ["ice is not ICE", "There was ice on the road.", "ice"],
  ["time is not Time", "It was time to go.", "time"],
  ["a capital at the start", "Most roads were closed.", "Most roads"],
  ["a thing", "The bridge fell on Monday.", "The bridge"],
  ["a day", "On Monday the road was closed.", "Monday"],
  ["a street", "Baker Street was closed on Monday.", "Baker Street"],
  ["a verb that could be a noun", "He reports that the road was closed.", "reports"],
  ["mint without support", "Fresh Mint grew by the road.", "Mint"],
];

describe("later mentions", () => {
  test.each(FOUND)("%s", (_title, text, words, name) => {
    expect(who(text, words, { published: "2025-01-15" }).split(" |")[0]).toBe(name);
  });
});

describe("different voices stay apart", () => {
  test.each(APART)("%s", (_title, text, one, other) => {
    expect(who(text, one)).not.toBe(who(text, other));
  });
});

describe("no mention", () => {
  test.each(NO_MENTION)("%s", (_title, text, words) => {
    const { voiceMentions } = voicesIn(text);
    const at = text.indexOf(words);
    expect(at).toBeGreaterThanOrEqual(0);
    expect(voiceMentions.filter(({ start, end }) => start <= at && at < end)).toEqual([]);
  });
});

const NOT_NAMED: readonly (readonly [text: string, name: string])[] = [
  ["Nobody knows who came.", "World Health Organization"],
  ["Officials said the time had come.", "Time"],
  ["The doctor said so to the nation.", "The Nation"],
  ["Guards said the sun rose.", "The Sun"],
  ["He asked officials in the state.", "State House"],
  ["Prices at AP Moller rose, sources said.", "Associated Press"],
  ["Michael Jordan said no.", "Jordan"],
  ["Peter King said no.", "King"],
];

describe("names of the tables that are not meant", () => {
  test.each(NOT_NAMED)("%s: not %s", (text, name) => {
    expect(voicesIn(text).speakers.map((speaker) => speaker.name)).not.toContain(name);
  });
});

describe("voices of the user's own", () => {
  const row = {
    name: "Acme Watch",
    aliases: ["AW", "the Watch"],
    kind: "organisation",
    country: "FR",
    parent: "Acme",
    role: null,
  } as const;
  test.each([["Acme Watch"], ["AW"], ["the Watch"]])("%s", (words) => {
    const text = `On Monday ${words} said that the road was closed.`;
    expect(who(text, words, { voices: [row] })).toBe("Acme Watch | organisation FR ^Acme");
  });
  test("stand before those of the tables", () => {
    const ours = { ...row, name: "My CNN", aliases: ["CNN"], parent: null };
    expect(who("CNN said no.", "CNN", { voices: [ours] })).toBe("My CNN | organisation FR");
  });
});

describe("parents", () => {
  test("enter before their children, so that the chain can be followed", () => {
    const { speakers } = voicesIn("Ukraine's military intelligence said no.");
    expect(speakers.map(print)).toEqual([
      "Ukraine | government UA",
      "Ministry of Defence (Ukraine) | agency UA ^Ukraine",
      "Main Directorate of Intelligence (Ukraine) | agency UA ^Ministry of Defence (Ukraine)",
    ]);
  });
});
