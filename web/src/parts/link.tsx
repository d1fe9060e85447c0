/**
 * Links within the desk: plain anchors, of which a long table has hundreds, and one listener for all of them that turns the
 * page without loading it anew.
 */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { useLocation } from "wouter-preact";

export const Link = (props: JSX.IntrinsicElements["a"] & { readonly href: string }) => <a {...props} />;

/** Once for the whole page. Addresses of files and of other sites are left to the browser, as is what opens a new tab. */
export function useLinks(): void {
  const [, go] = useLocation();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const anchor = event.target instanceof Element ? event.target.closest("a[href]") : null;
      const href = anchor?.getAttribute("href") ?? "";
      if (!/^\/(?!\/|api\/)/.test(href) || anchor?.hasAttribute("target")) return;
      event.preventDefault();
      go(href);
    };
    document.addEventListener("click", follow);
    return () => document.removeEventListener("click", follow);
  }, [go]);
}
