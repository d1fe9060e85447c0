/** What a person was called beside the name: "the Major" is Major Ada Example, "the senator" Sen. Ada Example. */

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["col", "colonel"],
  ["maj", "major"],
  ["brig", "brigadier"],
  ["capt", "captain"],
  ["cmdr", "commander"],
  ["adm", "admiral"],
  ["sgt", "sergeant"],
  ["cpl", "corporal"],
  ["det", "detective"],
  ["supt", "superintendent"],
  ["prof", "professor"],
  ["dr", "doctor"],
  ["sen", "senator"],
  ["gov", "governor"],
  ["rev", "reverend"],
]);

/** @param aliases as the text wrote the name so far, titles before it; `noun` in small letters */
export function isCalled(aliases: ReadonlySet<string>, noun: string): boolean {
  for (const alias of aliases) {
    const words = alias.split(/\s+/u);
    // the last word is the name itself
    for (let at = 0; at < words.length - 1; at += 1) {
      const word = words[at]!.toLowerCase().replace(/\.$/u, "");
      if (word === noun || WRITTEN_OUT.get(word) === noun) return true;
    }
  }
  return false;
}
