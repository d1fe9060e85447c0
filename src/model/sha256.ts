/** SHA-256 of a text: by the engine where it has a way that answers at once, else by plain code that runs everywhere. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

type Hash = (algorithm: "sha256", text: string, encoding: "hex") => string;

interface Engine {
  readonly process?: { readonly getBuiltinModule?: (name: "node:crypto") => { readonly hash?: Hash } };
}

/** undefined: in a browser, whose own hash answers later, and in Node before 20.16 */
const ofEngine = (globalThis as Engine).process?.getBuiltinModule?.("node:crypto").hash;

/** In hexadecimal digits, of the text in UTF-8. */
export const sha256Hex = (text: string): string =>
  ofEngine === undefined ? sha256HexPlainly(text) : ofEngine("sha256", text, "hex");

/** The same without any help, which takes eight times as long. */
export const sha256HexPlainly = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
