/** Dates and counts in words, as the whole desk writes them. */
const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
const long = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

export const count = (value: number): string => number.format(value);
export const plural = (value: number, noun: string, many = `${noun}s`): string =>
  `${count(value)} ${value === 1 ? noun : many}`;

/** "2 Jul 2025"; what is no date is shown as it is. */
export function dayOf(published: string | null): string {
  if (published === null) return "undated";
  const time = Date.parse(published);
  return Number.isNaN(time) ? published : long.format(time);
}

export function shortDay(published: string | null): string {
  if (published === null) return "undated";
  const time = Date.parse(published);
  return Number.isNaN(time) ? published : short.format(time);
}

export function moment(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : clock.format(time);
}

export function period(first: string | null, last: string | null): string {
  if (first === null || last === null) return "undated";
  const [a, b] = [dayOf(first), dayOf(last)];
  if (a === b) return a;
  return first.slice(0, 4) === last.slice(0, 4) ? `${shortDay(first)} – ${b}` : `${a} – ${b}`;
}

export const origins = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? plural(high, "origin") : `${low}–${high} origins`;

/** Where a figure's exact words stand. */
export function wordsHref(place: {
  readonly document: string;
  readonly figure: { readonly claim: string };
  readonly words: { readonly start: number; readonly end: number };
}): string {
  return `/documents/${place.document}?claim=${place.figure.claim}&at=${place.words.start}-${place.words.end}`;
}

/** What an article is called: its title, or its first words. */
export const nameOf = ({
  title,
  opening,
}: {
  readonly title: string | null;
  readonly opening: string | null;
}): string => title ?? (opening === null || opening === "" ? "an article without words" : opening);
