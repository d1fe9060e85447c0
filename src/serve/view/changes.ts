/** What is new in a thread since a day: the reasons to open it again. */
import { NEAR_DAYS, type ThreadShown } from "../../ledger/index.ts";
import { deadlinesOf } from "../../model/index.ts";
import type { FigurePlace } from "../schema/shared.ts";
import type { Change, Telling } from "../schema/thread.ts";
import { threadView } from "./thread-view.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day before an ISO date or time; of a date that is only a month or a year, the day before its first. */
export function dayBefore(moment: string): string | null {
  const time = Date.parse(moment);
  return Number.isNaN(time) ? null : isoDay(time - DAY_MS);
}

/** @param since ISO date; what is of that day or later is new */
export function changesOf(shown: ThreadShown, since: string): Change[] {
  const view = threadView(shown);
  const thread = view.summary.id;
  const isNew = (published: string | null | undefined): published is string =>
    published !== null && published !== undefined && published >= since;
  const found: Change[] = [];
  const add = (kind: Change["kind"], day: string, words: string, place: Change["place"]): void => {
    found.push({ thread, kind, day: day.slice(0, 10), words, place: place === null ? null : placeIn(place) });
  };
  const first = view.tellings.find(({ published }) => published !== null);
  if (first !== undefined && isNew(first.published)) {
    add("new thread", first.published, `first told by ${first.outlet ?? "an unnamed outlet"}`, first);
  } else {
    for (const origin of view.origins) {
      const told = view.tellings.find((telling) => telling.origin === origin.id);
      if (told !== undefined && isNew(told.published)) add("new origin", told.published, origin.title, told);
    }
  }
  for (const { kind, b, why } of view.conflicts) {
    if (b === null || !isNew(b.published)) continue;
    if (kind === "revision") add("number revised", b.published, why, b);
    if (kind === "denial") add("denial", b.published, why, b);
  }
  for (const { kind, to } of view.drifts) {
    if (to !== null && isNew(to.published))
      add("drift found", to.published, `${kind} by ${to.outlet ?? "an unnamed outlet"}`, to);
  }
  return [...found, ...deadlines(shown, view.tellings, since)].sort((a, b) => (a.day < b.day ? 1 : -1));
}

function deadlines(
  { thread, claims }: ThreadShown,
  tellings: readonly Telling[],
  since: string,
): readonly Change[] {
  const until = isoDay(Date.parse(since) + (NEAR_DAYS + 1) * DAY_MS);
  const seen = new Set<string>();
  return tellings.flatMap((telling): readonly Change[] => {
    const claim = claims[telling.figure.claim];
    return (claim === undefined ? [] : deadlinesOf(claim)).flatMap((day): readonly Change[] => {
      if (day < since || day > until || seen.has(day)) return [];
      seen.add(day);
      return [
        {
          thread: thread.id,
          kind: "deadline near",
          day,
          words: `said to happen by ${day}`,
          place: placeIn(telling),
        },
      ];
    });
  });
}

/** A telling knows more than where it stands. */
const placeIn = ({
  figure,
  document,
  outlet,
  title,
  published,
  words,
  value,
  content,
}: FigurePlace): FigurePlace => ({
  figure,
  document,
  outlet,
  title,
  published,
  words,
  value,
  content,
});
