/** Filters that live in the address, so that what is filtered can be linked to and gone back from. */
import { useCallback, useMemo } from "preact/hooks";
import { useLocation, useSearch } from "wouter-preact";

export type Filters = Readonly<Record<string, string>>;

export function useFilters(): readonly [Filters, (change: Readonly<Record<string, string | null>>) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const filters = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const change = useCallback(
    (next: Readonly<Record<string, string | null>>) => {
      const merged = new URLSearchParams(search);
      for (const [name, value] of Object.entries(next)) {
        if (value === null || value === "") merged.delete(name);
        else merged.set(name, value);
      }
      const text = merged.toString();
      go(text === "" ? path : `${path}?${text}`, { replace: true });
    },
    [search, path, go],
  );
  return [filters, change];
}
