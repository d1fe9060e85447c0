/** Words that differ in nothing but British or American spelling are one; others stay apart. */
import { describe, expect, it } from "vitest";
import { Folder } from "../../src/link/figure/matter.ts";

const folder = new Folder();

describe("spelling", () => {
  it.each([
    ["kilometres", "kilometers"],
    ["harbour", "harbor"],
    ["labour", "labor"],
    ["organised", "organized"],
    ["defence", "defense"],
    ["travelled", "traveled"],
    ["programme", "program"],
    ["theatre", "theater"],
    ["paralyse", "paralyze"],
    ["dialogue", "dialog"],
  ])("%s is %s", (british, american) => expect(folder.fold(british)).toBe(folder.fold(american)));

  it.each([
    ["hour", "horn"],
    ["metre", "meteor"],
    ["science", "sense"],
  ])("%s is not %s", (one, other) => expect(folder.fold(one)).not.toBe(folder.fold(other)));
});
