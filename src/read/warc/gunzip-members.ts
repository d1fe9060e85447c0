/**
 * A gzip file of many members, one for each record as WARC has it, to what it holds. Unlike the decoder of Node it tells
 * where a member breaks off, and goes on with the next; and it can be told to give a member up.
 */
import { crc32, createInflateRaw, type InflateRaw } from "node:zlib";
import { ByteReader } from "./byte-reader.ts";

export type Unzipped =
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  /** what was begun is not whole: the data is broken, or the file ends in it */
  | { readonly kind: "broken"; readonly why: "broken" | "truncated" };

/** Set by the one who reads, where a member holds more than anyone needs. */
export interface MemberControl {
  giveUp: boolean;
  /** bytes that the present member gave so far */
  given: number;
}

/** Handed to the decoder at once: gzip packs at most 1,032 to one, so as much as 17 MB come of it. */
const PIECE = 16 * 1024;
/** A member that is no longer than this, packed, can be gone through again: nearly all pages are shorter. */
const KEPT = 1024 * 1024;
/** Beyond as much again as the file has. */
const MOST_REWOUND = 8 * KEPT;
const HEADER = 10;
const TRAILER = 8;
const ALL_FLAGS = 0b11111;
/** A name or a remark in a header that is longer is no gzip of anyone. */
const MOST_NAME = 65_536;

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export async function* gunzipMembers(
  chunks: AsyncIterable<Uint8Array>,
  control: MemberControl,
): AsyncGenerator<Unzipped> {
  const reader = new ByteReader(chunks);
  let rewound = 0;
  try {
    while ((await reader.ready(1)).length > 0) {
      reader.mark(KEPT);
      const end: End = (await takeHeader(reader)) ? yield* member(reader, control) : "broken";
      if (end === "whole") continue;
      yield { kind: "broken", why: end === "truncated" ? "truncated" : "broken" };
      // Damage can make a member swallow those after it: the search begins where the member did. A file that is made to
      // have this happen at every byte is searched from where it breaks off.
      const mayRewind = end !== "given up" && rewound <= MOST_REWOUND + reader.offset;
      const back = mayRewind ? reader.rewind() : null;
      rewound += back ?? 0;
      if (end === "truncated" && back === null) return;
      if (!(await seekHeader(reader))) return;
    }
  } finally {
    await reader.close();
  }
}

type End = "whole" | "broken" | "truncated" | "given up";

async function* member(reader: ByteReader, control: MemberControl): AsyncGenerator<Unzipped, End> {
  control.given = 0;
  control.giveUp = false;
  let checksum = 0;
  const inflate = new Inflating();
  try {
    for (;;) {
      const piece = await reader.ready(PIECE);
      const { bytes, consumed, state } = await inflate.push(piece);
      reader.take(consumed);
      for (const part of bytes) {
        control.given += part.length;
        checksum = crc32(part, checksum);
        yield { kind: "bytes", bytes: part };
        if (control.giveUp) return "given up";
      }
      if (state === "whole") return (await takeTrailer(reader, checksum)) ? "whole" : "broken";
      if (state !== "more") return state;
    }
  } finally {
    inflate.close();
  }
}

/** A raw inflate stream, a piece at a time: says how much of the piece it took, which the stream does not. */
class Inflating {
  readonly #stream: InflateRaw = createInflateRaw({ chunkSize: 64 * 1024 });
  #out: Uint8Array[] = [];
  #done: ((state: "more" | Exclude<End, "given up">) => void) | null = null;

  constructor() {
    this.#stream.on("readable", () => this.#drain());
    this.#stream.once("end", () => this.#done?.("whole"));
    this.#stream.on("error", (error: NodeJS.ErrnoException) =>
      this.#done?.(error.code === "Z_BUF_ERROR" ? "truncated" : "broken"),
    );
  }

  /** @param piece empty: there is no more */
  async push(piece: Uint8Array): Promise<{
    readonly bytes: readonly Uint8Array[];
    readonly consumed: number;
    readonly state: "more" | Exclude<End, "given up">;
  }> {
    const before = this.#stream.bytesWritten;
    const state = await new Promise<"more" | Exclude<End, "given up">>((resolve) => {
      this.#done = resolve;
      if (piece.length === 0) this.#stream.end();
      else this.#stream.write(piece, () => resolve("more"));
    });
    this.#done = null;
    this.#drain();
    const bytes = this.#out;
    this.#out = [];
    // After an error nothing says how far it came: the search for the next header begins right here.
    const consumed = state === "broken" ? 0 : this.#stream.bytesWritten - before;
    return { bytes, consumed, state };
  }

  /** At once, as an error that follows would take what was not read. */
  #drain(): void {
    for (let bytes = this.#stream.read(); bytes !== null; bytes = this.#stream.read())
      this.#out.push(bytes as Uint8Array);
  }

  close(): void {
    this.#stream.destroy();
  }
}

/** false: what was unpacked is not what was packed. A trailer that the end of the file cut off is let pass. */
async function takeTrailer(reader: ByteReader, checksum: number): Promise<boolean> {
  const trailer = await reader.peek(TRAILER);
  reader.take(trailer.length);
  return trailer.length < TRAILER || Buffer.from(trailer).readUInt32LE(0) === checksum;
}

/** RFC 1952, section 2.3. false: there is no header here. */
async function takeHeader(reader: ByteReader): Promise<boolean> {
  const head = await reader.peek(HEADER);
  if (!isGzip(head) || head[2] !== 8 || head.length < HEADER) return false;
  const flags = head[3]!;
  if (flags > ALL_FLAGS) return false;
  reader.take(HEADER);
  if ((flags & 4) !== 0) {
    const size = await reader.peek(2);
    const extra = 2 + (size[0] ?? 0) + (size[1] ?? 0) * 256;
    await reader.peek(extra);
    reader.take(extra);
  }
  for (const flag of [8, 16]) if ((flags & flag) !== 0 && !(await takeZeroEnded(reader))) return false;
  if ((flags & 2) !== 0) {
    await reader.peek(2);
    reader.take(2);
  }
  return true;
}

async function takeZeroEnded(reader: ByteReader): Promise<boolean> {
  for (let size = 64; size <= MOST_NAME; size *= 4) {
    const bytes = await reader.peek(size);
    const end = bytes.indexOf(0);
    if (end >= 0) reader.take(end + 1);
    if (end >= 0 || bytes.length < size) return end >= 0;
  }
  return false;
}

/** Leaves the reader at the next thing that looks like a member's header; false: there is none. */
async function seekHeader(reader: ByteReader): Promise<boolean> {
  reader.take((await reader.ready(1)).length);
  for (;;) {
    const bytes = await reader.ready(PIECE);
    if (bytes.length === 0) return false;
    const at = bytes.indexOf(0x1f);
    reader.take(at < 0 ? bytes.length : at);
    if (at < 0) continue;
    const head = await reader.peek(4);
    if (isGzip(head) && head[2] === 8 && (head[3] ?? 255) <= ALL_FLAGS) return true;
    reader.take(1);
  }
}
