/** A row of filters: each change holds at once, and is in the address. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Filters } from "../filters.ts";

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly filters: Filters;
  readonly change: (next: Readonly<Record<string, string | null>>) => void;
  readonly type?: "text" | "date" | "number";
  readonly placeholder?: string;
}

const PAUSE_MS = 250;

export function FilterField({ name, label, filters, change, type = "text", placeholder }: FieldProps) {
  const given = filters[name] ?? "";
  const [typed, setTyped] = useState(given);
  useEffect(() => setTyped(given), [given]);
  useEffect(() => {
    if (typed.trim() === given) return;
    const timer = setTimeout(() => change({ [name]: typed.trim() }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, given, name, change]);
  return (
    <label class="filter">
      <span>{label}</span>
      <input
        type={type}
        value={typed}
        placeholder={placeholder ?? ""}
        maxLength={300}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly (readonly [string, string])[];
}

export function FilterChoice({ name, label, filters, change, options }: ChoiceProps) {
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={filters[name] ?? ""} onChange={(event) => change({ [name]: event.currentTarget.value })}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

export function FilterBar({
  filters,
  change,
  children,
}: {
  readonly filters: Filters;
  readonly change: FieldProps["change"];
  readonly children: ComponentChildren;
}) {
  const names = Object.keys(filters);
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      {children}
      {names.length === 0 ? null : (
        <button
          type="button"
          class="quiet"
          onClick={() => change(Object.fromEntries(names.map((name) => [name, null])))}
        >
          Clear
        </button>
      )}
    </form>
  );
}
