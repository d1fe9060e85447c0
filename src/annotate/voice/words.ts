/** Small closed classes of words that the voice pass asks about. */

export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** True where the unit at this offset is an upper-case letter. */
export function isCapital(text: string, at = 0): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0x41 && unit <= 0x5a) return true;
  if (!(unit > 0x7f)) return false;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/** An article or "son of" joined to the name behind it: "al-Assad", "d'Estaing". */
const ARTICLED = /^(?:a[dlnrstz]|ash|el|ul|bin|ben|d|l|de)[-'’]\p{Lu}/u;
/** Longest of those, with its mark. */
const LONGEST_ARTICLED = 4;

/** A word of a name: with a capital, or with one behind its article. */
export function isNameWord(text: string): boolean {
  if (isCapital(text)) return true;
  const mark = text.search(/[-'’]/u);
  return mark > 0 && mark < LONGEST_ARTICLED && ARTICLED.test(text);
}

/** Small words inside names of people. */
export const PARTICLES = words("da de del della der den di dos du van von bin ibn al el la le ter ben abu &");

/** Days and months: they stand beside names ("told CNN Friday") and are no part of them. */
export const TIME_NAMES = words(
  "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays " +
    "january february march april may june july august september october november december " +
    "christmas easter ramadan eid thanksgiving passover hanukkah diwali " +
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. a.m. p.m. gmt est edt pst bst cet",
);

/** What follows a weak name where it is an outlet or body. */
export const SUPPORTING_NOUNS = words(
  "newspaper magazine reporter reporters correspondent journalist journalists poll news agency website interview spokesman " +
    "spokeswoman spokesperson officials columnist editor analyst channel television radio report investigation photographer",
);
export const SUPPORTING_VERBS = words(
  "report say write cite quote note add publish describe tell announce reveal claim confirm state warn",
);
/** What stands before one. */
export const SUPPORTING_WORDS = words("told to by with per citing via according");

/** Where a place is meant and no government: "in Kyiv", "near Moscow". */
export const LOCATIVE_PREPOSITIONS = words(
  "in at near around across throughout outside inside into toward towards over above beyond along within",
);

/** Adjectives that do not tell one unnamed group from another. */
export const RANK_WORDS = words(
  "senior top high-ranking high-level unnamed unidentified anonymous several many some other various few leading key " +
    "certain same numerous multiple prominent own longtime veteran well-placed additional all both most one none more only " +
    "respective said aforementioned",
);

export const DEFINITE = words("the this that these those both");
/** Determiners that bring in somebody new. */
export const NEW_ONE = words("another");

/** Class nouns that say again what a name beside them is: "the Yonhap news agency", "the NIS agency". */
export const CLASS_NOUNS = words(
  "agency newspaper magazine channel network website group party organization organisation company firm broadcaster site " +
    "service station newswire paper daily weekly foundation institute outlet tabloid blog movement militia tv television radio",
);
/** Nouns that make a body of a person's name: "the Clinton campaign". */
export const ENTOURAGE_NOUNS: ReadonlyMap<string, "organisation" | "government"> = new Map([
  ["campaign", "organisation"],
  ["administration", "government"],
  ["government", "government"],
  ["foundation", "organisation"],
  ["organization", "organisation"],
]);

/** Nouns whose holder speaks for the body they belong to. */
export const SPOKES_NOUNS = words("spokesman spokeswoman spokesperson spokespersons spokesmen spokespeople");

export const INDEFINITES = words("all both some others many most several few one another none neither");

/** Unnamed ones whom no "he" or "she" takes up. */
export const NOBODY_IN_PARTICULAR = words(
  "all both some others many most several few one another none neither everybody everyone someone somebody anyone nobody",
);

/** Verbs that stand before their subject at the start of a sentence: "Said Ellis:". */
export const INVERTED_VERBS = words("said says asked added wrote tweeted replied");

/** Prepositions that tie a role, a function or a person to its body: "head of HUR", "analyst at RAND". */
export const TIE_PREPOSITIONS = words("of for at from with in");

/** Roles of a person who stands at the head of a state or a government. */
export const HEAD_ROLES: ReadonlySet<string> = new Set([
  ...words("president chancellor king queen emir sultan pope emperor"),
  "prime minister",
  "supreme leader",
  "crown prince",
  "chief adviser",
]);

/** Pronouns that stand for one person, and what they tell of them. */
export const PERSON_PRONOUNS: ReadonlyMap<string, "male" | "female"> = new Map([
  ["he", "male"],
  ["him", "male"],
  ["she", "female"],
  ["her", "female"],
]);
export const PLURAL_PRONOUNS = words("they them");
export const RELATIVE_PRONOUNS = words("who which whom");

/** How a description by a class noun finds its antecedent: by the kind of voice, and by a word of its name or function. */
const CLASS_OF_NOUN: ReadonlyMap<string, readonly string[]> = new Map([
  ...each(
    "newspaper paper magazine daily tabloid outlet broadcaster network channel station website site publication",
    ["outlet"],
  ),
  ...each("agency service bureau", ["agency", "outlet"]),
  ["news agency", ["outlet"]],
  ...each(
    "ministry department office commission council committee panel court tribunal authority board police army navy",
    ["agency"],
  ),
  ...each(
    "company firm party organisation organization union charity foundation institute campaign coalition alliance",
    ["organisation"],
  ),
  ...each(
    "association federation league club team bank airline carmaker manufacturer think-tank ngo bloc university",
    ["organisation"],
  ),
  ...each("group body watchdog force movement militia mission observatory", ["organisation", "agency"]),
  ...each("government administration regime junta", ["government"]),
]);

/** The kinds of voice that "the agency", "the news agency", "the party" can stand for; empty: none. */
export const classOfNoun = (noun: string): readonly string[] =>
  CLASS_OF_NOUN.get(noun) ?? CLASS_OF_NOUN.get(noun.slice(noun.lastIndexOf(" ") + 1)) ?? NO_KINDS;

const NO_KINDS: readonly string[] = Object.freeze([]);

function each(list: string, kinds: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  return list.split(" ").map((word) => [word, kinds] as const);
}

/** A definite noun of these must agree with a word of the antecedent's name or function: "the ministry", "the court". */
export const NAMED_BY_NOUN: ReadonlyMap<string, RegExp> = new Map([
  ["ministry", /ministry|department|treasury/iu],
  ["department", /department|ministry|police/iu],
  ["commission", /commission/iu],
  ["council", /council/iu],
  ["committee", /committee/iu],
  ["panel", /panel|committee|commission/iu],
  ["court", /court|tribunal/iu],
  ["tribunal", /tribunal|court/iu],
  ["authority", /authority/iu],
  ["board", /board/iu],
  ["bureau", /bureau/iu],
  ["office", /office/iu],
  ["police", /police/iu],
  ["army", /army|military|armed forces|defense forces|defence forces/iu],
  ["navy", /navy/iu],
  ["university", /university|college|institute/iu],
  ["bank", /ban[ckq]/iu],
  ["campaign", /campaign/iu],
  ["party", /party|front|congress|democrat|likud|hezbollah|union|alliance|movement/iu],
  ["foundation", /foundation/iu],
  ["institute", /institute|centre|center/iu],
]);

/** Document nouns general enough to stand for any document before them. */
export const ANY_DOCUMENT = words("document documents text paper file");
/** Nouns for one person that agree with any named person. */
export const ANY_PERSON: ReadonlyMap<string, "male" | "female" | null> = new Map([
  ["man", "male"],
  ["woman", "female"],
  ["politician", null],
  ["leader", null],
]);

/** Directions with a capital: part of a place's name, never a body's. */
export const COMPASS = words("north south east west northern southern eastern western central");
