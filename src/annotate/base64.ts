/** Base64 to bytes: by the engine where it has a fast way, else by plain code that runs everywhere. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) VALUES[ALPHABET.charCodeAt(i)] = i;

interface BufferLike {
  from(text: string, encoding: "base64"): Uint8Array;
}

/** Bytes of a padded base64 string without line breaks. */
export function decodeBase64(text: string): Uint8Array {
  const buffer = (globalThis as { Buffer?: BufferLike }).Buffer;
  if (buffer === undefined) return decodePlainly(text);
  const bytes = buffer.from(text, "base64");
  // a Buffer is a Uint8Array whose slice() does not copy; what is handed out is a plain one
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The same without any help. */
export function decodePlainly(text: string): Uint8Array {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const whole = text.length - (padding > 0 ? 4 : 0);
  let to = 0;
  let i = 0;
  for (; i < whole; i += 4) {
    const bits =
      (VALUES[text.charCodeAt(i)]! << 18) |
      (VALUES[text.charCodeAt(i + 1)]! << 12) |
      (VALUES[text.charCodeAt(i + 2)]! << 6) |
      VALUES[text.charCodeAt(i + 3)]!;
    bytes[to++] = bits >> 16;
    bytes[to++] = bits >> 8;
    bytes[to++] = bits;
  }
  if (padding > 0) {
    const bits =
      (VALUES[text.charCodeAt(i)]! << 18) |
      (VALUES[text.charCodeAt(i + 1)]! << 12) |
      (VALUES[text.charCodeAt(i + 2)]! << 6);
    bytes[to++] = bits >> 16;
    if (padding === 1) bytes[to++] = bits >> 8;
  }
  return bytes;
}
