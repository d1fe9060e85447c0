/**
 * How many independent origins stand behind a thread: at least those proven separate, at most those not proven the same.
 * Separate are bodies that are named, with no parent in common, or of which the text says so. The same are claims of one origin that one body made
 * with one number or at one time, and claims of people unnamed that give its number through an outlet in common, or a
 * number that is not shared by chance. Claims that only repeat another article count as none. A thread of few claims may be
 * one piece of a question: the voices of what nearly answered it cannot be left out for certain, and count at most. So does who
 * only denies what others say ("the report is untrue").
 */
import type { OriginInterval } from "../../model/index.ts";
import { dayOf } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf, isRare } from "../figure/value.ts";
import { isPointingBack } from "../thread/pointing-back.ts";
import { type Body, bodyOf } from "./bodies.ts";
import type { FoundOrigin, Origins } from "./find-origins.ts";
import type { Said } from "./said.ts";

/** What one body says within so many days of the same matter is one saying. */
const SAME_TIME_DAYS = 7;

/** A thread of more claims is the whole question as a rule. */
const FEW_CLAIMS = 15;

/**
 * @param said all claims of one thread
 * @param near what nearly answered its question
 */
export function intervalOf(
  said: readonly Said[],
  near: readonly Figure[],
  { byFigure }: Origins,
): OriginInterval {
  const { low, high } = ofClaims(said, byFigure);
  if (said.length > FEW_CLAIMS) return { low, high };
  const inside = new Set(said.flatMap(({ body }) => (body === null ? [] : [voiceOf(body)])));
  const beside = near.flatMap(({ article, claim }) => {
    const body = bodyOf(article, claim);
    return body === null || body.isOutlet || inside.has(voiceOf(body)) ? [] : [voiceOf(body)];
  });
  return { low, high: high + new Set(beside).size };
}

const voiceOf = ({ key, name }: Body): string => key ?? `described ${name}`;

function ofClaims(said: readonly Said[], byFigure: Origins["byFigure"]): OriginInterval {
  const traced = said.flatMap((one) => {
    const origin = byFigure.get(one.figure.key);
    return origin?.traced === true ? [{ one, origin }] : [];
  });
  if (traced.length === 0) return UNTRACED;
  const groups = new Groups();
  const speaking = traced.filter(({ one, origin }) => speaks(one, origin));
  const proven = new Map<string, Proof>();
  for (const { one, origin } of speaking) {
    if (one.body === null || one.body.key === null) continue;
    groups.add(ownKeys(one, origin), passedKeys(one, origin), one.day === null);
    if (!origin.proven || !one.body.proves || one.body.key !== origin.body) continue;
    if (isPointingBack(one.figure)) continue;
    const proof = proven.get(one.body.key) ?? { plain: new Set(), separate: new Set() };
    (one.separate ? proof.separate : proof.plain).add(origin);
    proven.set(one.body.key, proof);
  }
  for (const { one, origin } of speaking)
    if (one.body?.key == null) groups.add(ownKeys(one, origin), passedKeys(one, origin), true);
  const spoken = new Set(speaking.map(({ origin }) => origin));
  const silent = new Set(traced.flatMap(({ origin }) => (spoken.has(origin) ? [] : [origin])));
  const low = [...proven.values()].reduce((sum, proof) => sum + countOf(proof), 0);
  return { low, high: Math.max(groups.count + silent.size, low) };
}

/** The origins of one body: those of which the text says that they are separate, and the others. */
interface Proof {
  readonly plain: Set<FoundOrigin>;
  readonly separate: Set<FoundOrigin>;
}

/** A body is one, and one more for each further origin that is said to be separate: no saying is separate from itself. */
const countOf = ({ plain, separate }: Proof): number =>
  Math.min(plain.size, 1) + [...separate].filter((origin) => !plain.has(origin)).length;

/** Nobody is named for any of it: what has no origin that can be traced counts as none. */
const UNTRACED: OriginInterval = { low: 0, high: 0 };

/** true: somebody is named or described; an outlet only where nobody speaks behind it */
function speaks({ body, figure }: Said, origin: FoundOrigin): boolean {
  if (body === null) return figure.claim.evidence.some(({ kind }) => kind === "witness");
  return !body.isOutlet || origin.speakerIsOutlet;
}

/** Claims of one voice that have one of these in common are proven the same: one number, or one matter, at one time. */
function ownKeys(said: Said, { origin }: FoundOrigin): readonly string[] {
  const { quantity } = said.figure;
  const when = quantity !== null && isRare(quantity) ? "ever" : timeOf(said, origin.from);
  return when === null ? [] : mattersOf(said, origin.id).map((matter) => `${matter} ${when}`);
}

/** What a voice said, whenever it was; an undated claim is taken for the first that is dated. */
function mattersOf({ body, figure }: Said, origin: string): readonly string[] {
  const who = `${origin} ${body?.key ?? body?.name ?? "witness"}`;
  const numbers = endsOf(figure.quantity);
  return numbers.length > 0 ? numbers.map((number) => `${who} of ${number}`) : [`${who} of the matter`];
}

/** Weeks since the origin's first report; null: undated. */
function timeOf({ day }: Said, from: string | null): string | null {
  const first = dayOf(from);
  return day === null || first === null ? null : `week ${Math.floor((day - first) / SAME_TIME_DAYS)}`;
}

/** By these people unnamed are proven to be those who are named, or each other. */
function passedKeys(said: Said, { origin }: FoundOrigin): readonly string[] {
  const { figure, outlets } = said;
  const matter = figure.quantity === null ? ["matter"] : endsOf(figure.quantity);
  const rare =
    figure.quantity !== null && isRare(figure.quantity)
      ? matter.map((number) => `${origin.id} ${number}`)
      : [];
  return [
    ...mattersOf(said, origin.id),
    ...rare,
    ...[...outlets].flatMap((outlet) => matter.map((number) => `${origin.id} ${outlet} of ${number}`)),
  ];
}

/** Sets that are one where they have a key in common. */
class Groups {
  private readonly parents: number[] = [];
  private readonly byKey = new Map<string, number>();

  /** @param follows true: whoever has passed one of `passed` on before is the same; false: this only leaves them */
  add(own: readonly string[], passed: readonly string[], follows: boolean): void {
    const group = this.parents.push(this.parents.length) - 1;
    for (const key of own) this.meet(key, group, true);
    for (const key of passed) this.meet(key, group, follows);
  }

  get count(): number {
    return this.parents.filter((parent, index) => parent === index).length;
  }

  private meet(key: string, group: number, joins: boolean): void {
    const other = this.byKey.get(key);
    if (other === undefined) this.byKey.set(key, group);
    else if (joins) this.parents[this.root(group)] = this.root(other);
  }

  private root(index: number): number {
    let root = index;
    while (this.parents[root] !== root) root = this.parents[root]!;
    this.parents[index] = root;
    return root;
  }
}
