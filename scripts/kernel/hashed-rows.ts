/**
 * The kernel's part for the attribution models: hashes the features that a sink has noted and sums their rows. Memory
 * is laid out by src/annotate/kernel/layout.ts; the functions of src/annotate/attribution say what is to come out.
 */
import { NOTED } from "../../src/annotate/kernel/layout.ts";
import { every, lanes, loop, splat } from "./text.ts";

/** `target` becomes mix(a, b) of attribution/hashing.ts, four at a time. */
const mix = (target: string, a: string, b: string): string => `
  (local.set $h (i32x4.mul (v128.xor ${a} (i32x4.mul ${b} ${splat(0xcc9e2d51)})) ${splat(0x85ebca6b)}))
  (local.set $h (i32x4.mul (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 15))) ${splat(0xc2b2ae35)}))
  (local.set ${target} (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 13))))`;

/** Stores the four hashes in $x, and moves on by `count` features. */
const keep = (count: string): string => `
  (v128.store (local.get $to) (v128.and (local.get $x) (local.get $mask)))
  (local.set $at (i32.add (local.get $at) (i32.const 4)))
  (local.set $to (i32.add (local.get $to) (i32.const 16)))
  (br_if $next (i32.lt_u (local.get $at) (local.get ${count})))`;

/** Loads four features of four numbers each, and turns them so that each number's four lie together in $a, $t, $b, $c. */
const turn = (third: boolean): string => `
  (local.set $r0 (v128.load (local.get $from)))
  (local.set $r1 (v128.load offset=16 (local.get $from)))
  (local.set $r2 (v128.load offset=32 (local.get $from)))
  (local.set $r3 (v128.load offset=48 (local.get $from)))
  (local.set $x (i8x16.shuffle ${lanes(0, 4, 1, 5)} (local.get $r0) (local.get $r1)))
  (local.set $y (i8x16.shuffle ${lanes(0, 4, 1, 5)} (local.get $r2) (local.get $r3)))
  (local.set $a (i8x16.shuffle ${lanes(0, 1, 4, 5)} (local.get $x) (local.get $y)))
  (local.set $t (i8x16.shuffle ${lanes(2, 3, 6, 7)} (local.get $x) (local.get $y)))
  (local.set $x (i8x16.shuffle ${lanes(2, 6, 3, 7)} (local.get $r0) (local.get $r1)))
  (local.set $y (i8x16.shuffle ${lanes(2, 6, 3, 7)} (local.get $r2) (local.get $r3)))
  (local.set $b (i8x16.shuffle ${lanes(0, 1, 4, 5)} (local.get $x) (local.get $y)))
  ${third ? `(local.set $c (i8x16.shuffle ${lanes(2, 3, 6, 7)} (local.get $x) (local.get $y)))` : ""}
  (local.set $from (i32.add (local.get $from) (i32.const 64)))`;

/** Features of one kind: each run of hashes is written over the surplus of the one before. */
const run = (count: string, from: number, body: string): string => `
  (if (local.get ${count}) (then
    (local.set $at (i32.const 0))
    (local.set $from (i32.const ${from}))
    ${loop(`${body} ${keep(count)}`)}
    (local.set $to (i32.sub (local.get $to) (i32.shl (i32.sub (local.get $at) (local.get ${count})) (i32.const 2))))))`;

/** The values at one place of the four features of a step, out of the frame. */
const gathered = (target: string, place: number): string => `
  (local.set ${target} (v128.load32_zero offset=${NOTED.frame} (i32.load offset=${place} (local.get $from))))
  ${[1, 2, 3]
    .map(
      (lane) =>
        `(local.set ${target} (v128.load32_lane offset=${NOTED.frame} ${lane} (i32.load offset=${place + 4 * lane} (local.get $from)) (local.get ${target})))`,
    )
    .join("\n")}`;

/** Features of a group that are made of `values` values: their number is in the group's row. */
const groupRun = (values: number): string => `
  (local.set $count (i32.load offset=${NOTED.groups + 4 * values} (local.get $group)))
  (if (local.get $count) (then
    (local.set $at (i32.const 0))
    ${loop(`
      ${gathered("$x", 16)}
      ${mix("$x", "(local.get $x)", "(v128.load (local.get $from))")}
      ${values > 1 ? gathered("$a", 32) + mix("$x", "(local.get $x)", "(local.get $a)") : ""}
      ${values > 2 ? gathered("$a", 48) + mix("$x", "(local.get $x)", "(local.get $a)") : ""}
      (local.set $from (i32.add (local.get $from) (i32.const 64)))
      ${keep("$count")}`)}
    (local.set $to (i32.sub (local.get $to) (i32.shl (i32.sub (local.get $at) (local.get $count)) (i32.const 2))))))`;

/** The groups whose bits are set, lowest first. */
const groups = `
  (block $none
    (br_if $none (i32.eqz (local.get $set)))
    (loop $more
      (local.set $group (i32.shl (i32.ctz (local.get $set)) (i32.const 4)))
      (local.set $from (i32.load offset=${NOTED.groups} (local.get $group)))
      ${[1, 2, 3].map(groupRun).join("\n")}
      (local.set $set (i32.and (local.get $set) (i32.sub (local.get $set) (i32.const 1))))
      (br_if $more (local.get $set))))`;

/** Writes all hashes, then four of an empty row; returns where the hashes end. */
const hash = `
(func $hash (param $ones i32) (param $twos i32) (param $threes i32) (param $set i32) (param $size i32) (result i32)
  (local $from i32) (local $to i32) (local $at i32) (local $group i32) (local $count i32) (local $mask v128)
  (local $r0 v128) (local $r1 v128) (local $r2 v128) (local $r3 v128)
  (local $a v128) (local $t v128) (local $b v128) (local $c v128) (local $x v128) (local $y v128) (local $h v128)
  (local.set $mask (i32x4.splat (i32.sub (local.get $size) (i32.const 1))))
  (local.set $to (i32.const ${NOTED.hashes}))
  ${run(
    "$ones",
    NOTED.ones,
    `(local.set $r0 (v128.load (local.get $from)))
     (local.set $r1 (v128.load offset=16 (local.get $from)))
     (local.set $a (i8x16.shuffle ${lanes(0, 2, 4, 6)} (local.get $r0) (local.get $r1)))
     (local.set $t (i8x16.shuffle ${lanes(1, 3, 5, 7)} (local.get $r0) (local.get $r1)))
     (local.set $from (i32.add (local.get $from) (i32.const 32)))
     ${mix("$x", "(local.get $a)", "(local.get $t)")}`,
  )}
  ${run(
    "$twos",
    NOTED.twos,
    `${turn(false)} ${mix("$x", "(local.get $a)", "(local.get $t)")} ${mix("$x", "(local.get $x)", "(local.get $b)")}`,
  )}
  ${run(
    "$threes",
    NOTED.threes,
    `${turn(true)} ${mix("$x", "(local.get $a)", "(local.get $t)")} ${mix("$x", "(local.get $x)", "(local.get $b)")}
     ${mix("$x", "(local.get $x)", "(local.get $c)")}`,
  )}
  ${groups}
  (v128.store (local.get $to) (i32x4.splat (local.get $size)))
  (local.get $to))`;

const scoring = (name: string, locals: string, result: string, body: string, end: string): string => `
(func (export "${name}") (param $ones i32) (param $twos i32) (param $threes i32) (param $set i32) (param $size i32) ${result}
  (local $from i32) (local $to i32) ${locals}
  (local.set $to (call $hash (local.get $ones) (local.get $twos) (local.get $threes) (local.get $set) (local.get $size)))
  (local.set $from (i32.const ${NOTED.hashes}))
  (if (i32.lt_u (local.get $from) (local.get $to)) (then
    ${loop(`${body}
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $to)))`)}))
  ${end})`;

/** The row of the feature at byte `offset` of the hashes, for rows of 2^`shift` bytes: what a load takes. */
const row = (offset: number, shift: number): string => {
  const identifier = `(i32.load offset=${offset} (local.get $from))`;
  return shift === 0 ? identifier : `(i32.shl ${identifier} (i32.const ${shift}))`;
};
const IN_TABLE = `offset=${NOTED.table}`;

const widen = (sum: string, half: "low" | "high", rows: string): string =>
  `(local.set ${sum} (i16x8.add (local.get ${sum}) (i16x8.extend_${half}_i8x16_s ${rows})))`;

const one = scoring(
  "sumOne",
  "(local $first i32) (local $second i32)",
  "(result i32)",
  `(local.set $first (i32.add (local.get $first) (i32.add (i32.load8_s ${IN_TABLE} ${row(0, 0)}) (i32.load8_s ${IN_TABLE} ${row(4, 0)}))))
   (local.set $second (i32.add (local.get $second) (i32.add (i32.load8_s ${IN_TABLE} ${row(8, 0)}) (i32.load8_s ${IN_TABLE} ${row(12, 0)}))))`,
  "(i32.add (local.get $first) (local.get $second))",
);

const four = scoring(
  "sumFour",
  "(local $low v128) (local $high v128) (local $rows v128)",
  "",
  `(local.set $rows (v128.load32_zero ${IN_TABLE} ${row(0, 2)}))
   ${[1, 2, 3].map((lane) => `(local.set $rows (v128.load32_lane ${IN_TABLE} ${lane} ${row(4 * lane, 2)} (local.get $rows)))`).join("\n")}
   ${widen("$low", "low", "(local.get $rows)")}
   ${widen("$high", "high", "(local.get $rows)")}`,
  `(local.set $low (i16x8.add (local.get $low) (local.get $high)))
   (v128.store (i32.const ${NOTED.sums}) (i32x4.add (i32x4.extend_low_i16x8_s (local.get $low)) (i32x4.extend_high_i16x8_s (local.get $low))))`,
);

const sixteen = scoring(
  "sumSixteen",
  "(local $low v128) (local $high v128) (local $rows v128)",
  "",
  every(
    4,
    (lane) => `
   (local.set $rows (v128.load ${IN_TABLE} ${row(4 * lane, 4)}))
   ${widen("$low", "low", "(local.get $rows)")}
   ${widen("$high", "high", "(local.get $rows)")}`,
  ),
  every(4, (quarter) => {
    const sum = quarter < 2 ? "$low" : "$high";
    const half = quarter % 2 === 0 ? "low" : "high";
    return `(v128.store (i32.const ${NOTED.sums + 16 * quarter}) (i32x4.extend_${half}_i16x8_s (local.get ${sum})))`;
  }),
);

export const hashedRows = [hash, one, four, sixteen].join("\n");
