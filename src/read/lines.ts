/** Lines of a stream of bytes, one at a time, so that a file of any size is read in bounded memory. */

const NEWLINE = 0x0a;

export type Line =
  | { readonly kind: "line"; readonly number: number; readonly bytes: Uint8Array }
  /** longer than `maxBytes`: dropped, and what follows is read on */
  | { readonly kind: "too long"; readonly number: number; readonly size: number };

/** Numbers count from 1; the line end is not part of the line. Nothing follows a newline at the very end. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Line, void, undefined> {
  let held: Uint8Array[] = [];
  let size = 0;
  let number = 1;
  const take = (): Line => {
    const line: Line =
      size > maxBytes
        ? { kind: "too long", number, size }
        : { kind: "line", number, bytes: held.length === 1 ? held[0]! : Buffer.concat(held) };
    held = [];
    size = 0;
    number++;
    return line;
  };
  const hold = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > maxBytes) held = [];
    else held.push(piece);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) hold(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
