/**
 * Within a thread, who says the same: figures with one number, or without numbers of one voice at one time. A Saying is
 * these; sayings of several threads that come from one act of saying are joined to an origin later.
 */
import type { VoiceId } from "../../model/index.ts";
import { count, mostCommon } from "../counts.ts";
import type { Article } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import { agreement, isRare } from "../figure/value.ts";
import type { Body } from "./bodies.ts";
import type { Said } from "./said.ts";

export class Saying {
  readonly said: Said[] = [];
  readonly bodies = new Map<string, number>();
  readonly names = new Map<string, number>();
  /** descriptions of people unnamed */
  readonly unnamed = new Map<string, number>();
  /** outlets that are named as those who say it */
  readonly outlets = new Map<string, number>();
  /** outlets through which it came */
  readonly through = new Set<string>();
  readonly articles = new Set<Article>();
  /** by where they stand: who says the words there */
  readonly #voices = new Map<string, VoiceId>();
  firstDay: number | null = null;
  lastDay: number | null = null;
  readonly thread: number;
  readonly order: number;

  constructor(thread: number, order: number) {
    this.thread = thread;
    this.order = order;
  }

  add(said: Said): void {
    this.said.push(said);
    const { body, figure, day } = said;
    if (body?.key && !body.key.startsWith("outlet ")) count(this.bodies, body.key);
    for (const name of body?.specific ?? []) count(this.names, name);
    if (body !== null && body.key === null) count(this.unnamed, body.name);
    if (body?.isOutlet) count(this.outlets, body.name);
    for (const outlet of said.outlets) this.through.add(outlet);
    this.articles.add(figure.article);
    this.#voices.set(placeOf(figure), innermost(figure));
    if (day === null) return;
    this.firstDay = Math.min(this.firstDay ?? day, day);
    this.lastDay = Math.max(this.lastDay ?? day, day);
  }

  /** true: the text says that it is from elsewhere than what others say */
  get separately(): boolean {
    return this.said[0]?.separate === true;
  }

  /** true: the same words of the article are said by somebody else too: "the ministry and the police said" */
  isBeside(figure: Figure): boolean {
    const voice = this.#voices.get(placeOf(figure));
    return voice !== undefined && voice !== innermost(figure);
  }

  /** The body most of its claims name; null: none names one. */
  get body(): string | null {
    return mostCommon(this.bodies);
  }
}

const placeOf = ({ article, claim }: Figure): string => `${article.index} ${claim.content[0]!.start}`;
const innermost = ({ claim }: Figure): VoiceId => claim.chain.at(-1)!.voice;

/** A number that is retold up to this many days later is the same saying recalled. */
const RECALLED_DAYS = 500;
/** A rounded number is a retelling only when it follows this closely. */
const ROUNDED_DAYS = 4;
/** Claims without numbers by one voice within this many days are one occasion. */
const OCCASION_DAYS = 12;
/** Sayings of one thread looked at for each figure: the latest. */
const LOOKED_AT = 40;

export function sayingsOf(all: readonly Said[], thread: number, order: number): readonly Saying[] {
  const sayings: Saying[] = [];
  const byValue = new Map<string, Saying>();
  for (const said of all) {
    const { figure } = said;
    const found = find(said, sayings, byValue);
    const saying = found ?? new Saying(thread, order + sayings.length);
    if (found === null) sayings.push(saying);
    saying.add(said);
    for (const key of exactKeys(figure)) if (!byValue.has(key)) byValue.set(key, saying);
  }
  return sayings;
}

const exactKeys = (figure: Figure): readonly string[] =>
  figure.quantity === null
    ? []
    : [figure.quantity.low, figure.quantity.high].flatMap((end) => (end === null ? [] : [String(end)]));

function find(said: Said, sayings: readonly Saying[], byValue: ReadonlyMap<string, Saying>): Saying | null {
  for (const key of exactKeys(said.figure)) {
    const saying = byValue.get(key);
    if (saying !== undefined && fits(said, saying)) return saying;
  }
  for (let at = sayings.length - 1; at >= Math.max(0, sayings.length - LOOKED_AT); at--) {
    if (fits(said, sayings[at]!)) return sayings[at]!;
  }
  return null;
}

function fits(said: Said, saying: Saying): boolean {
  const { figure, body } = said;
  if (saidApart(said, saying) || saying.isBeside(figure)) return false;
  const other = saying.said[0]!.figure;
  const days = daysFrom(said, saying);
  if (figure.quantity !== null && other.quantity !== null) {
    const alike = agreement(figure.quantity, other.quantity);
    if (alike === null || alike === "near") return false;
    if (alike === "rounded" && days > ROUNDED_DAYS) return false;
    return days <= RECALLED_DAYS && (sameBody(body, saying, days) || isRare(figure.quantity));
  }
  if (figure.quantity !== null || other.quantity !== null) return false;
  return days <= OCCASION_DAYS && sameBody(body, saying, days);
}

/** true: one of them is said to have it from elsewhere, and they are not one voice */
function saidApart({ separate, body }: Said, { said, separately }: Saying): boolean {
  if (separate === separately) return false;
  return body === null ? separately : body.name !== said[0]!.body?.name;
}

/** true: nothing shows that they are two bodies. */
function sameBody(body: Body | null, saying: Saying, days: number): boolean {
  const { bodies } = saying;
  if (body?.key == null || body.key.startsWith("outlet ") || bodies.size === 0) return true;
  if (bodies.has(body.key)) return true;
  const most = Math.max(...bodies.values());
  return most >= OUTVOTES && days <= MISTAKEN_DAYS;
}

/** From this many claims on, one that names somebody else is taken for a mistaken source, not another origin. */
const OUTVOTES = 3;
/** … while it is news; somebody else who gives the number later counted anew. */
const MISTAKEN_DAYS = 30;

function daysFrom({ day }: Said, saying: Saying): number {
  if (day === null || saying.lastDay === null || saying.firstDay === null) return 0;
  return Math.max(0, day - saying.lastDay, saying.firstDay - day);
}
