/** What the ledger holds of a thread, as the desk shows it. */
import type { ThreadShown } from "../../ledger/index.ts";
import type { FigureRef, OriginEdge, OriginId, Thread } from "../../model/index.ts";
import type { FigurePlace } from "../schema/shared.ts";
import type { OriginView, Telling, ThreadView } from "../schema/thread.ts";
import { changedWords } from "./changed-words.ts";
import { chainOf, keyOf, placeOf, quantityOf } from "./claim-view.ts";
import { type GlanceInput, glance } from "./glance.ts";
import { rulingViews } from "./ruling-view.ts";

export function threadView(shown: ThreadShown): ThreadView {
  const place = placer(shown);
  const tellings = tellingsOf(shown);
  const origins = originsOf(shown, tellings);
  const drifts = shown.drifts.map(({ kind, from, to, before, after, why }) => ({
    kind,
    from: place(from),
    to: place(to),
    ...changedWords(before, after, why),
    why,
  }));
  const conflicts = shown.conflicts.map(({ kind, a, b, why }) => ({ kind, a: place(a), b: place(b), why }));
  const { independent } = shown.thread;
  return {
    summary: summaryOf(shown),
    redirectedFrom: shown.redirectedFrom,
    glance: glance({ independent, tellings, origins, conflicts, drifts, ...speakers(shown) }),
    tellings,
    origins,
    drifts,
    conflicts,
    nearMisses: shown.thread.nearMisses.map(({ figure, why }) => ({ place: place(figure), why })),
    copies: [...shown.copies],
    documents: Object.fromEntries(
      Object.values(shown.documents).map(({ id, outlet, title, published }) => [
        id,
        { outlet, title, published },
      ]),
    ),
    rulings: rulingViews(shown.rulings),
  };
}

function speakers({ claims, voices }: ThreadShown): Pick<GlanceInput, "voiceOf" | "speakerOf"> {
  return {
    voiceOf: (id) => voices[id],
    speakerOf: (id) => {
      const innermost = claims[id]?.chain.at(-1)?.voice;
      return innermost === undefined ? undefined : voices[innermost];
    },
  };
}

function placer({ claims, documents }: ThreadShown): (figure: FigureRef) => FigurePlace | null {
  return (figure) => {
    const claim = claims[figure.claim];
    return claim === undefined ? null : placeOf(figure, claim, documents[claim.document]);
  };
}

interface Rest {
  readonly origin: OriginId;
  readonly edge: OriginEdge;
}

function tellingsOf({ thread, origins, claims, documents, voices }: ThreadShown): Telling[] {
  const rests = new Map<string, Rest>();
  for (const origin of origins)
    for (const edge of origin.edges) rests.set(keyOf(edge.figure), { origin: origin.id, edge });
  const values = new Map(thread.timeline.map((entry) => [keyOf(entry.figure), entry]));
  const tellings = thread.members.flatMap(({ figure, why }): readonly Telling[] => {
    const claim = claims[figure.claim];
    if (claim === undefined) return [];
    const quantity = quantityOf(claim, figure);
    const entry = values.get(keyOf(figure));
    const rest = rests.get(keyOf(figure));
    const at = placeOf(figure, claim, documents[claim.document]);
    return [
      {
        ...at,
        value: entry?.value ?? at.value,
        origin: entry?.origin ?? rest?.origin ?? null,
        low: quantity?.low ?? null,
        high: quantity?.high ?? null,
        unit: quantity?.unit ?? "",
        relation: quantity?.relation ?? null,
        certainty: claim.certainty.value,
        polarity: claim.certainty.polarity,
        realis: claim.realis,
        chain: chainOf(claim, (id) => voices[id]),
        from: rest?.edge.from ?? null,
        basis: rest?.edge.basis ?? null,
        whyFrom: rest?.edge.why ?? null,
        why,
      },
    ];
  });
  return tellings.sort(byDate);
}

const byDate = (a: Telling, b: Telling): number =>
  compare(a.published ?? "9999", b.published ?? "9999") ||
  compare(a.document, b.document) ||
  a.words.start - b.words.start;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function originsOf({ thread, origins, voices }: ThreadShown, tellings: readonly Telling[]): OriginView[] {
  const order = new Map(thread.origins.map((id, index) => [id, index]));
  return origins
    .filter(({ id }) => order.has(id))
    .sort((a, b) => order.get(a.id)! - order.get(b.id)!)
    .map(({ id, title, voice, from, firstCarrier }) => ({
      id,
      title,
      voice,
      voiceName: voice === null ? null : (voices[voice]?.name ?? null),
      from,
      firstCarrier,
      documents: new Set(tellings.filter(({ origin }) => origin === id).map(({ document }) => document)).size,
    }));
}

function summaryOf({ thread, documents, claims, conflicts, drifts }: ThreadShown): ThreadView["summary"] {
  const carriers = carriersOf(thread, claims);
  const dates = [...carriers].flatMap((id) => documents[id]?.published ?? []).sort();
  return {
    id: thread.id,
    title: thread.title,
    members: thread.members.length,
    documents: carriers.size,
    independent: thread.independent,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    conflicts: conflicts.length,
    drifts: drifts.length,
  };
}

const carriersOf = (thread: Thread, claims: ThreadShown["claims"]): Set<Telling["document"]> =>
  new Set(thread.members.flatMap(({ figure }) => claims[figure.claim]?.document ?? []));
