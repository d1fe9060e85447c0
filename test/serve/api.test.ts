/**
 * The API held to its own OpenAPI document: for every route, inputs made from its parameters, good and hostile; every
 * answer has a status that the document names, and the shape that it gives.
 */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createClient, everyPage } from "../../src/client/index.ts";
import type { Started } from "../../src/serve/start.ts";
import { deskOn, ledgerOf, storyItems, type TestLedger } from "../support/desk.ts";

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}
interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required?: boolean;
  readonly schema: Schema;
}
interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

let ledger: TestLedger;
let desk: Started;
let operations: readonly { readonly method: string; readonly path: string; readonly operation: Operation }[];
let ajv: Ajv2020;
let known: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  ledger = await ledgerOf(storyItems([1, 2, 3, 4, 5, 6, 7, 8]));
  desk = await deskOn(ledger.ledger);
  const api = (await (await fetch(`${desk.url}/api/v1/openapi.json`)).json()) as {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: object;
  };
  expect(api.openapi).toBe("3.1.0");
  ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "api", components: api.components });
  operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const client = createClient({ base: desk.url });
  known = {
    threads: (await client.listThreads()).data.map(({ id }) => id),
    documents: (await client.listDocuments()).data.map(({ id }) => id),
    claims: (await client.searchClaims()).data.map(({ claim }) => claim.id),
    voices: (await client.listVoices()).data.map(({ voice }) => voice.id),
  };
});
afterAll(async () => {
  await desk.close();
  await ledger.close();
});

const HOSTILE = [
  "",
  " ",
  "'",
  '"',
  "\\",
  "%00",
  "\u0000",
  "'; drop table claims; --",
  "<script>alert(1)</script>",
  "a & | ! ( ) : * <->",
  "“troops”",
  "\ud800",
  "🙂",
  "x".repeat(5000),
  "-1",
  "1e999",
  "NaN",
  "../../etc/passwd",
  "2025-02-30",
  "2025-13-45",
  "9999-12-31",
];

function inputFor({ schema, in: where, name }: Parameter, path: string): fc.Arbitrary<string> {
  const strange = fc.constantFrom(...HOSTILE);
  const noun = path.split("/")[1] ?? "";
  if (where === "path" && name === "id")
    return fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(known[noun] ?? ["rul_00000000000000000000"])) },
      strange,
      fc.string(),
    );
  if (schema.enum !== undefined) return fc.oneof(fc.constantFrom(...schema.enum), strange);
  if (schema.type === "integer" || schema.type === "number")
    return fc.oneof(fc.integer({ min: -5, max: 600 }).map(String), strange);
  if (name === "from" || name === "until" || name === "since")
    return fc.oneof(fc.constantFrom("2025", "2025-07", "2025-07-02", "0001-01-01"), strange);
  return fc.oneof(
    fc.constantFrom("troops", "CNN", "KR", "Russia", "30,000", "North Korea", "not", '"a phrase"', "-x or y"),
    strange,
    fc.string({ unit: "grapheme", maxLength: 40 }),
  );
}

/** An address is UTF-8, which has no half of a surrogate pair. */
const wellFormed = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** Path, and query with about half of the parameters. */
function addressOf(path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const parts = parameters.map((parameter) =>
    fc
      .tuple(inputFor(parameter, path), parameter.required === true ? fc.constant(true) : fc.boolean())
      .map(([value, given]) => ({ ...parameter, value, given })),
  );
  return fc.tuple(...parts).map((given) => {
    let made = path;
    const query = new URLSearchParams();
    for (const { in: where, name, value, given: used } of given) {
      if (where === "path") made = made.replace(`{${name}}`, encodeURIComponent(wellFormed(value)) || "%20");
      else if (used) query.set(name, wellFormed(value));
    }
    return `${made}?${query}`;
  });
}

const validators = new Map<object, ValidateFunction>();
function problemsOf(schema: object, body: unknown): string {
  let validate = validators.get(schema);
  if (validate === undefined) {
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'),
    ) as object;
    validate = ajv.compile(absolute);
    validators.set(schema, validate);
  }
  return validate(body) ? "" : ajv.errorsText(validate.errors);
}

async function hold(address: string, { operation }: { readonly operation: Operation }): Promise<void> {
  const response = await fetch(`${desk.url}/api/v1${address}`, { headers: { "x-hearsay": "1" } });
  const told = operation.responses[String(response.status)];
  const body: unknown = await response.json();
  expect(told, `${address} -> ${response.status} ${JSON.stringify(body)}`).toBeDefined();
  const type = response.status === 200 ? "application/json" : "application/problem+json";
  expect(response.headers.get("content-type")).toMatch(new RegExp(`^${type.replace("+", "\\+")}`));
  const schema = told?.content?.[type]?.schema;
  expect(schema).toBeDefined();
  expect(problemsOf(schema!, body), address).toBe("");
}

describe("the OpenAPI document", () => {
  it("names every operation once", () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  it("is kept by every route that reads, whatever is asked", async () => {
    for (const { method, path, operation } of operations) {
      if (method !== "get") continue;
      await fc.assert(
        fc.asyncProperty(addressOf(path, operation.parameters ?? []), (address) =>
          hold(address, { operation }),
        ),
        { numRuns: (operation.parameters ?? []).length === 0 ? 1 : 25, endOnFailure: true },
      );
    }
  }, 240_000);
});

describe("bodies", () => {
  it.each([
    ["/rulings", "{"],
    ["/rulings", "[]"],
    ["/rulings", '{"act":{"kind":"merge","threads":["thr_00000000000000000000"]}}'],
    ["/rulings", '{"act":{"kind":"burn"}}'],
    ["/rulings", '{"act":{"kind":"undo","ruling":"rul_00000000000000000000"},"extra":1}'],
    ["/documents", "{}"],
    ["/documents", '{"text":""}'],
    ["/documents", '{"text":"A story.","published":"yesterday"}'],
    ["/documents", '{"text":"A story.","url":"javascript:alert(1)"}'],
    ["/session", '{"name":1}'],
    ["/rulings", JSON.stringify({ act: { __proto__: null, kind: "rename" }, why: "\u0000" })],
  ])("POST %s %s is told what is wrong in one line", async (path, body) => {
    const headers = { "x-hearsay": "1", "content-type": "application/json" };
    const response = await fetch(`${desk.url}/api/v1${path}`, { method: "POST", headers, body });
    expect(response.status).toBe(400);
    const { detail } = (await response.json()) as { detail: string };
    expect(detail).toMatch(/^[^\n]+$/);
  });

  it.each([
    ["a binary file", new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0, 0, 0])],
    ["nothing", new Uint8Array()],
  ])("a file with %s is refused and leaves nothing", async (_name, bytes) => {
    const client = createClient({ base: desk.url });
    await expect(client.addFile("x.pdf", bytes)).rejects.toMatchObject({ status: 422 });
    expect((await client.countAll()).data.failures).toBe(0);
  });
});

describe("answers", () => {
  it("page without losing or doubling any", async () => {
    const client = createClient({ base: desk.url });
    const ids: string[] = [];
    for await (const { claim } of everyPage(client.searchClaims, { limit: 7 })) ids.push(claim.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe((await client.countAll()).data.claims);
  });

  it("say when they are a part", async () => {
    const client = createClient({ base: desk.url });
    const { next, coverage } = await client.listDocuments({ limit: 2 });
    expect(next).not.toBeNull();
    expect(coverage.complete).toBe(false);
    const other = client.listDocuments({ cursor: next, words: "other" });
    await expect(other).rejects.toMatchObject({ status: 400 });
  });

  it("have an ETag that holds until the ledger changes", async () => {
    const url = `${desk.url}/api/v1/documents`;
    const first = await fetch(url);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"/);
    const again = await fetch(url, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    const client = createClient({ base: desk.url });
    await client.addDocument({
      text: "Police said on Monday that 12 people were hurt in the port.",
      outlet: "Example Post",
    });
    const changed = await fetch(url, { headers: { "if-none-match": etag } });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(etag);
  });

  it("are at a page's own path as JSON for those who ask for that", async () => {
    const client = createClient({ base: desk.url });
    const [thread] = (await client.listThreads()).data;
    const shown = (await client.showThread(thread!.id)).data;
    expect(shown.summary.id).toBe(thread!.id);
    expect(shown.tellings.length).toBe(shown.summary.members);
    for (const { document, words, value } of shown.tellings) {
      const article = (await client.showDocument(document)).data;
      const text = article.blocks
        .flatMap(({ segments }) => segments)
        .map((segment) => segment.text)
        .join("");
      expect(text.length).toBeGreaterThan(words.end - words.start);
      expect(value).not.toBe("");
    }
  });

  it("come as news too", async () => {
    const stop = new AbortController();
    const response = await fetch(`${desk.url}/api/v1/events`, { signal: stop.signal });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const client = createClient({ base: desk.url });
    const added = await client.addDocument({
      text: "The mayor said on Friday that 40 houses had burnt.",
      outlet: "Example Post",
    });
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk);
      if (text.includes("event: added")) break;
    }
    stop.abort();
    expect(text).toContain(added.data.document);
  });
});

describe("rulings", () => {
  it("merge two threads, show them as one at once, and come apart when taken back", async () => {
    const client = createClient({ base: desk.url });
    const before = (await client.listThreads()).data;
    const [a, b] = before;
    const made = await client.addRuling({ kind: "merge", threads: [a!.id, b!.id] }, "one question");
    const merged = (await client.showThread(b!.id)).data;
    expect(merged.redirectedFrom).toBe(b!.id);
    expect(merged.summary.members).toBe(a!.members + b!.members);
    expect(merged.rulings.map(({ words }) => words)).toEqual(["2 threads are one question"]);
    await client.undoRuling(made.data.ruling.id);
    expect((await client.listThreads()).data).toEqual(before);
    const { data: audit } = await client.listRulings();
    expect(audit.slice(0, 2).map(({ words, undone }) => [words, undone])).toEqual([
      ["took back a ruling", false],
      ["2 threads are one question", true],
    ]);
  });

  it("name what is not there", async () => {
    const client = createClient({ base: desk.url });
    const act = {
      kind: "rename",
      target: { noun: "thread", id: "thr_00000000000000000000" },
      name: "x",
    } as never;
    await expect(client.addRuling(act)).rejects.toMatchObject({ status: 404 });
  });
});
