/** The frame of every page: navigation, search, the pages by their paths. */
import { useEffect, useRef } from "preact/hooks";
import { Route, Switch, useLocation } from "wouter-preact";
import type { Me } from "../../src/serve/routes/session.ts";
import { useData } from "./desk.ts";
import { lazily } from "./lazy.tsx";
import { SignInPage } from "./pages/sign-in.tsx";
import { ThreadsPage } from "./pages/threads.tsx";
import { Link, useLinks } from "./parts/link.tsx";
import { ProgressLines } from "./parts/progress-line.tsx";
import { SearchBox } from "./parts/search-box.tsx";
import { Toast } from "./parts/toast.tsx";

const ThreadPage = lazily(async () => (await import("./pages/thread.tsx")).ThreadPage);
const ArticlePage = lazily(async () => (await import("./pages/article.tsx")).ArticlePage);
const ArticlesPage = lazily(async () => (await import("./pages/articles.tsx")).ArticlesPage);
const ClaimsPage = lazily(async () => (await import("./pages/claims.tsx")).ClaimsPage);
const ClaimPage = lazily(async () => (await import("./pages/claim.tsx")).ClaimPage);
const VoicesPage = lazily(async () => (await import("./pages/voices.tsx")).VoicesPage);
const VoicePage = lazily(async () => (await import("./pages/voice.tsx")).VoicePage);
const AddPage = lazily(async () => (await import("./pages/add.tsx")).AddPage);
const RulingsPage = lazily(async () => (await import("./pages/rulings.tsx")).RulingsPage);
const SettingsPage = lazily(async () => (await import("./pages/settings.tsx")).SettingsPage);
const HelpPage = lazily(async () => (await import("./pages/help.tsx")).HelpPage);
const ReferencePage = lazily(async () => (await import("./pages/reference.tsx")).ReferencePage);

const NAVIGATION = [
  ["/", "Desk"],
  ["/claims", "Claims"],
  ["/documents", "Articles"],
  ["/voices", "Voices"],
  ["/rulings", "Rulings"],
  ["/add", "Add"],
  ["/settings", "Settings"],
  ["/help", "Help"],
] as const;

export function Desk() {
  const session = useData<Me>("/session");
  // The pages are shown while that is asked: who is not signed in is told so by the first answer.
  const me = session.answer?.data;
  if (me !== undefined && me.person === null) return <SignInPage access={me.access} />;
  return <SignedIn />;
}

function SignedIn() {
  const [path] = useLocation();
  useLinks();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // A new page is read from its top, and a screen reader is told so; the first is where the browser puts it.
    if (!first.current) {
      window.scrollTo(0, 0);
      main.current?.querySelector("h1")?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [path]);
  const at = `/${path.split("/")[1] ?? ""}`;
  const here = at === "/threads" ? "/" : at;
  return (
    <>
      <a class="skip" href="#main">
        Skip to the page
      </a>
      <div class="top">
        <Link href="/" class="brand">
          Hearsay
        </Link>
        <SearchBox />
        <nav aria-label="Pages">
          {NAVIGATION.map(([href, name]) => (
            <Link key={href} href={href} aria-current={href === here ? "page" : undefined}>
              {name}
            </Link>
          ))}
        </nav>
      </div>
      <ProgressLines />
      <main id="main" class="page" ref={main}>
        <Switch>
          <Route path="/" component={ThreadsPage} />
          <Route path="/threads" component={ThreadsPage} />
          <Route path="/threads/:id">{({ id }) => <ThreadPage id={id} key={id} />}</Route>
          <Route path="/claims">
            <ClaimsPage />
          </Route>
          <Route path="/claims/:id">{({ id }) => <ClaimPage id={id} key={id} />}</Route>
          <Route path="/documents">
            <ArticlesPage />
          </Route>
          <Route path="/documents/:id">{({ id }) => <ArticlePage id={id} key={id} />}</Route>
          <Route path="/voices">
            <VoicesPage />
          </Route>
          <Route path="/voices/:id">{({ id }) => <VoicePage id={id} key={id} />}</Route>
          <Route path="/rulings">
            <RulingsPage />
          </Route>
          <Route path="/add">
            <AddPage />
          </Route>
          <Route path="/settings">
            <SettingsPage />
          </Route>
          <Route path="/help">
            <HelpPage slug={null} />
          </Route>
          <Route path="/help/:slug">{({ slug }) => <HelpPage slug={slug} />}</Route>
          <Route path="/reference">
            <ReferencePage />
          </Route>
          <Route>
            <h1>Nothing here</h1>
            <p>
              There is no such page. <Link href="/">Go to the desk.</Link>
            </p>
          </Route>
        </Switch>
      </main>
      <Toast />
    </>
  );
}
