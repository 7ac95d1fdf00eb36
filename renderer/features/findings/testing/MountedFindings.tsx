import { type ReactElement, useSyncExternalStore } from "react";
import { FindingId, type VisitId } from "../../../../shared/visit/ids.ts";
import { paths } from "../../../places/paths.ts";
import { AppFrame } from "../../../ui/frame/AppFrame.tsx";
import type { Place } from "../../../ui/frame/Rail.tsx";
import { UiRoot } from "../../../ui/UiRoot.tsx";
import { FindingsScreen } from "../FindingsScreen.tsx";
import { useRecordsOfTest } from "./testDb.ts";

/** For tests: the screen in its frame, following the address as the app does. */
export function MountedFindings({ visitId }: { readonly visitId: VisitId }): ReactElement {
  const records = useRecordsOfTest(visitId);
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const last = FindingId.safeParse(hash.split("/").at(-1));
  const isFinding = hash.includes("/findings/") && last.success;
  return (
    <UiRoot
      navigate={(path) => {
        window.location.hash = path;
      }}
    >
      <AppFrame
        places={places(visitId)}
        current="findings"
        visitName={records?.visit.host.name ?? ""}
        savedText="Saved on this laptop 14:02"
        onSearch={() => undefined}
        isRailFolded={false}
        onRailFold={() => undefined}
      >
        {records && (
          <FindingsScreen records={records} findingId={isFinding ? last.data : undefined} />
        )}
      </AppFrame>
    </UiRoot>
  );
}

const places = (id: VisitId): readonly Place[] => [
  { id: "visit", label: "Visit", glyph: "visit", href: paths.visit(id) },
  { id: "sessions", label: "Sessions", glyph: "sessions", href: paths.sessions(id) },
  { id: "findings", label: "Findings", glyph: "findings", href: paths.findings(id) },
  { id: "letter", label: "Letter", glyph: "letter", href: paths.letter(id) },
];

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}
