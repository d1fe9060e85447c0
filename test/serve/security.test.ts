/** What a desk refuses: strange names, other sites, strangers, readers who would write, too much at once. */
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeAccount } from "../../src/serve/security/accounts.ts";
import type { Access } from "../../src/serve/security/sessions.ts";
import { type Started, startDesk } from "../../src/serve/start.ts";
import { StartError } from "../../src/serve/start-error.ts";
import { type DeskOptions, deskOn, ledgerOf, storyItems, type TestLedger } from "../support/desk.ts";

let ledger: TestLedger;
const desks: Started[] = [];

beforeAll(async () => {
  ledger = await ledgerOf(storyItems([1, 2]));
});
afterAll(async () => {
  for (const desk of desks) await desk.close();
  await ledger.close();
});

async function desk(options: DeskOptions = {}): Promise<string> {
  const started = await deskOn(ledger.ledger, options);
  desks.push(started);
  return started.url;
}

interface Asked {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** As fetch, but with any Host header. */
function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = "GET",
  body = "",
): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: text,
          headers: response.headers,
        }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const OWN = { "x-hearsay": "1", "content-type": "application/json" };
const RULING = JSON.stringify({
  act: { kind: "rename", target: { noun: "voice", id: "voi_00000000000000000000" }, name: "x" },
});

describe("the Host header", () => {
  it.each([
    ["localhost", 200],
    ["localhost:4417", 200],
    ["LOCALHOST", 200],
    ["127.0.0.1:1", 200],
    ["[::1]:80", 200],
    ["192.168.1.5", 200], // an address cannot be rebound
    ["desk.example.org", 200], // allowed
    ["evil.example", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["evil.example:4417", 421],
    ["user@localhost", 400],
  ])("%s -> %i", async (host, status) => {
    const url = await desk({ allowedHosts: ["desk.example.org"] });
    expect((await ask(`${url}/api/v1/counts`, { host })).status).toBe(status);
  });
});

describe("requests that change something", () => {
  it.each([
    ["with nothing", {}, 403],
    ["with a form's type", { "content-type": "application/x-www-form-urlencoded" }, 403],
    ["from another site", { ...OWN, origin: "https://evil.example" }, 403],
    ["from another port", { ...OWN, origin: "http://127.0.0.1:1" }, 403],
    ["from no origin at all, as a sandboxed frame", { ...OWN, origin: "null" }, 403],
    ["as the browser says from another site", { ...OWN, "sec-fetch-site": "cross-site" }, 403],
    ["as the browser says from a neighbour", { ...OWN, "sec-fetch-site": "same-site" }, 403],
    ["from its own pages", { ...OWN, "sec-fetch-site": "same-origin" }, 404], // past the guard: no such voice
  ])("%s", async (_name, headers, status) => {
    const url = await desk();
    const answer = await ask(`${url}/api/v1/rulings`, headers as Record<string, string>, "POST", RULING);
    expect([answer.status, answer.type]).toEqual([status, "application/problem+json"]);
  });

  it("grants no preflight", async () => {
    const answer = await ask(`${await desk()}/api/v1/rulings`, { origin: "https://evil.example" }, "OPTIONS");
    expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

describe("a desk with a token", () => {
  const token = "0123456789abcdef0123";
  const access: Access = { kind: "token", token };

  it.each([
    ["nothing", {}, 401],
    ["another token", { authorization: "Bearer 0123456789abcdef0124" }, 401],
    ["a shorter token", { authorization: "Bearer 0123" }, 401],
    ["a strange scheme", { authorization: `Basic ${token}` }, 401],
    ["a made-up session", { cookie: "hearsay_session=abc" }, 401],
    ["the token", { authorization: `Bearer ${token}` }, 200],
  ])("given %s", async (_name, headers, status) => {
    const url = await desk({ access });
    for (const path of ["/counts", "/threads", "/settings"])
      expect((await ask(`${url}/api/v1${path}`, headers as Record<string, string>)).status).toBe(status);
    if (status === 401)
      expect((await ask(`${url}/api/v1/events`, headers as Record<string, string>)).status).toBe(status);
  });

  it("keeps answers from those who are not signed in, though it has them at hand", async () => {
    const url = await desk({ access });
    expect((await ask(`${url}/api/v1/counts`, { authorization: `Bearer ${token}` })).status).toBe(200);
    expect((await ask(`${url}/api/v1/counts`)).status).toBe(401);
  });

  it("is not shown among the settings", async () => {
    const answer = await ask(`${await desk({ access })}/api/v1/settings`, {
      authorization: `Bearer ${token}`,
    });
    expect(answer.body).not.toContain(token);
  });
});

describe("a desk with accounts", () => {
  let access: Access;
  beforeAll(async () => {
    const accounts = [
      await makeAccount("ana", "edit", "correct horse"),
      await makeAccount("ben", "read", "battery staple"),
    ];
    expect(JSON.stringify(accounts)).not.toContain("horse");
    access = { kind: "accounts", accounts };
  });

  async function signIn(
    url: string,
    name: string,
    password: string,
  ): Promise<{ status: number; cookie: string; raw: string }> {
    const answer = await ask(`${url}/api/v1/session`, OWN, "POST", JSON.stringify({ name, password }));
    const raw = String(answer.headers["set-cookie"] ?? "");
    return { status: answer.status, cookie: raw.split(";")[0] ?? "", raw };
  }

  it("lets in who has the password, and nobody else", async () => {
    const url = await desk({ access });
    expect((await signIn(url, "ana", "wrong horse!")).status).toBe(401);
    expect((await signIn(url, "nobody", "correct horse")).status).toBe(401);
    const { status, cookie, raw } = await signIn(url, "ana", "correct horse");
    expect(status).toBe(200);
    expect(raw).toMatch(/HttpOnly/);
    expect(raw).toMatch(/SameSite=Strict/);
    expect((await ask(`${url}/api/v1/counts`, { cookie })).status).toBe(200);
  });

  it("lets a reader read and not write, and signs out", async () => {
    const url = await desk({ access });
    const { cookie } = await signIn(url, "ben", "battery staple");
    expect((await ask(`${url}/api/v1/threads`, { cookie })).status).toBe(200);
    const refused = await ask(`${url}/api/v1/rulings`, { ...OWN, cookie }, "POST", RULING);
    expect([refused.status, JSON.parse(refused.body).detail]).toEqual([
      403,
      "ben may read but not change; ask for the role edit",
    ]);
    expect((await ask(`${url}/api/v1/session`, { ...OWN, cookie }, "DELETE")).status).toBe(200);
    expect((await ask(`${url}/api/v1/threads`, { cookie })).status).toBe(401);
  });

  it("writes rulings under the name of the account", async () => {
    const url = await desk({ access });
    const { cookie } = await signIn(url, "ana", "correct horse");
    const { data } = JSON.parse((await ask(`${url}/api/v1/voices`, { cookie })).body);
    const body = JSON.stringify({
      act: { kind: "rename", target: { noun: "voice", id: data[0].voice.id }, name: "Renamed" },
      why: "a test",
    });
    const made = await ask(`${url}/api/v1/rulings`, { ...OWN, cookie }, "POST", body);
    expect(JSON.parse(made.body).data.ruling).toMatchObject({ by: "ana", why: "a test" });
    const { data: all } = JSON.parse((await ask(`${url}/api/v1/rulings`, { cookie })).body);
    expect(all[0].ruling).toMatchObject({ by: "ana", why: "a test" });
  });

  it("slows guessing", async () => {
    const url = await desk({ access, limits: { signIns: 2 } });
    await signIn(url, "ana", "guess number one");
    await signIn(url, "ana", "guess number two");
    const answer = await ask(
      `${url}/api/v1/session`,
      OWN,
      "POST",
      JSON.stringify({ name: "ana", password: "correct horse" }),
    );
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
  });
});

describe("limits", () => {
  it("answers so many reads and writes, then says when to come again", async () => {
    const url = await desk({ limits: { reads: 3, writes: 1 } });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count++) statuses.push((await ask(`${url}/api/v1/counts`)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    await ask(`${url}/api/v1/rulings`, OWN, "POST", RULING);
    expect((await ask(`${url}/api/v1/rulings`, OWN, "POST", RULING)).status).toBe(429);
  });

  it("takes no more than it says", async () => {
    const url = await desk({ limits: { requestBytes: 1000, articleBytes: 5000 } });
    const large = JSON.stringify({ act: {}, why: "x".repeat(2000) });
    expect((await ask(`${url}/api/v1/rulings`, OWN, "POST", large)).status).toBe(413);
    const article = JSON.stringify({ text: "x".repeat(11_000) });
    expect((await ask(`${url}/api/v1/documents`, OWN, "POST", article)).status).toBe(413);
  });
});

describe("adding by address", () => {
  it.each([
    "http://127.0.0.1/",
    "http://localhost/x",
    "http://[::1]/",
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "http://2130706433/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http://user:secret@example.org/",
    "not an address",
  ])("refuses %s", async (address) => {
    const answer = await ask(
      `${await desk()}/api/v1/documents`,
      OWN,
      "POST",
      JSON.stringify({ url: address }),
    );
    expect(answer.status).toBe(422);
    expect(answer.body).not.toContain("root:");
  });
});

describe("starting where others can reach it", () => {
  const options = {
    store: {} as never,
    allowedHosts: [],
    limits: {} as never,
    settings: [],
    help: { pages: async () => [] },
    web: null,
    port: 0,
  };
  it.each([
    ["0.0.0.0", { kind: "open", name: "x" }],
    ["::", { kind: "open", name: "x" }],
    ["127.0.0.1", { kind: "token", token: "short" }],
  ] as const)("%s refuses %o", async (host, access) => {
    await expect(startDesk({ ...options, host, access })).rejects.toThrow(StartError);
  });
});

describe("what browsers are told", () => {
  it("allows its own scripts and nothing inline", async () => {
    const { headers } = await ask(`${await desk()}/api/v1/counts`);
    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("unsafe-eval");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });
});
