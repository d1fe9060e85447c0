/** Signing in to a desk that others can reach. */
import { useState } from "preact/hooks";
import type { Me } from "../../../src/serve/routes/session.ts";
import { asError, desk } from "../desk.ts";

export function SignInPage({ access }: { readonly access: Me["access"] }) {
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => String(given.get(name) ?? "");
    try {
      await desk.signIn(
        access === "token" ? { token: text("token") } : { name: text("name"), password: text("password") },
      );
      location.reload();
    } catch (failed) {
      setError(asError(failed).message);
    }
  };
  return (
    <main class="page sign-in">
      <h1>Hearsay</h1>
      <form onSubmit={submit}>
        {access === "token" ? (
          <label>
            Token
            <input name="token" type="password" autocomplete="current-password" required />
          </label>
        ) : (
          <>
            <label>
              Name
              <input name="name" autocomplete="username" required />
            </label>
            <label>
              Password
              <input name="password" type="password" autocomplete="current-password" required />
            </label>
          </>
        )}
        <button type="submit" class="primary">
          Sign in
        </button>
        {error === null ? null : (
          <p class="notice bad" role="alert">
            {error}
          </p>
        )}
      </form>
    </main>
  );
}
