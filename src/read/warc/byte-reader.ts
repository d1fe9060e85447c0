/** A stream of bytes that can be looked at before it is taken. It holds what is asked for and no more. */

export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array = new Uint8Array();
  #taken = 0;
  #ended = false;
  /** what was taken since the mark; null: nothing is marked, or more was taken than is kept */
  #kept: Uint8Array[] | null = null;
  #keptBytes = 0;
  #mostKept = 0;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** how many bytes were taken so far */
  get offset(): number {
    return this.#taken;
  }

  /** Up to `size` bytes, fewer at the end only, which stay to be taken. */
  async peek(size: number): Promise<Uint8Array> {
    if (this.#held.length < size && !this.#ended) {
      const parts = [this.#held];
      let length = this.#held.length;
      while (length < size) {
        const next = await this.#chunks.next();
        if (next.done === true) {
          this.#ended = true;
          break;
        }
        parts.push(next.value);
        length += next.value.length;
      }
      this.#held = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    }
    return this.#held.subarray(0, size);
  }

  /** What is held, or the next that comes, at most `most` bytes, which stay to be taken; empty at the end. */
  async ready(most: number): Promise<Uint8Array> {
    if (this.#held.length === 0) await this.peek(1);
    return this.#held.subarray(0, most);
  }

  /** Takes bytes that were looked at. */
  take(size: number): Uint8Array {
    const bytes = this.#held.subarray(0, size);
    this.#held = this.#held.subarray(bytes.length);
    this.#taken += bytes.length;
    this.#keptBytes += bytes.length;
    if (this.#keptBytes > this.#mostKept) this.#kept = null;
    this.#kept?.push(bytes);
    return bytes;
  }

  /** What is taken from here on can be had back, as long as it is no more than `most` bytes. */
  mark(most: number): void {
    this.#kept = [];
    this.#keptBytes = 0;
    this.#mostKept = most;
  }

  /** Back to the mark: how many bytes were put back; null: too much was taken since, and the reader stays where it is. */
  rewind(): number | null {
    if (this.#kept === null) return null;
    const back = this.#keptBytes;
    this.#held = Buffer.concat([...this.#kept, this.#held]);
    this.#taken -= back;
    this.#kept = null;
    return back;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
