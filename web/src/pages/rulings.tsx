/** The audit: every ruling, with who made it and when. */
import type { RulingView } from "../../../src/serve/schema/shared.ts";
import { Page } from "../parts/basics.tsx";
import { List } from "../parts/pager.tsx";
import { RulingList } from "../thread/rulings.tsx";

export const RulingsPage = () => (
  <Page
    title="Rulings"
    lead={
      <p class="facts">
        What people decided. A ruling wins over what Hearsay found; to take one back is an entry too.
      </p>
    }
  >
    <List<RulingView>
      path="/rulings"
      query={{}}
      empty="Nobody has decided anything yet. Merge, split or reject on a thread’s page."
    >
      {(rulings) => <RulingList rulings={rulings} />}
    </List>
  </Page>
);
