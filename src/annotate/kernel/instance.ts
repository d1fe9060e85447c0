/**
 * The WebAssembly kernel, one instance a table of weights. Compiled at once: it is small enough for a browser's main
 * thread. Where WebAssembly, its vectors or such compiling are not to be had, callers go on with plain code, which gives
 * the very same results.
 */
import { decodeBase64 } from "../base64.ts";
import { KERNEL } from "./bytes.ts";
import { PAGE } from "./layout.ts";

export interface Kernel {
  readonly memory: ArrayBuffer;
  /**
   * Sum over the features noted (see NOTED), of rows of one weight each. Numbers of features by how many values they are
   * made of; a bit for each group; number of rows.
   */
  readonly sumOne: (ones: number, twos: number, threes: number, groups: number, rows: number) => number;
  /** The same for rows of four, and of sixteen; the sums are left in memory. */
  readonly sumFour: (ones: number, twos: number, threes: number, groups: number, rows: number) => void;
  readonly sumSixteen: (ones: number, twos: number, threes: number, groups: number, rows: number) => void;
  /** Sums of rows of four bytes over fixed features (see FIXED), left in memory; hashes are shifted right by `shift`. */
  readonly sumActions: (features: number, shift: number) => void;
  /** The first of so many choices, left in memory, with the highest sum. */
  readonly bestChoice: (features: number, shift: number, choices: number) => number;
}

let compiled: WebAssembly.Module | null | undefined;

/** A kernel with so many bytes of memory; null where there can be none. */
export function newKernel(bytes: number): Kernel | null {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  const pages = Math.ceil(bytes / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { exports } = new WebAssembly.Instance(compiled, { kernel: { memory } });
  return { ...(exports as unknown as Omit<Kernel, "memory">), memory: memory.buffer };
}

function compile(): WebAssembly.Module | null {
  try {
    return new WebAssembly.Module(decodeBase64(KERNEL) as Uint8Array<ArrayBuffer>);
  } catch {
    // no WebAssembly, none with vectors, or a page whose policy forbids it: said by nothing but a lower speed
    return null;
  }
}
