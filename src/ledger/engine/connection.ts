/** One connection to a database: what a pool of one needs of an engine. */
export interface Connection {
  readonly query: (sql: string, parameters: unknown[]) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly rows: Record<string, unknown>[];
  readonly affectedRows?: number | undefined;
}
