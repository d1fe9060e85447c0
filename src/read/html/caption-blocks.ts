/** The words under a page's pictures: figcaptions and the like, joined with the credit that stands beside them. */
import { creditOf } from "../credit.ts";
import { isFurniture } from "../phrases.ts";
import type { PageTree, TextBlock } from "./blocks.ts";
import { FLAG, type Regions } from "./regions.ts";

/** A caption, with the index of its first block: where it stands among the paragraphs. */
export interface PageCaption {
  readonly block: number;
  readonly words: Pick<TextBlock, "text" | "links">;
  /** who is credited, where the page's markup says so; null: only the words can tell */
  readonly credit: string | null;
}

/** Longer is no caption but an article in a slideshow. */
const MAX_CAPTION_CHARS = 800;
const MAX_CREDIT_CHARS = 120;
/** A gallery of more pictures than this is no part of the text. */
const MAX_CAPTIONS = 40;
const NO_WORDS =
  /^(?:image|photo|picture|slide|video)?\s*\d+\s*(?:of|\/|von|de)\s*\/?\s*\d+$|^(?:image|photo|picture|caption|image caption|media caption|hide caption|toggle caption|enlarge|view (?:photos?|gallery|fullscreen)|close)$/iu;

/** Captions between two blocks of a page, in page order, none twice. */
export function findCaptions(
  tree: PageTree,
  regions: Regions,
  from: number,
  to: number,
): readonly PageCaption[] {
  const captions: PageCaption[] = [];
  const seen = new Set<string>();
  for (let b = from; b < to && captions.length < MAX_CAPTIONS; b++) {
    const block = tree.blocks[b]!;
    if (!isCaption(block, regions)) continue;
    const behind = creditBehind(tree, regions, b, to);
    const words = behind === null ? block : { text: `${block.text} ${behind.text}`, links: block.links };
    const key = block.text.toLowerCase();
    if (!seen.has(key)) captions.push({ block: b, words, credit: statedCredit(behind ?? block, regions) });
    seen.add(key);
    if (behind !== null) b++;
  }
  return captions;
}

/** The text of a block in an element that is named after credits, without its label. */
function statedCredit(block: TextBlock, regions: Regions): string | null {
  const inCredit = (regions.flags[block.node]! & FLAG["picture credit"]) !== 0;
  return inCredit && block.text.length <= MAX_CREDIT_CHARS
    ? (creditOf(block.text)?.credit ?? block.text)
    : null;
}

function isCaption(block: TextBlock, regions: Regions): boolean {
  const flags = regions.flags[block.node]!;
  if ((flags & (FLAG.caption | FLAG["picture credit"])) === 0 || (flags & FLAG.boilerplate) !== 0)
    return false;
  if (block.text.length > MAX_CAPTION_CHARS || NO_WORDS.test(block.text)) return false;
  return !isFurniture(block.text) && block.linkChars <= 0.8 * block.text.length;
}

/** A block that is a credit and nothing else, directly behind a caption without one. */
function creditBehind(tree: PageTree, regions: Regions, b: number, to: number): TextBlock | null {
  const next = b + 1 < to ? tree.blocks[b + 1]! : null;
  if (next === null || !isCaption(next, regions) || creditOf(tree.blocks[b]!.text) !== null) return null;
  const credit = creditOf(next.text);
  return statedCredit(next, regions) !== null || (credit !== null && credit.start <= 2) ? next : null;
}
