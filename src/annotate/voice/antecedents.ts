/**
 * Finds whom a pronoun or a definite description stands for, among the voices mentioned shortly before. Agreement in
 * number, gender and kind decides who may be meant; of those, nearness and subjecthood decide who is (Lappin and
 * Leass 1994 weigh both so, with subjects highest after recency).
 */
import { GIVEN_NAMES } from "../../lexicon/given-names.ts";
import { outletByName } from "../../lexicon/outlets.ts";
import type { Cast } from "./cast.ts";
import { isPartOfDocument, sameDocument } from "./documents.ts";
import { changed, type Draft, type Gender } from "./draft.ts";
import { isBody, isHuman, isThing } from "./draft-kinds.ts";
import type { Find } from "./find.ts";
import { isFirmNoun } from "./firms.ts";
import { isMilitary } from "./rulers.ts";
import { isCalled } from "./styled.ts";
import { ANY_PERSON, classOfNoun, NAMED_BY_NOUN, PERSON_PRONOUNS } from "./words.ts";

/** Who stands outside a quotation is seldom taken up by a pronoun inside, and the other way round still less. */
const ACROSS_QUOTE_COST = 2;
const OUT_OF_QUOTE_COST = 4;
/** Who reported last goes on reporting. */
const SPEAKER_GAIN = 3;

/** Who is brought in by full name is about to speak. */
const INTRODUCED_GAIN = 4;

function speech(find: Find, earlier: Find): number {
  if (find.quoted !== earlier.quoted) return find.quoted ? -ACROSS_QUOTE_COST : -OUT_OF_QUOTE_COST;
  if (!find.reporting) return 0;
  if (earlier.reporting) return SPEAKER_GAIN;
  return isFullName(earlier) && find.clock - earlier.clock <= 1 ? INTRODUCED_GAIN : 0;
}

/** "A if the board approves B, it said": whoever is named inside what is said, not as its subject, hardly says it. */
const WITHIN_SAID_COST = 6;

const withinSaid = (find: Find, earlier: Find): number =>
  find.trailing && earlier.sentence === find.sentence && !(earlier.subject && earlier.main)
    ? WITHIN_SAID_COST
    : 0;

const isFullName = ({ rule, first, last }: Find): boolean =>
  rule === "full-name" || (rule === "known-person" && last - first > 1);

export interface Earlier {
  readonly member: number;
  readonly find: Find;
}

/** How many earlier mentions are looked at; it bounds the work for each mention. */
const MEMORY = 40;
/** A pronoun reaches so many sentences back, a description further. */
const PRONOUN_REACH = 3;
const DESCRIPTION_REACH = 8;
/** Who is called by where he is from was named in the sentence before. */
const COUNTRYMAN_REACH = 2;
/** Who is called by a trade spoke in the sentence before. */
const TRADE_REACH = 1;
/** "a spokesman said" speaks for a body of this sentence or of so many before. */
const EMPLOYER_REACH = 2;
/** "a footnote says" is of a document told of in this sentence or so many before. */
const PART_REACH = 2;
/** How many tokens a relative pronoun may stand after the end of its antecedent: "the mayor of New York, who". */
const RELATIVE_REACH = 8;
/** What one sentence of distance costs, against what being a subject gains. */
const SENTENCE_COST = 3;
const SUBJECT_GAIN = 3;
/** What being the subject of the sentence's main verb adds to that. */
const MAIN_SUBJECT_GAIN = 1;
/** For "he" and "she": what a gender that is known and agrees gains; what it costs to be unnamed, or not surely a person. */
const KNOWN_GENDER_GAIN = 2;
const UNNAMED_COST = 3;
const UNSHOWN_COST = 2;

/** Who is told things: "they said" after "told reporters" is who told them. */
const HEARERS: ReadonlySet<string> = new Set(["reporters", "journalists", "correspondents"]);

export class Memory {
  readonly #cast: Cast;
  readonly #earlier: Earlier[] = [];
  readonly #subjects = new Set<number>();
  readonly #counts = new Map<number, number>();

  /** the document's outlet, which calls itself neither "it" nor "the paper" */
  readonly #own: string | null;

  constructor(cast: Cast, own: string | null) {
    this.#cast = cast;
    this.#own = own === null ? null : (outletByName(own)?.name ?? own).replace(/^The /u, "");
  }

  #isOwn({ kind, name }: Draft): boolean {
    return kind === "outlet" && name.replace(/^The /u, "") === this.#own;
  }

  remember(member: number, find: Find): void {
    this.#earlier.push({ member, find });
    if (find.form !== "pronoun") this.#counts.set(member, (this.#counts.get(member) ?? 0) + 1);
    if (find.subject) this.#subjects.add(member);
  }

  /** The best of those that may be meant; undefined: nobody. */
  #best(
    find: Find,
    reach: number,
    may: (draft: Draft, member: number) => boolean,
    likeness: (draft: Draft, member: number) => number = () => 0,
    reporting = false,
  ): number | undefined {
    let best: number | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    const from = Math.max(0, this.#earlier.length - MEMORY);
    for (let at = this.#earlier.length - 1; at >= from; at -= 1) {
      const { member, find: earlier } = this.#earlier[at]!;
      const distance = find.clock - earlier.clock;
      if (distance > reach) break;
      if (reporting && !earlier.reporting) continue;
      // "According to the paper it also reports": who is named right before is not taken up
      if (find.open === "thing" && earlier.last === find.first) continue;
      if (earlier.last > find.first || !may(this.#cast.members[member]!.draft, member)) continue;
      const subject = earlier.subject ? SUBJECT_GAIN + (earlier.main ? MAIN_SUBJECT_GAIN : 0) : 0;
      const draft = this.#cast.members[member]!.draft;
      const score =
        subject -
        SENTENCE_COST * distance -
        withinSaid(find, earlier) +
        likeness(draft, member) +
        speech(find, earlier);
      if (score > bestScore) {
        bestScore = score;
        best = member;
      }
    }
    return best;
  }

  pronoun(find: Find, word: string): number | undefined {
    if (find.open === "person") return this.#person(find, PERSON_PRONOUNS.get(word) ?? null);
    if (find.open === "plural") {
      return (
        this.#best(find, PRONOUN_REACH, (draft) => draft.plural && !HEARERS.has(draft.noun)) ??
        this.#best(find, PRONOUN_REACH, (draft) => isBody(draft))
      );
    }
    if (find.open === "thing") {
      const firm = find.reporting && find.main && !find.quoted ? this.#firmBefore(find) : undefined;
      if (firm !== undefined) return firm;
      return this.#best(
        find,
        PRONOUN_REACH,
        (draft) => (isBody(draft) || isThing(draft)) && !this.#isOwn(draft),
      );
    }
    return this.#relative(find, word);
  }

  #person(find: Find, gender: Gender): number | undefined {
    const found = this.#best(
      find,
      PRONOUN_REACH,
      (draft, member) => {
        const known = this.#cast.members[member]!.gender;
        const agrees = gender === null || known === null || known === gender;
        return !draft.plural && agrees && isHuman(draft);
      },
      (draft, member) => this.#likeness(draft, member, gender),
    );
    // The pronoun of an object, a clause below the main one or a quotation is too unsure to teach a gender by.
    const teaches = find.subject && find.main && !find.quoted;
    if (teaches && found !== undefined && this.#cast.members[found]!.draft.kind === "person") {
      this.#cast.members[found]!.gender ??= gender;
    }
    return found;
  }

  /** A known gender speaks for one, a missing name against; an unknown name may be anything till something shows a person. */
  #likeness(draft: Draft, member: number, gender: Gender): number {
    const known = this.#cast.members[member]!.gender;
    const agreed = known !== null && known === gender ? KNOWN_GENDER_GAIN : 0;
    if (!draft.named) return agreed - UNNAMED_COST;
    const shown = known !== null || draft.role !== null || this.#subjects.has(member);
    return shown ? agreed : agreed - UNSHOWN_COST;
  }

  /** "Umerov, who said": the last mention of one, or of a thing for "which", not far before in the sentence. */
  #relative(find: Find, word: string): number | undefined {
    const fits = word === "which" ? (draft: Draft) => !isHuman(draft) : isHuman;
    for (let at = this.#earlier.length - 1; at >= 0; at -= 1) {
      const { member, find: earlier } = this.#earlier[at]!;
      if (earlier.sentence !== find.sentence || find.first - earlier.last > RELATIVE_REACH) return undefined;
      if (fits(this.#cast.members[member]!.draft)) return member;
    }
    return undefined;
  }

  /** The voice of an owner by genitive, which was settled right before the phrase it begins. */
  ownerOf(find: Find): Earlier | undefined {
    const last = this.#earlier.at(-1);
    return last?.find.first === find.first && last.find !== find ? last : undefined;
  }

  /** Who may have made a document that nothing before it names: who reported last of those that may. */
  maker(find: Find, reach: number, may: (draft: Draft) => boolean): Draft | null {
    const found = this.#best(
      find,
      reach,
      (draft) => may(draft) && !this.#isOwn(draft),
      () => 0,
      true,
    );
    return found === undefined ? null : this.#cast.members[found]!.draft;
  }

  /** The named body that is the subject right before a verb of the find's sentence; null: none is. */
  writer(find: Find, verb: number): Draft | null {
    const before = this.#earlier.findLast(({ find: earlier }) => earlier.last === verb && earlier.subject);
    const draft = before === undefined ? null : this.#cast.members[before.member]!.draft;
    return draft !== null && before!.find.sentence === find.sentence && draft.named && isBody(draft)
      ? draft
      : null;
  }

  /** For whom "a spokesman" speaks where nothing beside him tells: the body the text was about last; null: none near. */
  employer(find: Find): Draft | null {
    const found = this.#best(
      find,
      EMPLOYER_REACH,
      (draft) => isBody(draft) && draft.kind !== "outlet" && !draft.plural,
    );
    return found === undefined ? null : this.#cast.members[found]!.draft;
  }

  /** The document that a footnote, an annex or a page is of; undefined: none was told of shortly before. */
  documentOf(find: Find): number | undefined {
    return this.#best(
      find,
      PART_REACH,
      (draft) => draft.kind === "document" && !draft.plural && !isPartOfDocument(draft),
    );
  }

  /** How often a voice has been mentioned so far. */
  count(member: number): number {
    return this.#counts.get(member) ?? 0;
  }

  /** "the Post", "the Institute": the body whose name ends in this word. */
  lastWord(find: Find, word: string): number | undefined {
    return this.#best(
      find,
      DESCRIPTION_REACH,
      (earlier) => earlier.named && earlier.kind !== "person" && earlier.name.endsWith(` ${word}`),
    );
  }

  /** "the minister", "the agency", "the document": undefined where nobody before it fits. */
  description(find: Find): number | undefined {
    const draft = find.draft!;
    const { noun } = draft;
    return (
      this.#best(
        find,
        DESCRIPTION_REACH,
        (earlier) => !earlier.named && earlier.noun === noun && sameOwner(draft, earlier),
      ) ??
      this.#best(
        find,
        DESCRIPTION_REACH,
        (earlier, member) => !this.#isOwn(earlier) && this.#fits(draft, noun, earlier, member),
      ) ??
      (isFirmNoun(noun) ? this.#firm(find) : undefined) ??
      (PAPERS.test(noun) ? this.#newspaper(find) : undefined) ??
      // "the paper" is a document where no newspaper is named
      (noun === "paper"
        ? this.#best(find, DESCRIPTION_REACH, ({ kind, plural }) => kind === "document" && !plural)
        : undefined)
    );
  }

  /** "Example said A. It denied B": an unknown name of one word that spoke in the sentence before, and is called "it", is a body's. */
  #firmBefore(find: Find): number | undefined {
    const before = this.#earlier.findLast(
      ({ find: earlier }) => earlier.reporting && earlier.sentence < find.sentence,
    );
    if (before === undefined || find.clock - before.find.clock !== 1 || !before.find.main) return undefined;
    const known = this.#cast.members[before.member]!;
    const { kind, named, role, parent, name } = known.draft;
    const unknown = kind === "person" && named && (role ?? parent ?? known.gender) === null;
    if (!unknown || name.includes(" ") || GIVEN_NAMES.has(name)) return undefined;
    known.draft = changed(known.draft, { kind: "organisation" });
    return before.member;
  }

  /** "The Clarion Call reported A. The paper said B": a body of which nothing else is told, and that reported, is an outlet. */
  #newspaper(find: Find): number | undefined {
    const found = this.#best(
      find,
      DESCRIPTION_REACH,
      ({ kind, named, functionName, parent, role }) =>
        kind === "organisation" && named && functionName === "" && (parent ?? role) === null,
      () => 0,
      true,
    );
    if (found !== undefined)
      this.#cast.members[found]!.draft = changed(this.#cast.members[found]!.draft, { kind: "outlet" });
    return found;
  }

  /** "the airline", where no body was named but a name that nothing shows to be a person's: it is a company's. */
  #firm(find: Find): number | undefined {
    const found = this.#best(
      find,
      DESCRIPTION_REACH,
      ({ kind, named, role, parent, country, name }, member) =>
        kind === "person" &&
        named &&
        (role ?? parent ?? country ?? this.#cast.members[member]!.gender) === null &&
        !GIVEN_NAMES.has(name.split(" ")[0]!) &&
        !this.#subjects.has(member),
    );
    if (found !== undefined)
      this.#cast.members[found]!.draft = changed(this.#cast.members[found]!.draft, { kind: "organisation" });
    return found;
  }

  #fits(draft: Draft, noun: string, earlier: Draft, member: number): boolean {
    if (draft.plural !== earlier.plural) return false;
    if (isMilitary(draft)) return false; // of the states named, none was under soldiers
    if (draft.kind === "document" || draft.kind === "imagery") return sameDocument(draft, noun, earlier);
    // "the German sensor maker" may be a company of which no country is told
    const untold = isFirmNoun(noun) && earlier.country === null;
    if (draft.country !== null && earlier.country !== draft.country && !untold) return false;
    if (draft.functionName !== "" && draft.functionName === earlier.functionName) return true;
    // "the health ministry" is no other ministry; "the police" may be a police department by name.
    if (draft.functionName !== "" && noun.includes(" ")) return false;
    if (draft.kind === "group" && !NAMED_BY_NOUN.has(noun))
      return this.#fitsPerson(draft, noun, earlier, member);
    const kinds = isFirmNoun(noun) ? FIRM_KINDS : classOfNoun(noun);
    if (!kinds.includes(earlier.kind) || draft.parent !== null) return false;
    // "the airline" is not the union named before
    if (isFirmNoun(noun) && !earlier.named && !isFirmNoun(earlier.noun)) return false;
    const word = NAMED_BY_NOUN.get(noun);
    return word === undefined || word.test(earlier.name) || word.test(earlier.functionName);
  }

  #fitsPerson(draft: Draft, noun: string, earlier: Draft, member: number): boolean {
    if (!earlier.named)
      return earlier.noun === noun && (draft.parent === null || draft.parent.key === earlier.parent?.key);
    if (earlier.kind !== "person") return false;
    const gender = ANY_PERSON.get(noun);
    if (gender !== undefined) {
      const known = this.#cast.members[member]!.gender;
      return gender === null ? earlier.role !== null : known === null || known === gender;
    }
    // "the former secretary of state" is who held the office, by the table or by the text.
    if (earlier.role !== null && ` ${earlier.role} `.includes(` ${noun} `)) return true;
    return isCalled(this.#cast.members[member]!.aliases, noun);
  }

  /** "Ada Example said A. B, the plumber recalled": who spoke last, by what she does and was not called yet; undefined: nobody. */
  byTrade(find: Find): number | undefined {
    const gender = find.draft!.gender;
    return this.#best(
      find,
      TRADE_REACH,
      (draft, member) => {
        const known = this.#cast.members[member]!.gender;
        return (
          draft.kind === "person" && draft.named && (gender === null || known === null || known === gender)
        );
      },
      () => 0,
      true,
    );
  }

  /** "the Scot", "the Frenchman": a person named shortly before, of that country or of none that is told; undefined: nobody. */
  countryman(find: Find, country: string | null): number | undefined {
    return this.#best(
      find,
      COUNTRYMAN_REACH,
      (draft) =>
        draft.kind === "person" &&
        draft.named &&
        draft.key !== find.draft?.key &&
        (country === null || draft.country === null || draft.country === country),
    );
  }
}

const PAPERS = /^(?:newspaper|paper|tabloid|broadcaster|magazine|daily|weekly)$/;
const FIRM_KINDS: readonly string[] = ["organisation"];

const sameOwner = (draft: Draft, earlier: Draft): boolean =>
  (draft.country === null || draft.country === earlier.country) &&
  (draft.parent === null || draft.parent.key === earlier.parent?.key) &&
  (draft.name === draft.noun || draft.name === earlier.name);
