/** Values of options, checked as they are read. */
import { InvalidArgumentError } from "commander";

export function count(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 0 || value.trim() === "")
    throw new InvalidArgumentError("give a whole number, 0 or more.");
  return number;
}

export function number(value: string): number {
  const found = Number(value);
  if (!Number.isFinite(found) || value.trim() === "") throw new InvalidArgumentError("give a number.");
  return found;
}

export function seconds(value: string): number {
  const found = number(value);
  if (found < 0) throw new InvalidArgumentError("give a number of seconds, 0 or more.");
  return found;
}

export function isoDate(value: string): string {
  const match =
    /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/.exec(
      value,
    );
  if (match === null || Number.isNaN(Date.parse(value))) {
    throw new InvalidArgumentError("write it as 2025-07-02 or 2025-07-02T14:30:00Z.");
  }
  return value;
}
