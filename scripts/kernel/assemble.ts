/** Puts the kernel together and turns it into bytes. */
import initialise from "wabt";
import { fixedFeatures } from "./fixed-features.ts";
import { hashedRows } from "./hashed-rows.ts";

const SOURCE = `
(module
  (import "kernel" "memory" (memory 1))
  ${hashedRows}
  ${fixedFeatures}
)`;

/** The module's bytes; throws an Error with the place where the text is wrong. */
export async function kernelBytes(): Promise<Uint8Array> {
  const wabt = await initialise();
  const module = wabt.parseWat("kernel.wat", SOURCE, { simd: true });
  try {
    module.validate();
    return module.toBinary({ write_debug_names: false }).buffer;
  } finally {
    module.destroy();
  }
}
