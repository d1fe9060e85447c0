/** `npm run kernel`: makes the WebAssembly kernel of the linear models anew. A test holds it to this source. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { kernelBytes } from "./kernel/assemble.ts";

const TARGET = fileURLToPath(new URL("../src/annotate/kernel/bytes.ts", import.meta.url));

const bytes = await kernelBytes();
const text = Buffer.from(bytes).toString("base64");
writeFileSync(
  TARGET,
  `/** The kernel, in base64; written by scripts/kernel.ts. */\nexport const KERNEL =\n  "${text}";\n`,
);
console.log(`${TARGET}: ${bytes.length} bytes`);
