/** The plain baseline: cosine of words weighted by term frequency and inverse document frequency, above a threshold. */

/** Every pair of sentences with a word in common: index in a, index in b, cosine. */
export function tfidfLinks(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number, number])[] {
  const bags = [...a, ...b].map(bagOf);
  const holders = new Map<string, number>();
  for (const bag of bags) for (const word of bag.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const vectors = bags.map((bag) => {
    const weighed = [...bag].map(
      ([word, count]) => [word, count * Math.log((1 + bags.length) / (1 + holders.get(word)!))] as const,
    );
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
  return a.flatMap((_, from) =>
    b.flatMap((__, to) => {
      const other = vectors[a.length + to]!;
      let sum = 0;
      for (const [word, weight] of vectors[from]!) sum += weight * (other.get(word) ?? 0);
      return sum > 0 ? [[from, to, sum] as const] : [];
    }),
  );
}

function bagOf(text: string): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}
