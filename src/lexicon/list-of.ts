/**
 * What `items.map(make)` tells, always in a list of one kind. Of `map` the engine makes lists of other kinds where there are
 * no items and where it has compiled the call, and whatever reads lists of several kinds is compiled anew for each.
 */
export function listOf<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Made[] {
  // most lists have one item, and one that is grown from nothing gets room for seventeen
  if (items.length === 1) return [make(items[0]!, 0)];
  const made: Made[] = [];
  for (let index = 0; index < items.length; index++) made.push(make(items[index]!, index));
  return made;
}
