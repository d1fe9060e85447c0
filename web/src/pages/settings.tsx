/** How the desk is set, as one table; how it looks is chosen here. */
import { useState } from "preact/hooks";
import type { Me } from "../../../src/serve/routes/session.ts";
import type { SettingView } from "../../../src/serve/routes/types.ts";
import { desk, useData } from "../desk.ts";
import { Failed, Page, Section } from "../parts/basics.tsx";
import { applyTheme, chosenTheme, THEMES } from "../theme.ts";

export function SettingsPage() {
  const [theme, setTheme] = useState(chosenTheme);
  const { answer, error } = useData<SettingView[]>("/settings");
  const session = useData<Me>("/session").answer?.data;
  return (
    <Page title="Settings">
      <Section id="look" title="How it looks">
        <fieldset class="choice-row">
          <legend class="unseen">Colours</legend>
          {THEMES.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="theme"
                checked={theme === one}
                onChange={() => {
                  setTheme(one);
                  applyTheme(one);
                }}
              />{" "}
              {one}
            </label>
          ))}
        </fieldset>
      </Section>
      {session === undefined || session.access === "open" ? null : (
        <Section id="session" title="Signed in">
          <p>
            As {session.person?.name}, who may {session.person?.role}.{" "}
            <button type="button" onClick={() => void desk.signOut().then(() => location.reload())}>
              Sign out
            </button>
          </p>
        </Section>
      )}
      <Section id="set" title="How this desk is set" note="These are given when hearsay serve is started.">
        {error === null ? null : <Failed error={error} />}
        <div class="table-scroll" tabIndex={0} role="group" aria-label="Settings">
          <table class="small-table settings">
            <thead>
              <tr>
                <th scope="col">Setting</th>
                <th scope="col">Now</th>
                <th scope="col">What it does</th>
                <th scope="col">Option</th>
                <th scope="col">Unless said</th>
              </tr>
            </thead>
            <tbody>
              {(answer?.data ?? []).map((setting) => (
                <tr key={setting.name}>
                  <th scope="row">{setting.name}</th>
                  <td>{setting.value}</td>
                  <td>{setting.what}</td>
                  <td>
                    <code>{setting.option}</code>
                  </td>
                  <td>{setting.usual}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </Page>
  );
}
