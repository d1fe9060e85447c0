/** Writes docs/drift.md from the rules themselves; test/link/drift/doc.test.ts holds the file to them. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { driftDoc } from "./drift-text.ts";

writeFileSync(fileURLToPath(new URL("../docs/drift.md", import.meta.url)), driftDoc());
