/** The body of an HTTP response: decompressed as it comes, and given up as soon as it is larger than may be. */
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

/** More content codings than this are nobody's need but a bomb's. */
const MAX_CODINGS = 2;

export class BodyTooLarge extends Error {}
export class UnknownCoding extends Error {}

/** Reads at most `maxBytes` bytes, counted both as received and after decompression; more throws BodyTooLarge. */
export async function readBody(
  stream: Readable,
  coding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const codings = (coding ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  if (codings.length > MAX_CODINGS) throw new UnknownCoding(coding);
  let decoded: Readable = counted(stream, maxBytes);
  for (const name of codings.reverse()) {
    const decoder = decoderFor(name);
    decoded.once("error", (error) => decoder.destroy(error));
    decoded = decoded.pipe(decoder);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of decoded as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maxBytes) throw new BodyTooLarge();
      chunks.push(chunk);
    }
  } finally {
    stream.destroy();
    decoded.destroy();
  }
  return Buffer.concat(chunks);
}

/** The stream itself, destroyed once more than `maxBytes` have come through. */
function counted(stream: Readable, maxBytes: number): Readable {
  let received = 0;
  stream.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received > maxBytes) stream.destroy(new BodyTooLarge());
  });
  // The stream flows only once it is piped or iterated over.
  stream.pause();
  return stream;
}

function decoderFor(name: string) {
  if (name === "gzip" || name === "x-gzip") return createGunzip();
  if (name === "deflate") return createInflate();
  if (name === "br") return createBrotliDecompress();
  throw new UnknownCoding(name);
}
