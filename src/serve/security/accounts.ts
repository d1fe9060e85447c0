/** Accounts in a file of their own: names, roles and scrypt hashes; no password is kept. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** OWASP's first choice for scrypt: 128 MB and about 0.3 s a try. */
const COST = { N: 2 ** 17, r: 8, p: 1 } as const;
const KEY_BYTES = 32;
const SHORTEST_PASSWORD = 10;

export const Account = z
  .strictObject({
    name: z.string().regex(/^[\p{L}\p{N}._@-]{1,64}$/u, "letters, digits, dots, dashes, at most 64"),
    role: z.enum(["read", "edit"]),
    hash: z
      .string()
      .regex(/^scrypt\$\d+\$\d+\$\d+\$[\w+/=]+\$[\w+/=]+$/, "a scrypt hash made by `hearsay account`"),
  })
  .readonly();
export type Account = z.infer<typeof Account>;
export const Accounts = z.array(Account).readonly();

/** @throws Error in one line that says what to do */
export async function makeAccount(name: string, role: Account["role"], password: string): Promise<Account> {
  if (password.length < SHORTEST_PASSWORD)
    throw new Error(`the password is too short; use ${SHORTEST_PASSWORD} characters or more`);
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  const hash = ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64"), key.toString("base64")].join("$");
  const account = Account.safeParse({ name, role, hash });
  if (!account.success)
    throw new Error(`${account.error.issues[0]?.path.join(".")}: ${account.error.issues[0]?.message}`);
  return account.data;
}

/** As slow for a name that is not there, so that names cannot be told by the time it takes. */
export async function checkPassword(password: string, account: Account | null): Promise<boolean> {
  if (account === null) {
    await derive(password, Buffer.alloc(16), COST);
    return false;
  }
  const [, N, r, p, salt, key] = account.hash.split("$");
  const wanted = Buffer.from(key ?? "", "base64");
  const given = await derive(password, Buffer.from(salt ?? "", "base64"), {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  });
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const derive = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // Node refuses more than 32 MB unless it is allowed.
    scrypt(
      password.normalize("NFKC"),
      salt,
      KEY_BYTES,
      { ...cost, maxmem: 256 * 1024 * 1024 },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    );
  });

/** @throws Error in one line that says what is wrong */
export function parseAccounts(json: string): readonly Account[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new Error("it is not JSON");
  }
  const parsed = Accounts.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a list of accounts"}`);
  }
  if (parsed.data.length === 0) throw new Error("it holds no account");
  return parsed.data;
}
