/** Reads characters outside the basic plane: emoji with their joiners and modifiers, and letters of such scripts. */
import type { Bounds } from "./bounds.ts";

const ZERO_WIDTH_JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f;
const isSkinTone = (point: number): boolean => point >= 0x1f3fb && point <= 0x1f3ff;
const isFlagLetter = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff;
const width = (point: number): number => (point > 0xffff ? 2 : 1);

/** Reads one pictograph, or a run of letters, that starts with a surrogate pair; returns where it ends. */
export function readPictograph(text: string, at: number, to: number, out: Bounds): number {
  const first = text.codePointAt(at)!;
  let end = Math.min(to, at + width(first));
  if (/\p{L}/u.test(String.fromCodePoint(first))) {
    while (end < to && /\p{L}/u.test(String.fromCodePoint(text.codePointAt(end)!)))
      end += width(text.codePointAt(end)!);
  } else if (isFlagLetter(first) && end < to && isFlagLetter(text.codePointAt(end)!)) {
    end += 2;
  } else {
    end = afterJoined(text, end, to);
  }
  end = Math.min(end, to);
  out.push(at, end);
  return end;
}

/** Past style marks, skin tones and whatever a zero-width joiner ties on. */
export function afterJoined(text: string, at: number, to: number): number {
  let end = at;
  while (end < to) {
    const point = text.codePointAt(end)!;
    if (point === EMOJI_STYLE || isSkinTone(point)) end += width(point);
    else if (point === ZERO_WIDTH_JOINER && end + 1 < to && text.charCodeAt(end + 1) > EMOJI_STYLE >> 3) {
      end += 1 + width(text.codePointAt(end + 1)!);
    } else break;
  }
  return Math.min(end, to);
}
