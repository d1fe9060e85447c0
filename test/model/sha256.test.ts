import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex, sha256HexPlainly } from "../../src/model/sha256.ts";

describe("SHA-256", () => {
  it("is that of FIPS 180-4, with the engine's help and without", () => {
    const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(sha256Hex("abc")).toBe(abc);
    expect(sha256HexPlainly("abc")).toBe(abc);
  });

  it("is the same both ways, of half a character too", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(sha256Hex(text)).toBe(sha256HexPlainly(text));
      }),
    );
    expect(sha256Hex("a\ud800b")).toBe(sha256HexPlainly("a\ud800b"));
  });
});
