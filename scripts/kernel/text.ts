/** Pieces of WebAssembly text that the kernel is written with. */

/** A constant of four equal 32-bit lanes. */
export const splat = (value: number): string =>
  `(v128.const i32x4 ${Array(4)
    .fill(`0x${(value >>> 0).toString(16)}`)
    .join(" ")})`;

/** The bytes of a shuffle that picks 32-bit lanes: 0 … 3 of the first operand, 4 … 7 of the second. */
export const lanes = (...picked: readonly number[]): string =>
  picked.flatMap((lane) => [0, 1, 2, 3].map((byte) => lane * 4 + byte)).join(" ");

/** A body that is run again where it branches to $next. */
export const loop = (body: string): string => `(loop $next ${body})`;

/** A text for each of 0 … count - 1. */
export const every = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join("\n");
