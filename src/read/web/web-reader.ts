/**
 * Reads many addresses as a guest should: by the site's robots.txt, one request at a time to a host with a pause between
 * two, asking for what has changed alone, and again a few times where a site is in trouble for a moment.
 */
import type { Agent } from "undici";
import { failed, type ReadFailed } from "../result.ts";
import { type Answer, fetchAnswer, type Validators, webAgent } from "../url.ts";
import { Politeness } from "./politeness.ts";
import { MAX_ROBOTS_BYTES, Robots, type RobotsMemory } from "./robots.ts";

export interface WebOptions {
  /** true: private, loopback and link-local addresses are read too */
  readonly allowPrivate?: boolean | undefined;
  /** for one request, its redirects and body included; milliseconds */
  readonly timeoutMs?: number | undefined;
  /** between two requests to one host; milliseconds */
  readonly delayMs?: number | undefined;
  /** how often a request is made at most */
  readonly attempts?: number | undefined;
  /** before the second attempt, and twice as long before each further one; milliseconds */
  readonly backoffMs?: number | undefined;
  /** rules of sites from earlier runs; left out: each run asks for them */
  readonly robots?: RobotsMemory | undefined;
  /** when it aborts, what is being fetched is finished, and nothing waits any longer */
  readonly signal?: AbortSignal | undefined;
}

export interface WebRequest {
  readonly validators?: Validators | undefined;
  readonly maxBytes?: number | undefined;
  /** the Accept header; left out: that of pages */
  readonly accept?: string | undefined;
}

/** A second is what most sites that name a pause ask for. */
const DELAY_MS = 1000;
const ATTEMPTS = 3;
const BACKOFF_MS = 1000;
/** A site that asks to wait longer is left for the next run. */
const LONGEST_WAIT_MS = 60_000;
/** Says who comes, and that it follows robots.txt. */
const USER_AGENT = "hearsay/0.1 (reads news feeds and their articles; follows robots.txt as 'hearsay')";

export class WebReader {
  readonly #options: WebOptions;
  readonly #agent: Agent;
  readonly #politeness: Politeness;
  readonly #robots: Robots;

  constructor(options: WebOptions = {}) {
    this.#options = options;
    this.#agent = webAgent(options);
    this.#politeness = new Politeness({ delayMs: options.delayMs ?? DELAY_MS, signal: options.signal });
    this.#robots = new Robots(
      (address) =>
        // Without a turn: it is asked for in the turn of a page that redirects here.
        this.#attempts(address, ROBOTS_REQUEST, (at, request) => this.#request(at, request)),
      options.robots,
    );
  }

  /** Never throws for anything the address or the network does. */
  async fetch(address: string, request: WebRequest = {}): Promise<Answer> {
    return await this.#attempts(address, request, (at, asked) => this.#politely(at, asked));
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  async #refusal(address: string): Promise<ReadFailed | null> {
    const rules = await this.#robots.rulesFor(address);
    if (rules.kind === "unknown")
      return failed(rules.error.kind, `${address} was not read: ${rules.error.message}`);
    if (rules.delay !== null) this.#politeness.ask(new URL(address).host, rules.delay);
    if (rules.allows(address)) return null;
    return failed(
      "not allowed",
      `${address} is not for programs to read, by the site's robots.txt: save the page from your browser and give the file`,
    );
  }

  async #attempts(
    address: string,
    request: Request,
    attempt: (address: string, request: Request) => Promise<Answer>,
  ): Promise<Answer> {
    const most = this.#options.attempts ?? ATTEMPTS;
    for (let made = 1; ; made++) {
      const answer = await attempt(address, request);
      if (answer.kind !== "error" || !answer.passing || made >= most) return answer;
      const wait = answer.waitMs ?? (this.#options.backoffMs ?? BACKOFF_MS) * 2 ** (made - 1);
      if (wait > LONGEST_WAIT_MS || this.#options.signal?.aborted === true) return answer;
      await this.#politeness.pause(wait);
    }
  }

  /** The turn is the first host's, redirects included: they are few, and mostly stay on it. */
  async #politely(address: string, request: Request): Promise<Answer> {
    if (!isWebAddress(address)) return await this.#request(address, request);
    const refused = await this.#refusal(address);
    if (refused !== null) return { ...refused, passing: false, waitMs: null };
    return await this.#politeness.turn(new URL(address).host, () =>
      this.#request(address, request, async (next) => (next === address ? null : await this.#refusal(next))),
    );
  }

  async #request(
    address: string,
    { validators, maxBytes, types, accept }: Request,
    before?: (address: string) => Promise<ReadFailed | null>,
  ): Promise<Answer> {
    const { allowPrivate, timeoutMs } = this.#options;
    return await fetchAnswer(address, {
      agent: this.#agent,
      allowPrivate,
      timeoutMs,
      maxBytes,
      types,
      before,
      headers: {
        "user-agent": USER_AGENT,
        ...(accept === undefined ? {} : { accept }),
        ...(validators?.etag ? { "if-none-match": validators.etag } : {}),
        ...(validators?.lastModified ? { "if-modified-since": validators.lastModified } : {}),
      },
    });
  }
}

const ROBOTS_REQUEST: Request = { maxBytes: MAX_ROBOTS_BYTES, types: /^/, accept: "text/plain,*/*;q=0.1" };

interface Request extends WebRequest {
  readonly types?: RegExp;
}

/** Others are refused by what fetches, in words of their own. */
const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);
