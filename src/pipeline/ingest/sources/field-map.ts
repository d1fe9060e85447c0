/** How the fields of someone's JSON are called: "text=body,published=meta.date". Pure. */

/** The fields of a JSON article that can be found under another name. */
const FIELDS = [
  "text",
  "title",
  "outlet",
  "published",
  "modified",
  "url",
  "authors",
  "lang",
  "carries",
] as const;
type Field = (typeof FIELDS)[number];

export type FieldMap = Readonly<Partial<Record<Field, string>>>;

/** A string: what is wrong with it, in one line. */
export function parseFieldMap(text: string): FieldMap | string {
  const map: Partial<Record<Field, string>> = {};
  for (const part of text.split(",")) {
    const [field, path, ...rest] = part.split("=").map((word) => word.trim());
    if (!field || !path || rest.length > 0) return `'${part}' is no pair: give field=name, such as text=body`;
    const known = FIELDS.find((name) => name === field);
    if (known === undefined) return `there is no field '${field}'; there are ${FIELDS.join(", ")}`;
    map[known] = path;
  }
  return map;
}

/** The object with its fields under the names that we know; other fields stay. `null`: it is no object. */
export function mapFields(value: unknown, map: FieldMap): Readonly<Record<string, unknown>> | null {
  if (!isObject(value)) return null;
  const found = Object.entries(map).map(([field, path]) => [field, at(value, path)] as const);
  return { ...value, ...Object.fromEntries(found.map(([field, given]) => [field, asGiven(field, given)])) };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A name as it stands goes before a path of names: a field may have a dot in its name. */
function at(value: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(value, path)) return value[path];
  let found: unknown = value;
  for (const name of path.split(".")) {
    if (!isObject(found) || !Object.hasOwn(found, name)) return undefined;
    found = found[name];
  }
  return found;
}

/** Databases export dates as numbers and one author as a string. */
function asGiven(field: string, value: unknown): unknown {
  if (field === "authors" && typeof value === "string") return [value];
  if ((field === "published" || field === "modified") && typeof value === "number") {
    // Seconds since 1970 until the year 5138, milliseconds from 1973 on.
    const time = new Date(value < 1e11 ? value * 1000 : value);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
  }
  return value;
}
