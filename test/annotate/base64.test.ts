import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBase64, decodePlainly } from "../../src/annotate/base64.ts";

describe("base64", () => {
  it("gives back the bytes, with the engine's help and without", () =>
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString("base64");
        expect([...decodeBase64(text)]).toEqual([...bytes]);
        expect([...decodePlainly(text)]).toEqual([...bytes]);
      }),
    ));

  it("gives a plain array of bytes, whose slices are copies", () => {
    const bytes = decodeBase64("AQID");
    bytes.slice(0, 1)[0] = 9;
    expect([...bytes]).toEqual([1, 2, 3]);
  });
});
