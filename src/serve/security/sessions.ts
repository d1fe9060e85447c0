/** Who asks: everybody who can reach a desk on this machine only, else the holder of a token or of an account. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { problem } from "../problem.ts";
import { type Account, checkPassword } from "./accounts.ts";

export const ROLES = ["read", "edit"] as const;
export type Role = (typeof ROLES)[number];

export interface Person {
  readonly name: string;
  readonly role: Role;
}

export type Access =
  /** whoever reaches it may edit: for this machine only */
  | { readonly kind: "open"; readonly name: string }
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "accounts"; readonly accounts: readonly Account[] };

export interface Credentials {
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  readonly token?: string | undefined;
}

const COOKIE = "hearsay_session";
/** A working day: longer leaves desks open overnight, shorter interrupts work. */
const SESSION_MS = 12 * 60 * 60 * 1000;
/** A session takes 100 bytes; past this the oldest are signed out. */
const MOST_SESSIONS = 10_000;

interface Session extends Person {
  readonly until: number;
}

export class Sessions {
  readonly #access: Access;
  readonly #sessions = new Map<string, Session>();

  constructor(access: Access) {
    this.#access = access;
  }

  get kind(): Access["kind"] {
    return this.#access.kind;
  }

  /** null: not signed in */
  whoAsks(context: Context): Person | null {
    if (this.#access.kind === "open") return { name: this.#access.name, role: "edit" };
    const bearer = /^Bearer\s+(\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
    if (bearer !== undefined && this.#access.kind === "token" && sameText(bearer, this.#access.token))
      return { name: "token", role: "edit" };
    const id = getCookie(context, COOKIE);
    const session = id === undefined ? undefined : this.#sessions.get(id);
    if (session === undefined || id === undefined) return null;
    if (session.until > Date.now()) return { name: session.name, role: session.role };
    this.#sessions.delete(id);
    return null;
  }

  /** null: the credentials are wrong */
  async signIn(context: Context, given: Credentials): Promise<Person | null> {
    const person = await this.#personOf(given);
    if (person === null) return null;
    const id = randomBytes(24).toString("base64url");
    if (this.#sessions.size >= MOST_SESSIONS) this.#sessions.delete(this.#sessions.keys().next().value ?? "");
    this.#sessions.set(id, { ...person, until: Date.now() + SESSION_MS });
    const secure =
      new URL(context.req.url).protocol === "https:" || context.req.header("x-forwarded-proto") === "https";
    setCookie(context, COOKIE, id, {
      httpOnly: true,
      sameSite: "Strict",
      path: "/",
      secure,
      maxAge: SESSION_MS / 1000,
    });
    return person;
  }

  signOut(context: Context): void {
    const id = deleteCookie(context, COOKIE, { path: "/" });
    if (id !== undefined) this.#sessions.delete(id);
  }

  async #personOf({ name, password, token }: Credentials): Promise<Person | null> {
    switch (this.#access.kind) {
      case "open":
        return { name: this.#access.name, role: "edit" };
      case "token":
        return token !== undefined && sameText(token, this.#access.token)
          ? { name: "token", role: "edit" }
          : null;
      case "accounts": {
        const account = this.#access.accounts.find((one) => one.name === name);
        const right = await checkPassword(password ?? "", account ?? null);
        return account !== undefined && right ? { name: account.name, role: account.role } : null;
      }
      default:
        return this.#access satisfies never;
    }
  }
}

/** Takes the same time for any two texts of one length. */
function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const SAFE = new Set(["GET", "HEAD"]);

/** Reading needs somebody signed in, changing the role edit. The person is `person` of the context. */
export function requirePerson(sessions: Sessions): MiddlewareHandler<{ Variables: { person: Person } }> {
  return async (context, next) => {
    const person = sessions.whoAsks(context);
    if (person === null)
      return problem(
        context,
        401,
        "sign in first: POST /api/v1/session, or send Authorization: Bearer TOKEN",
      );
    if (!SAFE.has(context.req.method) && person.role !== "edit")
      return problem(context, 403, `${person.name} may read but not change; ask for the role edit`);
    context.set("person", person);
    return await next();
  };
}
