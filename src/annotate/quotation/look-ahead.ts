/** What follows each mark of a block, worked out once from the end: the scan's questions then cost nothing. */
import type { Mark } from "./mark.ts";

export interface LookAhead {
  /** the next two marks of this family both close: this one opens a quotation within its like */
  readonly twoClosesFollow: (index: number) => boolean;
  readonly anotherFollows: (index: number) => boolean;
  /** some mark of this family that can close follows */
  readonly closeFollows: (index: number) => boolean;
  /**
   * the next single mark that is not itself doubtful closes, and does so before a double mark closes where one is open
   */
  readonly betterCloseFollows: (index: number, insideDouble: boolean) => boolean;
}

const NONE = -1;

export function lookAhead(marks: readonly Mark[]): LookAhead {
  const nextOfFamily = new Array<number>(marks.length);
  const nextClose = new Array<number>(marks.length);
  const nextSure = new Array<number>(marks.length);
  const nextDoubleClose = new Array<number>(marks.length);
  const latest = { double: NONE, single: NONE, guillemet: NONE, angle: NONE };
  const closing = { double: NONE, single: NONE, guillemet: NONE, angle: NONE };
  let sure = NONE;
  for (let index = marks.length - 1; index >= 0; index--) {
    const { family, hint } = marks[index]!;
    nextOfFamily[index] = latest[family];
    nextClose[index] = closing[family];
    nextSure[index] = sure;
    nextDoubleClose[index] = closing.double;
    latest[family] = index;
    if (hint !== "open") closing[family] = index;
    if (family === "single" && hint !== "weak close") sure = index;
  }
  const closes = (index: number): boolean => index !== NONE && marks[index]!.hint === "close";
  return {
    twoClosesFollow: (index) => {
      const next = nextOfFamily[index]!;
      return closes(next) && closes(nextOfFamily[next]!);
    },
    anotherFollows: (index) => nextOfFamily[index] !== NONE,
    closeFollows: (index) => nextClose[index] !== NONE,
    betterCloseFollows: (index, insideDouble) => {
      const next = nextSure[index]!;
      if (!closes(next)) return false;
      return !insideDouble || nextDoubleClose[index] === NONE || next < nextDoubleClose[index]!;
    },
  };
}
