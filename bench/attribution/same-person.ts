/** Whether a predicted name names the gold speaker, by the rules of bench/gold/speakers/README.md. */

export interface GoldSpeaker {
  readonly speaker: string;
  readonly aliases: readonly string[];
  readonly surnameIsShared: boolean;
}

/** Words before a surname that are no first names: forms of address, offices, ranks. */
const TITLES: ReadonlySet<string> = new Set(
  (
    "mr mrs ms miss mx dr prof professor sir dame lord lady president vice former first acting deputy chief senator sen " +
    "representative rep congressman congresswoman governor gov mayor secretary minister premier chancellor chairman " +
    "chairwoman chair speaker leader director spokesman spokeswoman spokesperson judge justice attorney general " +
    "ambassador commissioner chancellor king queen prince princess pope cardinal bishop archbishop rev reverend rabbi " +
    "imam captain capt colonel col major maj lieutenant lt sergeant sgt officer detective sheriff coach candidate nominee"
  ).split(" "),
);

const SUFFIXES: ReadonlySet<string> = new Set(["jr", "sr", "ii", "iii", "iv"]);

/** Words that may follow a name without making it a modifier: "Rangel of New York", not "the Obama administration". */
const FOLLOWERS: ReadonlySet<string> = new Set("of for from in at on and who whose".split(" "));

export function samePerson(predicted: string, gold: GoldSpeaker): boolean {
  const words = nameWords(predicted);
  const names = [gold.speaker, ...gold.aliases].map((name) => nameWords(name).map(({ word }) => word));
  if (names.some((name) => findRun(words, name) !== null)) return true;
  const name = names[0]!.filter((word) => !isInitial(word) && !SUFFIXES.has(word));
  if (findRun(words, name) !== null) return true;
  return words.some(
    (word, index) => isSurname(words, index, name) && !word.modifies && fits(words, index, name, gold),
  );
}

const isSurname = (words: readonly NameWord[], index: number, name: readonly string[]): boolean =>
  words[index]!.word === name.at(-1);

/** No other first name stands before the surname; with none at all, the surname must be enough. */
function fits(
  words: readonly NameWord[],
  index: number,
  name: readonly string[],
  gold: GoldSpeaker,
): boolean {
  const before = words.slice(0, index).findLast(({ word }) => !isInitial(word));
  if (before === undefined || !before.capital || TITLES.has(before.word)) return !gold.surnameIsShared;
  const first = name[0]!;
  return name.includes(before.word) || before.word.startsWith(first) || first.startsWith(before.word);
}

interface NameWord {
  /** lower case, without accents and possessive ending */
  readonly word: string;
  readonly capital: boolean;
  /** true: another word depends on it ("Trump's campaign", "the Obama administration") */
  readonly modifies: boolean;
}

function nameWords(name: string): readonly NameWord[] {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "");
  return [...plain.matchAll(/([\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)(['’]s?\b)?(?=(?:\s+(\p{L}+))?)/gu)].map(
    ([, word, ending, next]) => ({
      word: word!.toLowerCase(),
      capital: /^\p{Lu}/u.test(word!),
      modifies:
        next !== undefined && (ending !== undefined || (/^\p{Ll}/u.test(next) && !FOLLOWERS.has(next))),
    }),
  );
}

const isInitial = (word: string): boolean => word.length === 1;

/** Where the words of a name stand in a row, the last of them no mere modifier; null: nowhere. */
function findRun(words: readonly NameWord[], run: readonly string[]): number | null {
  if (run.length === 0) return null;
  const index = words.findIndex(
    (_, at) =>
      run.every((word, offset) => words[at + offset]?.word === word) && !words[at + run.length - 1]!.modifies,
  );
  return index < 0 ? null : index;
}
