/**
 * Compares lexicon/countries.json with the npm package world-countries (ODbL; nothing of it is copied) and prints what
 * differs in codes, names and capitals, for a person to judge: `npx tsx scripts/check-countries.ts`.
 */
import theirs from "world-countries";
import { COUNTRIES } from "../src/lexicon/countries.ts";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase();

const ours = new Map(COUNTRIES.map((row) => [row.code, row]));
for (const { cca2, name, capital } of theirs) {
  const row = ours.get(cca2);
  ours.delete(cca2);
  if (row === undefined) {
    console.log(`${cca2} ${name.common}: not in the table`);
    continue;
  }
  const names = [row.name, ...row.aliases].map(plain);
  if (!names.includes(plain(name.common))) console.log(`${cca2}: ${row.name} is called ${name.common}`);
  const capitals = row.capitals.map(plain);
  for (const one of capital ?? []) {
    if (!capitals.includes(plain(one)))
      console.log(`${cca2} ${row.name}: capital ${row.capitals.join(", ")}, or ${one}`);
  }
}
for (const row of ours.values()) console.log(`${row.code} ${row.name}: only in the table`);
