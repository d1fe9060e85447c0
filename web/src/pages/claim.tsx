/** A claim by its id: shown where it stands, in its article. */
import { useEffect } from "preact/hooks";
import { useLocation } from "wouter-preact";
import type { ClaimShown } from "../../../src/serve/routes/types.ts";
import { useData } from "../desk.ts";
import { Failed, Loading, Page } from "../parts/basics.tsx";

export function ClaimPage({ id }: { readonly id: string }) {
  const { answer, error } = useData<ClaimShown>(`/claims/${encodeURIComponent(id)}`);
  const [, go] = useLocation();
  const document = answer?.data.view.document.id;
  useEffect(() => {
    if (document !== undefined) go(`/documents/${document}?claim=${id}`, { replace: true });
  }, [document, id, go]);
  if (error === null) return <Loading />;
  return (
    <Page title="Claim">
      <Failed error={error} />
    </Page>
  );
}
