/**
 * How fast this machine is just now: a fixed workload in plain JavaScript, of the kinds that annotating is made of. A
 * speed divided by this score varies far less between machines, and with other work on them, than the speed itself.
 */

/** Words hashed and looked up in one round. */
const WORDS = 200_000;
/** Entries of the table that a round adds into; 256 kB, so that it lies in a core's second cache, as weights do. */
const TABLE = 1 << 16;
const TABLE_MASK = TABLE - 1;
/** A few words come often and many seldom, as in text. */
const VOCABULARY = 5000;

/** Rounds of the workload per second of processor time. */
export function calibrationScore(): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return 1e6 / (user + system);
}

/** Cuts words out of a text, counts them in a Map, and adds hashed entries of a typed table, always the same. */
function work(): number {
  const text = Array.from({ length: VOCABULARY }, (_, index) => `w${index.toString(36)}`).join(" ");
  const words = text.split(" ");
  const counts = new Map<string, number>();
  const table = new Int32Array(TABLE);
  let hash = 1;
  let sum = 0;
  for (let index = 0; index < WORDS; index += 1) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + index;
    const word = words[((hash >>> 8) * (index & 7)) % VOCABULARY]!;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    for (let letter = 0; letter < word.length; letter += 1) {
      hash = Math.imul(hash ^ word.charCodeAt(letter), 0x01000193);
      table[hash & TABLE_MASK]! += letter;
      sum += table[(hash >>> 16) & TABLE_MASK]!;
    }
  }
  return sum + counts.size;
}
