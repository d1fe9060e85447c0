/**
 * The kernel's part for the syntax models: hashes the values of a decision's features, and sums rows of four actions or
 * picks the best of some choices. src/annotate/language/hashing.ts and best-choice.ts say what is to come out.
 */
import { FIXED } from "../../src/annotate/kernel/layout.ts";
import { every, loop, splat } from "./text.ts";

/** The values at one place of four features, each times the constant of that place. */
const times = (place: number, constant: number): string =>
  `(i32x4.mul (v128.load offset=${place} (local.get $at)) ${splat(constant)})`;

/** Four features a step: $at counts the bytes of their values. */
const hash = `
(func $fixedHash (param $features i32) (param $shift i32)
  (local $at i32) (local $end i32) (local $h v128)
  (local.set $end (i32.shl (local.get $features) (i32.const 2)))
  ${loop(`
    (local.set $h (i32x4.add
      (i32x4.add ${times(FIXED.first, 0x9e3779b1)} ${times(FIXED.second, 0x85ebca77)})
      (i32x4.add ${times(FIXED.third, 0xc2b2ae3d)} (v128.load offset=${FIXED.templates} (local.get $at)))))
    (local.set $h (i32x4.mul (v128.xor (local.get $h) (i32x4.shr_u (local.get $h) (i32.const 15))) ${splat(0x27d4eb2f)}))
    (v128.store offset=${FIXED.hashes} (local.get $at) (i32x4.shr_u (local.get $h) (local.get $shift)))
    (local.set $at (i32.add (local.get $at) (i32.const 16)))
    (br_if $next (i32.lt_u (local.get $at) (local.get $end)))`)})`;

const hashAt = (offset: number): string => `(i32.load offset=${FIXED.hashes + offset} (local.get $at))`;
const rowAt = (offset: number): string => `(i32.shl ${hashAt(offset)} (i32.const 2))`;

/** Rows of four bytes: the sums of each place. The number of features is a multiple of four. */
const actions = `
(func (export "sumActions") (param $features i32) (param $shift i32)
  (local $at i32) (local $end i32) (local $rows v128) (local $low v128) (local $high v128)
  (call $fixedHash (local.get $features) (local.get $shift))
  (local.set $end (i32.shl (local.get $features) (i32.const 2)))
  ${loop(`
    (local.set $rows (v128.load32_zero offset=${FIXED.table} ${rowAt(0)}))
    ${[1, 2, 3].map((lane) => `(local.set $rows (v128.load32_lane offset=${FIXED.table} ${lane} ${rowAt(4 * lane)} (local.get $rows)))`).join("\n")}
    (local.set $low (i16x8.add (local.get $low) (i16x8.extend_low_i8x16_u (local.get $rows))))
    (local.set $high (i16x8.add (local.get $high) (i16x8.extend_high_i8x16_u (local.get $rows))))
    (local.set $at (i32.add (local.get $at) (i32.const 16)))
    (br_if $next (i32.lt_u (local.get $at) (local.get $end)))`)}
  (local.set $low (i16x8.add (local.get $low) (local.get $high)))
  (v128.store (i32.const ${FIXED.sums})
    (i32x4.add (i32x4.extend_low_i16x8_u (local.get $low)) (i32x4.extend_high_i16x8_u (local.get $low)))))`;

const weightAt = (offset: number): string =>
  `(i32.load8_s offset=${FIXED.table} (i32.xor ${hashAt(offset)} (local.get $choice)))`;

/**
 * The first of the choices with the highest sum. Choices go in the outer loop, as in plain code; features four at a
 * time, and what is left of them one by one.
 */
const choices = `
(func (export "bestChoice") (param $features i32) (param $shift i32) (param $count i32) (result i32)
  (local $at i32) (local $end i32) (local $choice i32) (local $number i32) (local $sum i32) (local $best i32) (local $highest i32)
  (call $fixedHash (local.get $features) (local.get $shift))
  (local.set $end (i32.shl (i32.and (local.get $features) (i32.const -4)) (i32.const 2)))
  (local.set $highest (i32.const 0x80000000))
  (loop $choose
    (local.set $choice (i32.load8_u offset=${FIXED.choices} (local.get $number)))
    (local.set $at (i32.const 0))
    (local.set $sum (i32.const 0))
    ${loop(`
      ${every(4, (index) => `(local.set $sum (i32.add (local.get $sum) ${weightAt(4 * index)}))`)}
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))`)}
    (block $whole
      (br_if $whole (i32.eqz (i32.and (local.get $features) (i32.const 3))))
      (loop $rest
        (local.set $sum (i32.add (local.get $sum) ${weightAt(0)}))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $rest (i32.lt_u (local.get $at) (i32.shl (local.get $features) (i32.const 2))))))
    (if (i32.gt_s (local.get $sum) (local.get $highest)) (then
      (local.set $highest (local.get $sum))
      (local.set $best (local.get $choice))))
    (local.set $number (i32.add (local.get $number) (i32.const 1)))
    (br_if $choose (i32.lt_u (local.get $number) (local.get $count))))
  (local.get $best))`;

export const fixedFeatures = [hash, actions, choices].join("\n");
