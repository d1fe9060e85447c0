/** What reading gives: a document with what its reader should know, or an error. */
import type { Document, Note } from "../model/index.ts";
import { type ReadError, type ReadErrorKind, readError } from "./error.ts";

export interface DocumentRead {
  readonly kind: "document";
  readonly document: Document;
  readonly notes: readonly Note[];
  /** whose copy the outlet carries ("AFP"), where a JSON article says so */
  readonly carries: string | null;
}

export interface ReadFailed {
  readonly kind: "error";
  readonly error: ReadError;
}

export type ReadResult = DocumentRead | ReadFailed;

export const failed = (kind: ReadErrorKind, message: string): ReadFailed => ({
  kind: "error",
  error: readError(kind, message),
});

export const documentRead = (
  document: Document,
  notes: readonly Note[] = [],
  carries: string | null = null,
): DocumentRead => ({
  kind: "document",
  document,
  notes,
  carries,
});
