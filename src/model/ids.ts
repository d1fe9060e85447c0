/**
 * Branded ids. Each is a content address: a prefix that names the noun, then 20 hexadecimal digits of SHA-256
 * over the canonical JSON of what identifies it, so that the same input gives the same id on every machine.
 */
import { z } from "zod";
import { sha256Hex } from "./sha256.ts";

export const DocumentId = z
  .string()
  .regex(/^doc_[0-9a-f]{20}$/)
  .brand<"DocumentId">();
export type DocumentId = z.infer<typeof DocumentId>;
export const ClaimId = z
  .string()
  .regex(/^clm_[0-9a-f]{20}$/)
  .brand<"ClaimId">();
export type ClaimId = z.infer<typeof ClaimId>;
export const VoiceId = z
  .string()
  .regex(/^voi_[0-9a-f]{20}$/)
  .brand<"VoiceId">();
export type VoiceId = z.infer<typeof VoiceId>;

/** 80 bits: a collision among a billion ids has a chance of about one in two million. */
const HEX_DIGITS = 20;

export type AddressParts = readonly (string | number | null | readonly (string | number | null)[])[];
type Parts = AddressParts;

/** The id of a noun that the three makers below do not make: the caller brands it. */
export function address(prefix: string, parts: Parts): string {
  return `${prefix}_${sha256Hex(JSON.stringify(parts)).slice(0, HEX_DIGITS)}`;
}

export const documentId = (...parts: Parts): DocumentId => address("doc", parts) as DocumentId;
export const claimId = (...parts: Parts): ClaimId => address("clm", parts) as ClaimId;
export const voiceId = (...parts: Parts): VoiceId => address("voi", parts) as VoiceId;
