/**
 * A WARC file, compressed or not, to its records, one at a time and each in bounded memory. What a record's header says
 * of its length is not believed: where no record follows it, the next is looked for, the one that lied is told, and the
 * rest goes on.
 */
import { ByteReader } from "./byte-reader.ts";
import { gunzipMembers, isGzip, type MemberControl, type Unzipped } from "./gunzip-members.ts";

export type WarcPart =
  /** `bytes`: the whole record, its header included */
  | { readonly kind: "record"; readonly name: string; readonly bytes: Uint8Array }
  /** `name`: where the record begins, in bytes, and its address where it is known */
  | { readonly kind: "bad record"; readonly name: string; readonly why: string };

export interface RecordLimits {
  /** of a record's content */
  readonly maxBytes: number;
  /** a compressed record that holds more than this is given up rather than passed over */
  readonly maxPassedOver: number;
}

/** A page of 10 MB and what HTTP adds to it. */
export const RECORD_LIMITS: RecordLimits = {
  maxBytes: 11 * 1024 * 1024,
  maxPassedOver: 256 * 1024 * 1024,
};

const MAX_HEADER = 64 * 1024;
const VERSION = Buffer.from("WARC/");
const HEADER_END = Buffer.from("\r\n\r\n");
const NEXT_RECORD = Buffer.from("\r\n\r\nWARC/1.");
/** Between two records; some writers leave one line end only. */
const SKIPPED_ENDS = 64;

export async function* readRecords(
  chunks: AsyncIterable<Uint8Array>,
  limits: RecordLimits = RECORD_LIMITS,
): AsyncGenerator<WarcPart> {
  const raw = new ByteReader(chunks);
  const control: MemberControl = { giveUp: false, given: 0 };
  const zipped = isGzip(await raw.peek(2));
  const rest = restOf(raw);
  yield* new Records(zipped ? gunzipMembers(rest, control) : asParts(rest), control, limits).all();
}

async function* restOf(reader: ByteReader): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const bytes = await reader.ready(64 * 1024);
      if (bytes.length === 0) return;
      yield reader.take(bytes.length);
    }
  } finally {
    await reader.close();
  }
}

async function* asParts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Unzipped> {
  for await (const bytes of chunks) yield { kind: "bytes", bytes };
}

class Records {
  readonly #parts: AsyncIterator<Unzipped>;
  readonly #control: MemberControl;
  readonly #limits: RecordLimits;
  #held: Buffer = Buffer.alloc(0);
  #offset = 0;
  /** why no more comes into what is held; null: more may */
  #stop: "end" | "broken" | "truncated" | null = null;

  constructor(parts: AsyncIterable<Unzipped>, control: MemberControl, limits: RecordLimits) {
    this.#parts = parts[Symbol.asyncIterator]();
    this.#control = control;
    this.#limits = limits;
  }

  async *all(): AsyncGenerator<WarcPart> {
    try {
      while (await this.#toRecord()) {
        const part = await this.#record();
        yield part;
        const told = part.kind === "bad record" && this.#held.length === 0;
        // What broke is told: the next member begins a record of its own.
        if (told && this.#stop !== "end") this.#stop = null;
      }
    } finally {
      await this.#parts.return?.();
    }
  }

  /** Passes over line ends; false: that was all. */
  async #toRecord(): Promise<boolean> {
    for (;;) {
      while (this.#held.length < SKIPPED_ENDS && this.#stop === null) await this.#more();
      let ends = 0;
      while (this.#held[ends] === 13 || this.#held[ends] === 10) ends++;
      this.#drop(ends);
      if (this.#held.length > 0 || this.#stop === "truncated" || this.#stop === "broken") return true;
      if (this.#stop === "end") return false;
    }
  }

  async #record(): Promise<WarcPart> {
    const at = `byte ${this.#offset}`;
    if (this.#held.length === 0) return bad(at, brokenAs(this.#stop));
    const header = await this.#header();
    if (header === null) {
      const [stop, first] = [this.#stop, this.#offset === 0];
      const broken = this.#held.subarray(0, VERSION.length).equals(VERSION) ? addressIn(this.#held) : null;
      const found = await this.#seek(0);
      if (stop === "broken" || stop === "truncated") return bad(broken ?? at, brokenAs(stop));
      if (broken !== null) return bad(broken, "its header has no end");
      return bad(at, first && !found ? "this is no WARC file" : "no WARC record is here");
    }
    const name = header.address ?? at;
    if (header.length === null) {
      await this.#seek(header.size);
      return bad(name, "its header states no length");
    }
    if (header.length > this.#limits.maxBytes) {
      await this.#passOver(header.size, header.length);
      return bad(name, `it has ${Math.ceil(header.length / 1024 / 1024)} MB, more than are read of a page`);
    }
    const whole = header.size + header.length;
    await this.#atLeast(whole + NEXT_RECORD.length);
    return await this.#cut(name, header.size, whole);
  }

  /** The record, if its length is true; what belongs to the next stays. */
  async #cut(name: string, start: number, whole: number): Promise<WarcPart> {
    const next = this.#held.indexOf(NEXT_RECORD, Math.max(0, start - HEADER_END.length));
    if (this.#held.length < whole) {
      if (next >= 0) return this.#liar(name, next);
      const why = this.#stop === "broken" ? brokenAs("broken") : "the file ends in the middle of it";
      this.#drop(this.#held.length);
      return bad(name, why);
    }
    const after = this.#held.subarray(whole, whole + NEXT_RECORD.length);
    if (isEnd(after)) return { kind: "record", name, bytes: Buffer.from(this.#drop(whole)) };
    if (next >= 0) return this.#liar(name, next);
    await this.#seek(whole);
    return bad(name, LIED);
  }

  #liar(name: string, next: number): WarcPart {
    this.#drop(next + HEADER_END.length);
    return bad(name, LIED);
  }

  async #header(): Promise<{
    readonly size: number;
    readonly length: number | null;
    readonly address: string | null;
  } | null> {
    let end = -1;
    let looked = 0;
    for (;;) {
      end = this.#held.indexOf(HEADER_END, Math.max(0, looked - HEADER_END.length));
      if (end >= 0 || this.#held.length > MAX_HEADER || this.#stop !== null) break;
      looked = this.#held.length;
      await this.#more();
    }
    if (end < 0 || end > MAX_HEADER || !this.#held.subarray(0, VERSION.length).equals(VERSION)) return null;
    const text = this.#held.toString("latin1", 0, end);
    const length = /^content-length:\s*(\d{1,15})\s*$/im.exec(text)?.[1];
    return {
      size: end + HEADER_END.length,
      length: length === undefined ? null : Number(length),
      address: addressIn(this.#held.subarray(0, end)),
    };
  }

  /** Drops a record that is too large, up to its end or to what looks like the next, as its length may be a lie too. */
  async #passOver(start: number, length: number): Promise<void> {
    this.#drop(start);
    let left = length;
    while (left > 0) {
      const next = this.#held.indexOf(NEXT_RECORD);
      if (next >= 0 && next <= left) return void this.#drop(next + HEADER_END.length);
      const size = Math.min(left, this.#held.length - (left > this.#held.length ? NEXT_RECORD.length : 0));
      if (size > 0) {
        this.#drop(size);
        left -= size;
      }
      if (left > 0 && !(await this.#moreOrGiveUp())) return;
    }
  }

  /** Drops all before what looks like the next record; false: nothing does. */
  async #seek(from: number): Promise<boolean> {
    this.#drop(Math.max(0, from - HEADER_END.length));
    for (;;) {
      const next = this.#held.indexOf(NEXT_RECORD);
      if (next >= 0) {
        this.#drop(next + HEADER_END.length);
        return true;
      }
      this.#drop(Math.max(0, this.#held.length - NEXT_RECORD.length));
      if (!(await this.#moreOrGiveUp())) return false;
    }
  }

  /** false: nothing more comes of what is at hand */
  async #moreOrGiveUp(): Promise<boolean> {
    if (this.#control.given > this.#limits.maxPassedOver) {
      this.#control.giveUp = true;
      this.#drop(this.#held.length);
      this.#control.given = 0;
    }
    if (this.#stop === null) await this.#more();
    if (this.#stop !== null) this.#drop(this.#held.length);
    return this.#stop === null;
  }

  async #atLeast(size: number): Promise<void> {
    const parts: Buffer[] = [this.#held];
    let length = this.#held.length;
    while (length < size && this.#stop === null) {
      const bytes = await this.#next();
      if (bytes === null) break;
      parts.push(bytes);
      length += bytes.length;
    }
    if (parts.length > 1) this.#held = Buffer.concat(parts);
  }

  async #more(): Promise<void> {
    const bytes = await this.#next();
    if (bytes !== null) this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
  }

  async #next(): Promise<Buffer | null> {
    const next = await this.#parts.next();
    if (next.done === true) this.#stop = "end";
    else if (next.value.kind === "broken") this.#stop = next.value.why;
    else return Buffer.from(next.value.bytes.buffer, next.value.bytes.byteOffset, next.value.bytes.length);
    return null;
  }

  #drop(size: number): Buffer {
    const bytes = this.#held.subarray(0, size);
    this.#held = this.#held.subarray(bytes.length);
    this.#offset += bytes.length;
    return bytes;
  }
}

const LIED = "its length is not what its header states";

/** The address that a header, or the beginning of one, names. */
const addressIn = (header: Buffer): string | null =>
  /^warc-target-uri:[ \t]*<?([!-~]{1,2000}?)>?[ \t\r]*$/im.exec(
    header.toString("latin1", 0, Math.min(header.length, MAX_HEADER)),
  )?.[1] ?? null;

const bad = (name: string, why: string): WarcPart => ({ kind: "bad record", name, why });

const brokenAs = (stop: "end" | "broken" | "truncated" | null): string =>
  stop === "truncated" ? "the file ends in the middle of it" : "its compressed data is broken";

/** What stands behind a record's end: two line ends, or another record, or nothing. */
function isEnd(after: Buffer): boolean {
  if (after.subarray(0, HEADER_END.length).equals(HEADER_END)) return true;
  let ends = 0;
  while (after[ends] === 13 || after[ends] === 10) ends++;
  const next = after.subarray(ends, ends + VERSION.length);
  return VERSION.subarray(0, next.length).equals(next) && (ends > 0 || after.length === 0);
}
