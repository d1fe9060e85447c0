/** `npm run schema`: writes the JSON Schema of a Reading to docs/schema/, generated from the zod model. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemaText } from "./schema-text.ts";

const folder = fileURLToPath(new URL("../docs/schema/", import.meta.url));
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}reading.schema.json`, schemaText());
