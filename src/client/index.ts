/** `hearsay/client`: a desk's API from a program, and a ledger that a desk holds as if it were open here. */
export { ApiError, type Client, type ClientOptions, createClient, everyPage, type Query } from "./client.ts";
export { readerOverHttp } from "./ledger-reader.ts";
