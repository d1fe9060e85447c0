/** The moment that entries carry. `SOURCE_DATE_EPOCH` fixes it, so that two runs can be compared byte for byte. */
export function now(): string {
  const fixed = Number(process.env["SOURCE_DATE_EPOCH"] ?? Number.NaN);
  return (Number.isFinite(fixed) ? new Date(fixed * 1000) : new Date()).toISOString();
}
