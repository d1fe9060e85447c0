/** The search of the whole desk, with suggestions: a combobox as the ARIA practices describe it. */
import { useEffect, useRef, useState } from "preact/hooks";
import { useLocation } from "wouter-preact";
import type { SuggestionView } from "../../../src/serve/routes/types.ts";
import { desk } from "../desk.ts";

const PAUSE_MS = 120;

export function hrefOf(suggestion: SuggestionView): string {
  switch (suggestion.kind) {
    case "thread":
      return `/threads/${suggestion.id ?? ""}`;
    case "voice":
      return `/voices/${suggestion.id ?? ""}`;
    case "outlet":
      return `/claims?${new URLSearchParams({ outlet: suggestion.text })}`;
    case "place":
      return `/?${new URLSearchParams({ place: suggestion.text })}`;
    default:
      return suggestion.kind satisfies never;
  }
}

export function useSuggestions(typed: string): readonly SuggestionView[] {
  const [found, setFound] = useState<readonly SuggestionView[]>([]);
  useEffect(() => {
    const words = typed.trim();
    if (words.length < 2) {
      setFound([]);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(() => {
      desk.suggest(words, stop.signal).then(
        ({ data }) => setFound(data),
        () => setFound([]),
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return found;
}

export function SearchBox() {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const found = useSuggestions(typed);
  useEffect(() => setActive(-1), [found]);
  useEffect(() => {
    const focus = (event: KeyboardEvent): void => {
      const editing =
        event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (event.key !== "/" || editing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);
  const follow = (href: string): void => {
    setOpen(false);
    setTyped("");
    input.current?.blur();
    go(href);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const chosen = found[active];
    if (chosen !== undefined) follow(hrefOf(chosen));
    else if (typed.trim() !== "") follow(`/claims?${new URLSearchParams({ words: typed.trim() })}`);
  };
  const shown = open && found.length > 0;
  return (
    <form class="search" role="search" onSubmit={submit}>
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label="Search claims, threads and voices"
        aria-expanded={shown}
        aria-controls="suggestions"
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `suggestion-${active}` : undefined}
        placeholder="Search claims, threads, voices  ( / )"
        autocomplete="off"
        maxLength={300}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (event.key === "Escape") setOpen(false);
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          setOpen(true);
          const step = event.key === "ArrowDown" ? 1 : -1;
          setActive((now) => ((now + 1 + step + found.length + 1) % (found.length + 1)) - 1);
        }}
      />
      <ul id="suggestions" role="listbox" aria-label="Suggestions" class="suggestions" hidden={!shown}>
        {found.map((suggestion, index) => (
          <li
            key={`${suggestion.kind} ${suggestion.text}`}
            id={`suggestion-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              follow(hrefOf(suggestion));
            }}
          >
            <small>{suggestion.kind}</small> {suggestion.text}
          </li>
        ))}
      </ul>
    </form>
  );
}
