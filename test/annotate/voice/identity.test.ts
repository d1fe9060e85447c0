/** Who a source span names, by its own words: one row a case, over the printed form of print.ts. */
import { describe, expect, test } from "vitest";
import { who } from "./print.ts";

const DAY = "2025-07-02";

/** Words of a source, and whom they stand for where nothing else is said. */
const ALONE: readonly (readonly [words: string, speaker: string])[] = [
  // country × function
  ["Kyiv’s intelligence services", "Ukrainian intelligence | agency UA ^Ukraine"],
  ["Ukrainian intelligence", "Ukrainian intelligence | agency UA ^Ukraine"],
  [
    "Ukraine's military intelligence",
    "Main Directorate of Intelligence (Ukraine) | agency UA ^Ministry of Defence (Ukraine)",
  ],
  [
    "Ukraine's defense intelligence agency",
    "Main Directorate of Intelligence (Ukraine) | agency UA ^Ministry of Defence (Ukraine)",
  ],
  ["South Korea’s spy agency", "National Intelligence Service (South Korea) | agency KR ^South Korea"],
  ["Seoul's spy agency", "National Intelligence Service (South Korea) | agency KR ^South Korea"],
  ["South Korean intelligence", "National Intelligence Service (South Korea) | agency KR ^South Korea"],
  ["the South Korean defence ministry", "South Korean defence ministry | agency KR ^South Korea"],
  ["South Korea's Ministry of National Defense", "South Korean defence ministry | agency KR ^South Korea"],
  ["the Russian Ministry of Defence", "Ministry of Defence (Russia) | agency RU ^Russia"],
  ["Russia's defence ministry", "Ministry of Defence (Russia) | agency RU ^Russia"],
  ["the Ministry of Defence of Ukraine", "Ministry of Defence (Ukraine) | agency UA ^Ukraine"],
  ["China's foreign ministry", "Chinese foreign ministry | agency CN ^China"],
  ["the Chinese Ministry of Foreign Affairs", "Chinese foreign ministry | agency CN ^China"],
  ["the Ministry of Foreign Affairs of Japan", "Japanese foreign ministry | agency JP ^Japan"],
  ["Tokyo's foreign ministry", "Japanese foreign ministry | agency JP ^Japan"],
  ["US intelligence", "US intelligence | agency US ^United States"],
  ["American intelligence agencies", "US intelligence | agency US ^United States"],
  ["British intelligence", "British intelligence | agency GB ^United Kingdom"],
  ["Britain's foreign office", "Foreign, Commonwealth and Development Office | agency GB ^United Kingdom"],
  ["Israel's domestic intelligence agency", "Shin Bet | agency IL ^Israel"],
  ["the Israeli military", "Israel Defense Forces | agency IL ^Israel"],
  ["India's external affairs ministry", "Ministry of External Affairs (India) | agency IN ^India"],
  ["Pakistan's spy agency", "Inter-Services Intelligence | agency PK ^Pakistan"],
  ["the Polish army", "Polish army | agency PL ^Poland"],
  ["Kenya's electoral commission", "Independent Electoral and Boundaries Commission | agency KE ^Kenya"],
  ["Brazil's supreme court", "Brazilian supreme court | agency BR ^Brazil"],
  ["the Turkish central bank", "Turkish central bank | agency TR ^Turkey"],
  ["Indonesia's disaster agency", "Badan Nasional Penanggulangan Bencana | agency ID ^Indonesia"],
  ["the German embassy", "German embassy | agency DE ^Germany"],
  ["Bangkok police", "Bangkok police | agency TH ^Thailand"],
  ["North Korean state media", "North Korean state media | outlet KP ^North Korea"],
  ["Russian media", "Russian media | outlet RU"],
  // governments and what stands for them
  ["Ukraine", "Ukraine | government UA"],
  ["Kyiv", "Ukraine | government UA"],
  ["Pyongyang", "North Korea | government KP"],
  ["the Ukrainian government", "Ukraine | government UA"],
  ["Myanmar's military rulers", "Myanmar | government MM"],
  ["the Myanmar junta", "Myanmar | government MM"],
  ["the State Administration Council", "Myanmar | government MM"],
  ["the Kremlin", "Kremlin | government RU ^Russia"],
  ["Downing Street", "Downing Street | government GB ^United Kingdom"],
  ["the White House", "White House | government US ^United States"],
  ["the Élysée", "Élysée | government FR ^France"],
  ["the Blue House", "Blue House | government KR ^South Korea"],
  ["Foggy Bottom", "Foggy Bottom | agency US ^United States"],
  ["the Pentagon", "US Department of Defense | agency US ^United States"],
  ["the U.S. State Department", "US Department of State | agency US ^United States"],
  // bodies and outlets by alias
  ["HUR", "Main Directorate of Intelligence (Ukraine) | agency UA ^Ministry of Defence (Ukraine)"],
  ["the NIS", "National Intelligence Service (South Korea) | agency KR ^South Korea"],
  ["OCHA", "Office for the Coordination of Humanitarian Affairs | agency - ^United Nations"],
  [
    "the UN humanitarian office",
    "Office for the Coordination of Humanitarian Affairs | agency - ^United Nations",
  ],
  ["the World Health Organization", "World Health Organization | agency - ^United Nations"],
  ["the UN nuclear watchdog", "International Atomic Energy Agency | agency - ^United Nations"],
  ["the US Geological Survey", "US Geological Survey | agency US ^United States"],
  ["CNN", "CNN | outlet US"],
  ["The New York Times", "New York Times | outlet US"],
  ["the Kyiv Independent", "Kyiv Independent | outlet UA"],
  ["Reuters news agency", "Reuters | outlet GB"],
  ["South Korean news agency Yonhap", "Yonhap | outlet KR"],
  ["KCNA", "Korean Central News Agency | outlet KP"],
  ["Hezbollah", "Hezbollah | organisation LB"],
  ["the Taliban", "Taliban | organisation AF"],
  ["the Stimson Center", "Stimson Center | organisation US"],
  ["Amnesty International", "Amnesty International | organisation GB"],
  // people
  ["Defence Minister Rustem Umerov", "Rustem Umerov | person UA ^Ukraine"],
  ["Zelensky", "Volodymyr Zelenskyy | person UA ^Ukraine"],
  ["President Volodymyr Zelenskiy", "Volodymyr Zelenskyy | person UA ^Ukraine"],
  ["al-Eryani", "Al-Eryani | person -"],
  ["Moammar al-Eryani", "Moammar al-Eryani | person -"],
  ["Dr Ali bin Tamim", "Ali bin Tamim | person -"],
  ["Minister of Information Moammar al-Eryani", "Moammar al-Eryani | person -"],
  ["Minister of Youth Ali Khan", "Ali Khan | person -"],
  ["Kim Jong-un", "Kim Jong Un | person KP ^North Korea"],
  ["the Ukrainian president", "Volodymyr Zelenskyy | person UA ^Ukraine"],
  ["South Korea's president", "Lee Jae-myung | person KR ^South Korea"],
  ["the president of France", "Emmanuel Macron | person FR ^France"],
  ["the German chancellor", "Friedrich Merz | person DE ^Germany"],
  ["Rep. Lee Seong-kweun", "Lee Seong-kweun | person -"],
  ["Pentagon spokeswoman Mary Example", "Mary Example | person US ^US Department of Defense"],
  ["CNN correspondent Mary Example", "Mary Example | person US ^CNN"],
  ["Ukrainian lawmaker Ivan Example", "Ivan Example | person UA ^Ukraine"],
  ["Joe Byrne of the Open Source Centre", "Joe Byrne | person GB ^Open Source Centre"],
  ["Open Source Centre analyst Joe Byrne", "Joe Byrne | person GB ^Open Source Centre"],
  ["Dr. Mary Example", "Mary Example | person -"],
  // the unnamed keep country and kind
  ["Ukrainian officials", "Ukrainian officials | ~group UA ^Ukraine"],
  ["Kyiv officials", "Ukrainian officials | ~group UA ^Ukraine"],
  ["officials in Kyiv", "Ukrainian officials | ~group UA ^Ukraine"],
  ["officials from Ukraine", "Ukrainian officials | ~group UA ^Ukraine"],
  ["two US officials", "US officials | ~group US ^United States"],
  ["two senior American officials", "US officials | ~group US ^United States"],
  ["a US official", "US official | ~group US ^United States"],
  ["Western officials", "Western officials | ~group -"],
  ["a Western intelligence official", "Western intelligence official | ~group -"],
  [
    "Ukrainian intelligence officials",
    "Ukrainian intelligence officials | ~group UA ^Ukrainian intelligence",
  ],
  ["Pentagon officials", "US Department of Defense officials | ~group US ^US Department of Defense"],
  ["a White House spokesman", "White House spokesman | ~group US ^White House"],
  ["a spokesman for the White House", "White House spokesman | ~group US ^White House"],
  ["Bangkok authorities", "Bangkok authorities | ~group TH ^Thailand"],
  ["residents", "residents | ~group -"],
  ["a source", "source | ~group -"],
  ["sources", "sources | ~group -"],
  ["local officials", "local officials | ~group -"],
  ["analysts", "analysts | ~group -"],
  ["rescue workers", "rescue workers | ~group -"],
  ["the Palestinians", "Palestinians | ~group PS"],
  // documents and pictures
  ["the Ukrainian assessment", "Ukrainian assessment | ~document UA ^Ukraine"],
  ["a UN report", "United Nations | organisation -"],
  ["the indictment", "indictment | ~document -"],
  ["satellite imagery", "satellite imagery | ~imagery -"],
  ["a new study", "new study | ~document -"],
];

describe("a source by its own words", () => {
  test.each(ALONE)("%s", (words, speaker) => {
    const sentence = `${words.charAt(0).toUpperCase()}${words.slice(1)} said on Tuesday that the bridge had been damaged.`;
    expect(who(sentence, sentence.slice(0, words.length), { published: DAY })).toBe(speaker);
  });
});

describe("the day decides who holds an office", () => {
  const CASES: readonly (readonly [day: string, words: string, name: string])[] = [
    ["2016-09-20", "the US president", "Barack Obama"],
    ["2018-05-01", "the US president", "Donald Trump"],
    ["2022-05-01", "the US president", "Joe Biden"],
    ["2019-01-01", "the British prime minister", "Theresa May"],
    ["2023-01-01", "the British prime minister", "Rishi Sunak"],
    ["2020-03-01", "Japan's prime minister", "Shinzo Abe"],
  ];
  test.each(CASES)("%s %s", (published, words, name) => {
    expect(who(`On Monday ${words} said that talks had failed.`, words, { published }).split(" |")[0]).toBe(
      name,
    );
  });

  test("without a day nobody is put in", () => {
    expect(who("On Monday the US president said that talks had failed.", "the US president")).toBe(
      "US president | ~group US ^United States",
    );
  });
  test("nor on a day after the table ends", () => {
    const text = "On Monday the US president said that talks had failed.";
    expect(who(text, "the US president", { published: "2031-01-01" })).toBe(
      "US president | ~group US ^United States",
    );
  });
});
