/** `npm run schema`: writes the JSON Schemas to docs/schema/ from the zod model, docs/cli.md from the commands, docs/api.md from the routes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { apiText } from "./api-text.ts";
import { cliText } from "./cli-text.ts";
import { SCHEMA_NAMES, schemaText } from "./schema-text.ts";

const folder = fileURLToPath(new URL("../docs/schema/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const name of SCHEMA_NAMES) writeFileSync(`${folder}${name}.schema.json`, schemaText(name));
writeFileSync(`${folder}../cli.md`, cliText());
writeFileSync(`${folder}../api.md`, apiText());
