/**
 * News made by a seed: stories that several papers tell over some days, with tolls that change, sources that differ and
 * sentences that do not matter. The same seed gives the same articles. No claim about the world: it is for speed only.
 */

export interface Made {
  readonly text: string;
  readonly title: string;
  readonly outlet: string;
  readonly published: string;
  readonly url: string;
}

/** A small generator of numbers, the same on every machine (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const STARTS = [
  "Bar",
  "Kel",
  "Mor",
  "Tav",
  "Os",
  "Quim",
  "Lor",
  "Ven",
  "Dra",
  "Hal",
  "Ister",
  "Nor",
  "Pel",
  "Sar",
  "Zim",
];
const ENDS = ["va", "mund", "trel", "by", "grad", "ona", "ville", "stan", "ford", "ika", "heim", "ero"];
const EVENTS = [
  "a bus overturned",
  "a mine collapsed",
  "a ferry sank",
  "a factory burned down",
  "a dam broke",
  "a train derailed",
];
const BODIES = [
  "The interior ministry",
  "The fire service",
  "Police",
  "The regional governor",
  "The health ministry",
  "Rescuers",
];
const FILLER = [
  "Roads into the town were closed for most of the day.",
  "It was raining heavily when the first calls came in.",
  "Schools stayed shut and the market did not open.",
  "The town lies two hours from the capital.",
];

const pick = <Item>(random: () => number, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)]!;
const town = (random: () => number): string =>
  `${pick(random, STARTS)}${pick(random, ENDS)}${pick(random, ENDS)}`;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2015, 0, 1);
const DAYS = 3650;
/** Papers that tell one story. */
const MOST_TELLERS = 8;

export function* generate(seed: number): Generator<Made> {
  const random = chance(seed);
  for (let story = 0; ; story++) {
    const place = `${town(random)} ${pick(random, ["", "", "North ", "Old "])}`.trim();
    const person = `${town(random)} ${town(random)}`;
    const event = pick(random, EVENTS);
    const toll = 5 + Math.floor(random() * 90);
    const first = FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS;
    const tellers = 1 + Math.floor(random() * MOST_TELLERS);
    for (let teller = 0; teller < tellers; teller++) {
      const killed = toll + Math.floor(random() * 3) * teller;
      const day = new Date(first + Math.floor(random() * 4) * DAY_MS).toISOString().slice(0, 10);
      const outlet = `${pick(random, STARTS)}${pick(random, ENDS)} ${pick(random, ["Post", "Times", "Courier", "Herald"])}`;
      yield {
        title: `${killed} dead after ${event.replace(/^a /, "")} in ${place}`,
        outlet,
        published: day,
        url: `https://${outlet.toLowerCase().replace(" ", "-")}.example/${seed}/${story}/${teller}`,
        text: [
          `${pick(random, BODIES)} said ${pick(random, ["at least ", "about ", "", "up to "])}${killed} people were killed when ${event} near ${place} on ${pick(random, ["Monday", "Tuesday", "Friday"])}.`,
          pick(random, FILLER),
          `${pick(random, BODIES)} spokesman ${person} said that ${killed * 2} people had been injured and that ${Math.ceil(killed / 3)} were still missing.`,
          `“We may find more survivors in the coming days,” ${person.split(" ")[1]} told reporters.`,
          pick(random, FILLER),
          `According to residents, the authorities had been warned about the danger in ${2000 + Math.floor(random() * 15)}.`,
          `The mayor of ${place} denied that warnings had been ignored.`,
          `An investigation will probably take six months, officials said.`,
        ].join("\n\n"),
      };
    }
  }
}
