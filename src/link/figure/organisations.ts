/**
 * One firm, and one holder of an office, in several articles. A firm is called by its whole name, by the first word of it or
 * "the company"; a governor by name here, by the office there. What the articles of one affair say of them holds for all.
 */
import type { Voice, VoiceId } from "../../model/index.ts";
import type { Article } from "./article.ts";

/** Words behind a firm's own name: its legal form, or what kind of firm it is. */
const FIRM_WORD =
  /^(?:inc|corp|corporation|company|co|ltd|limited|plc|llc|ag|sa|spa|ab|as|asa|nv|bv|se|oy|oyj|gmbh|kg|group|holdings?|bank|airlines?|airways|air|motors|automotive|appliances|electronics|technologies|systems|energy|pharma|pharmaceuticals|foods|stores|industries|international|steel|media|games|software|logistics|shipping|insurance)\.?$/iu;
/** What a firm is called besides its name. */
const FIRM_NOUN =
  /\b(?:company|firm|airline|carrier|bank|lender|[\p{L}-]*maker|manufacturer|retailer|operator|employer|corporation|insurer|producer|supplier)$/u;
/** Bodies that nobody calls "the company". */
const NO_FIRM =
  /\b(?:unions?|workers|pilots|association|federation|council|party|ministry|department|authority|agency|bureau|board|commission|police|army|hospital|university|institute|research|analysts?)\b/iu;
/** An office that one holds alone. */
const OFFICE =
  /\b(?:governor|mayor|president|prime minister|premier|chancellor|chief executive|chairman|chairwoman|king|pope)$/iu;
/** Shorter names are words of many names. */
const SHORTEST_NAME = 4;
/** So often, at least, an article that speaks of "the company" names it. */
const NAMED_TIMES = 2;

export function shareOrganisations(
  articles: readonly Article[],
  affairs: readonly number[],
): readonly Article[] {
  const ofAffair = new Map<number, Article[]>();
  articles.forEach((article, index) => {
    const list = ofAffair.get(affairs[index]!);
    if (list === undefined) ofAffair.set(affairs[index]!, [article]);
    else list.push(article);
  });
  const known = new Map([...ofAffair].map(([affair, own]) => [affair, knownIn(own)]));
  return articles.map((article, index) => withKnown(article, known.get(affairs[index]!)!));
}

interface Known {
  /** from a firm's long name, folded, to the name that others know it by */
  readonly short: ReadonlyMap<string, string>;
  readonly firms: readonly string[];
  /** by office, the only one of the affair's persons who holds it */
  readonly holders: ReadonlyMap<string, Voice>;
}

function knownIn(articles: readonly Article[]): Known {
  const voices = articles.flatMap((article) => [...article.voices.values()]).filter(isNamed);
  const names = new Map<string, string>();
  for (const { name } of voices) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  const short = new Map<string, string>();
  for (const name of names.values()) {
    const own = withoutFirmWords(name);
    const other = own === name ? undefined : names.get(own.toLowerCase());
    if (other !== undefined) short.set(name.toLowerCase(), other);
  }
  const firms = voices.flatMap(({ kind, name }) =>
    kind === "organisation" && !NO_FIRM.test(name) ? [short.get(name.toLowerCase()) ?? name] : [],
  );
  return { short, firms: [...new Set(firms)].sort(), holders: holdersOf(voices) };
}

/** true: a body or person with a name of its own, no outlet and no state */
const isNamed = ({ kind, named, country, name }: Voice): boolean =>
  named && /^\p{Lu}/u.test(name) && kind !== "outlet" && !(kind === "government" && country !== null);

/** "Example Bank AB" is "Example" to those who know it; "National Bank" is not "National", unless somebody says so. */
function withoutFirmWords(name: string): string {
  const words = name.split(" ");
  while (words.length > 1 && FIRM_WORD.test(words.at(-1)!)) words.pop();
  const own = words.join(" ");
  return own.length >= SHORTEST_NAME ? own : name;
}

function holdersOf(voices: readonly Voice[]): ReadonlyMap<string, Voice> {
  const holders = new Map<string, Voice | null>();
  for (const voice of voices) {
    if (voice.kind !== "person" || !voice.name.includes(" ")) continue;
    for (const alias of voice.aliases) {
      const office = officeOf(alias.replace(voice.name, "").trim());
      if (office === null) continue;
      const holder = holders.get(office);
      const other = holder !== undefined && holder?.name !== voice.name;
      if (other) holders.set(office, null);
      else if (holder === undefined || (holder?.parent === null && voice.parent !== null))
        holders.set(office, voice);
    }
  }
  return new Map(
    [...holders].flatMap(([office, voice]) => (voice === null ? [] : [[office, voice] as const])),
  );
}

const officeOf = (description: string): string | null => OFFICE.exec(description)?.[0].toLowerCase() ?? null;

function withKnown(article: Article, { short, firms, holders }: Known): Article {
  let voices: Map<VoiceId, Voice> | null = null;
  const { text, title } = article.reading.document;
  for (const voice of article.voices.values()) {
    const found = renamed(voice);
    if (found === null) continue;
    voices ??= new Map(article.voices);
    voices.set(voice.id, found);
  }
  return voices === null ? article : { ...article, voices };

  function renamed(voice: Voice): Voice | null {
    if (isNamed(voice)) {
      const name = short.get(voice.name.toLowerCase());
      return name === undefined ? null : { ...voice, name };
    }
    if (voice.parent !== null || voice.country !== null || voice.kind === "outlet") return null;
    if (FIRM_NOUN.test(voice.name)) {
      const name = mostNamed(firms, `${title ?? ""}\n${text}`);
      return name === null ? null : { ...voice, name, named: true, kind: "organisation" };
    }
    const office = voice.kind === "group" ? officeOf(voice.name) : null;
    const holder = office === null ? undefined : holders.get(office);
    if (holder === undefined) return null;
    return { ...holder, id: voice.id, parent: null };
  }
}

/** The firm that a text names most; null: none often enough, or two as often. */
function mostNamed(firms: readonly string[], text: string): string | null {
  let best: string | null = null;
  let most = NAMED_TIMES - 1;
  let twice = false;
  for (const name of firms) {
    const times = text.split(name).length - 1;
    if (times > most) [best, most, twice] = [name, times, false];
    else if (times === most && best !== null) twice = true;
  }
  return twice ? null : best;
}
