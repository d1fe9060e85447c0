/** The small readers that text and pages share, as tables. */
import { describe, expect, test } from "vitest";
import { authorsOf, readByline } from "../../src/read/byline.ts";
import { creditOf } from "../../src/read/credit.ts";
import { datelineOf } from "../../src/read/dateline.ts";
import { languageOf } from "../../src/read/language.ts";
import { findMoment, readMoment } from "../../src/read/moment.ts";
import { normaliseText } from "../../src/read/normalise.ts";
import { splitParagraphs } from "../../src/read/paragraphs.ts";
import { readStamp } from "../../src/read/stamp.ts";

describe("dates", () => {
  test.each([
    ["2020-05-03", "2020-05-03"],
    ["2020-05-03T14:02:00Z", "2020-05-03T14:02:00Z"],
    ["2020-05-03T14:02:00.123+0100", "2020-05-03T14:02:00+01:00"],
    ["2020-05-03 14:02 +01:00", "2020-05-03T14:02:00+01:00"],
    ["2020-05-03T14:02:00", "2020-05-03"],
    ["20200503", "2020-05-03"],
    ["20200503T140200Z", "2020-05-03"],
    ["3 May 2020", "2020-05-03"],
    ["3rd of May 2020", "2020-05-03"],
    ["May 3, 2020", "2020-05-03"],
    ["Friday, January 4, 2019", "2019-01-04"],
    ["Sept. 5, 2020 at 3:04 p.m. ET", "2020-09-05"],
    ["14:02 BST, 3 May 2020", "2020-05-03"],
    ["3.5.2020", "2020-05-03"],
    ["2020/05/03", "2020-05-03"],
    ["29 February 2020", "2020-02-29"],
    ["29 February 2019", null],
    ["3/4/2020", null],
    ["May 2020", null],
    ["31 April 2020", null],
    ["12345678901234", null],
    ["may 3", null],
    ["", null],
  ])("%s → %s", (value, edtf) => expect(readMoment(value)).toBe(edtf));

  test("the first of several, with where it stands", () => {
    expect(findMoment("On 4 May 2020, not May 5, 2020")).toEqual({ start: 3, end: 13, edtf: "2020-05-04" });
  });
});

describe("lines of metadata", () => {
  test.each([
    ["Published 3 May 2020", "published 2020-05-03"],
    ["Published: 3 May 2020, 14:02 BST", "published 2020-05-03"],
    ["First published on May 3, 2020", "published 2020-05-03"],
    ["Friday, January 4, 2019", "published 2019-01-04"],
    ["date 2025-07-02", "published 2025-07-02"],
    ["Last updated at 14:02, 4 May 2020", "updated 2020-05-04"],
    ["Updated: a minute ago", "updated null"],
    ["Source: NATO.", "note null"],
    ["Tags: war, troops", "note null"],
    ["7:05 p.m.", "clock null"],
    ["2 p.m. ET", "clock null"],
    ["Published in May 2020, the report names nobody.", null],
    ["Source: an official said so. He spoke to reporters.", null],
    ["Date night for the mayor", null],
    ["On 3 May 2020 the bridge was closed", null],
    ["The mayor spoke at 7 p.m.", null],
    ["", null],
  ])("%s → %s", (line, printed) => {
    const stamp = readStamp(line);
    expect(stamp === null ? null : `${stamp.kind} ${stamp.edtf}`).toBe(printed);
  });
});

describe("by-lines", () => {
  test.each([
    ["By EJ Ward", ["EJ Ward"]],
    ["By Ann Lee and Bo Ek in Kyiv", ["Ann Lee", "Bo Ek"]],
    ["By Ann Lee, Bo Ek and Cy Roe", ["Ann Lee", "Bo Ek", "Cy Roe"]],
    ["BY ANN LEE", ["ANN LEE"]],
    ["By Ann Lee, BBC News", ["Ann Lee"]],
    ["By Ann Lee, Political Correspondent", ["Ann Lee"]],
    ["By Ann Lee | Special to the Post", ["Ann Lee"]],
    ["By Ann Lee - 11/18/19 11:04 PM EST", ["Ann Lee"]],
    ["by Ludwig van Beethoven", ["Ludwig van Beethoven"]],
    ["By Jean-Luc O’Neill", ["Jean-Luc O’Neill"]],
    ["BYLINE: Amber Roe.", ["Amber Roe"]],
    ["Written by Ann Lee", ["Ann Lee"]],
    ["By Reuters", []],
    ["By Monday", null],
    ["By then, the bridge was closed.", null],
    ["By 2020 it was closed", null],
    ["By far the longest bridge", null],
    ["By winning Ohio, he took the state.", null],
    ["Ann Lee", null],
    ["By", null],
    ["", null],
  ])("%s", (line, authors) => expect(readByline(line)).toEqual(authors));

  test("authors of a metadata field", () => {
    expect(authorsOf("Ann Lee; Bo Ek & Cy Roe, Reuters")).toEqual(["Ann Lee", "Bo Ek", "Cy Roe"]);
  });
});

describe("picture credits", () => {
  test.each([
    ["Soldiers were captured. Picture: Roe/Telegram", "photograph Roe/Telegram"],
    ["Photo: AP", "photograph AP"],
    ["(Photo by Ann Lee/Getty Images)", "photograph Ann Lee/Getty Images"],
    ["The mayor (AP Photo/Bo Ek, File)", "photograph AP Photo/Bo Ek, File"],
    ["Image credit: Ann Lee", "photograph Ann Lee"],
    ["Video: Bo Ek", "video Bo Ek"],
    ["The route. Map: Harbour Post", "graphic Harbour Post"],
    ["Mayor Ann Roe.Image: Bo Ek.", "photograph Bo Ek"],
    ["The bridge in May. © Bo Ek", "photograph Bo Ek"],
    ["The bridge at dusk. Bo Ek/AFP via Getty Images", "photograph Bo Ek/AFP via Getty Images"],
    ["Reuters", "photograph Reuters"],
    ["Photograph courtesy of the City of Oslo", "photograph the City of Oslo"],
    ["He told Reuters.", null],
    [
      "The big picture: nobody knows when it will open, and the mayor would not say so when he was asked about it by us",
      null,
    ],
    ["He sent a photo to the paper.", null],
    ["Credit Suisse fell on Monday.", null],
    ["", null],
  ])("%s → %s", (text, printed) => {
    const credit = creditOf(text);
    expect(credit === null ? null : `${credit.medium} ${credit.credit}`).toBe(printed);
    if (credit !== null)
      expect(credit.start >= 0 && credit.start < credit.end && credit.end <= text.length).toBe(true);
  });
});

describe("datelines", () => {
  test.each([
    ["KYIV, July 2 (Reuters) - The mayor said", "KYIV, July 2 (Reuters) - ", "KYIV", "Reuters", "July 2"],
    ["WASHINGTON (AP) — The Latest", "WASHINGTON (AP) — ", "WASHINGTON", "AP", null],
    ["Mexico City (AFP) – It featured", "Mexico City (AFP) – ", "Mexico City", "AFP", null],
    [
      "HEMPSTEAD, N.Y., Sept. 26 (UPI) — Green",
      "HEMPSTEAD, N.Y., Sept. 26 (UPI) — ",
      "HEMPSTEAD, N.Y.",
      "UPI",
      "Sept. 26",
    ],
    ["Dec 29 (Reuters) - U.S. officials", "Dec 29 (Reuters) - ", null, "Reuters", "Dec 29"],
    ["Pyongyang, 2 July (ANI): The North", "Pyongyang, 2 July (ANI): ", "Pyongyang", "ANI", "2 July"],
    ["BRUSSELS - European leaders", "BRUSSELS - ", "BRUSSELS", null, null],
    ["Geneva, 3 March 2022 – The council", "Geneva, 3 March 2022 – ", "Geneva", null, "3 March 2022"],
    ["GENEVA (3 March 2022) – UN experts", "GENEVA (3 March 2022) – ", "GENEVA", null, "3 March 2022"],
    ["NEWPORT NEWS, Va. - In a tradition", "NEWPORT NEWS, Va. - ", "NEWPORT NEWS, Va.", null, null],
  ])("%s", (text, whole, place, agency, date) => {
    const found = datelineOf(text);
    expect(found).toMatchObject({ place, agency, date });
    expect(text.slice(found!.start, found!.end)).toBe(whole);
    if (found!.placeSpan !== null)
      expect(text.slice(found!.placeSpan.start, found!.placeSpan.end)).toBe(place);
  });
  test.each([
    "EXCLUSIVE - The mayor",
    "The mayor (AP) said",
    "Smith - who",
    "NATO said on Monday - again -",
    "Rep. Adam Roe (D) said",
    "Friday, May 3 - Council meets",
    "",
  ])("%s is none", (text) => expect(datelineOf(text)).toBe(null));
});

describe("languages", () => {
  test.each([
    ["en", "The council met on Tuesday and heard from the mayor that the work would start in May."],
    [
      "de",
      "Der Rat hat sich am Dienstag getroffen und von der Bürgermeisterin gehört, dass die Arbeit im Mai beginnt.",
    ],
    [
      "fr",
      "Le conseil s'est réuni mardi et a appris de la maire que les travaux commenceraient en mai sur le pont.",
    ],
    [
      "es",
      "El consejo se reunió el martes y escuchó de la alcaldesa que las obras empezarán en mayo en el puente.",
    ],
    [
      "pt",
      "O conselho se reuniu na terça-feira e ouviu da prefeita que as obras não começam antes de maio, segundo ela.",
    ],
    [
      "it",
      "Il consiglio si è riunito martedì e ha sentito dal sindaco che i lavori non cominceranno prima di maggio.",
    ],
    [
      "nl",
      "De raad kwam dinsdag bijeen en hoorde van de burgemeester dat het werk niet voor mei zal beginnen aan de brug.",
    ],
    [
      "uk",
      "Рада зібралася у вівторок і почула від мера, що роботи на мосту не почнуться раніше травня, як він сказав.",
    ],
    [
      "ru",
      "Совет собрался во вторник и услышал от мэра, что работы на мосту не начнутся раньше мая, как он сказал.",
    ],
    [
      "pl",
      "Rada zebrała się we wtorek i usłyszała od burmistrza, że prace na moście nie zaczną się przed majem.",
    ],
    [
      "id",
      "Dewan bertemu pada hari Selasa dan mendengar dari wali kota bahwa pekerjaan itu tidak akan dimulai sebelum Mei karena biaya.",
    ],
    ["ja", "市議会は火曜日に開かれ、市長は橋の工事が五月に始まると述べた。"],
    ["zh", "市议会星期二开会，市长说大桥工程将于五月开始，渡轮将继续运行。"],
    ["ko", "시의회는 화요일에 열렸고 시장은 다리 공사가 오월에 시작될 것이라고 말했다."],
    ["ar", "اجتمع المجلس يوم الثلاثاء وسمع من العمدة أن العمل سيبدأ في مايو على الجسر"],
    ["fa", "شورا روز سه‌شنبه تشکیل شد و شهردار گفت که کار پل در ماه مه آغاز می‌شود"],
    ["he", "המועצה התכנסה ביום שלישי ושמעה מראש העיר כי העבודה תתחיל במאי"],
  ])("%s: %s", (language, text) => expect(languageOf(text)).toBe(language));
  test.each([
    "",
    "Bridge closed",
    "12 34 56",
    "Ann Lee, Bo Ek, Cy Roe, Dan Poe, Eva Moe, Fay Loe, Gil Noe",
    "😀".repeat(100),
  ])("%s: too little to tell", (text) => expect(languageOf(text)).toBe(null));
});

describe("normalisation", () => {
  test.each([
    ["\uFEFFa", "a"],
    ["a\r\nb\rc\n", "a\nb\nc\n"],
    ["a\0b", "a\uFFFDb"],
    ["a\uD800b\uDC00", "a\uFFFDb\uFFFD"],
    ["😀", "😀"],
    ["e\u0301", "é"],
    ["שלום", "שלום"],
  ])("%j → %j", (raw, text) => expect(normaliseText(raw)).toBe(text));
  test("a long run of marks keeps its length to within one", () => {
    expect(normaliseText(`e${"\u0301".repeat(1000)}x`).length).toBeGreaterThanOrEqual(1001);
  });
});

test("paragraphs of wrapped text, a list and a short last line", () => {
  const text = [
    "The council met on Tuesday and heard from the mayor that the work on",
    "the bridge would start in May, and that the ferry would run until it",
    "is done, whatever that may cost the city and those who live in it.",
    "- the bridge: May, if the weather holds and the money comes in on",
    "time",
    "- the ferry",
  ].join("\n");
  expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end).split("\n").length)).toEqual([
    3, 2, 1,
  ]);
});
