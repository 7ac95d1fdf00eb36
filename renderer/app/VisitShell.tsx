import { useEffect, useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { clearHistory, historyState, subscribeHistory, type HistoryState } from "../db/history.ts";
import { useVisitRecords } from "../db/useVisitRecords.ts";
import { paths } from "../paths.ts";
import { AppFrame } from "../ui/frame/AppFrame.tsx";
import { CommandPalette } from "../ui/frame/CommandPalette.tsx";
import { Page } from "../ui/frame/Page.tsx";
import { StatusText } from "../ui/text/StatusText.tsx";
import { TextLink } from "../ui/text/TextLink.tsx";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { SecurityDialog } from "./lock/SecurityDialog.tsx";
import type { VisitRoute } from "./route.ts";
import { searchVisit } from "./searchVisit.ts";
import { useAppCommands } from "./useAppCommands.ts";
import { VisitScreens } from "./VisitScreens.tsx";

/** One open visit: its frame, its commands and the screen of the route. */
export function VisitShell({ route }: { readonly route: VisitRoute }): ReactElement | null {
  const records = useVisitRecords(route.visitId);
  useEffect(() => clearHistory, []);
  if (records === undefined) return null;
  if (records === null)
    return (
      <Page>
        <h1>This visit is not on this laptop</h1>
        <p>It was removed, or it is on another laptop.</p>
        <TextLink href={paths.start}>All visits</TextLink>
      </Page>
    );
  return <OpenVisit route={route} records={records} />;
}

function OpenVisit({
  route,
  records,
}: {
  readonly route: VisitRoute;
  readonly records: VisitRecords;
}): ReactElement {
  const saved = useSyncExternalStore(subscribeHistory, historyState);
  const [isFolded, setFolded] = useState(false);
  const [open, setOpen] = useState<"search" | "keys" | "security" | null>(null);
  const [said, setSaid] = useState("");
  const { visit } = records;
  const commands = useAppCommands(records, { show: setOpen, say: setSaid });
  const search = useMemo(
    () => (typed: string) => Promise.resolve(searchVisit(records, typed)),
    [records],
  );
  useEffect(() => {
    document.title = `${visit.host.name} – Critical Friend`;
  }, [visit.host.name]);
  return (
    <>
      <AppFrame
        places={[
          { id: "visit", label: "Visit", glyph: "visit", href: paths.visit(visit.id) },
          { id: "sessions", label: "Sessions", glyph: "sessions", href: paths.sessions(visit.id) },
          { id: "cases", label: "Cases", glyph: "cases", href: paths.cases(visit.id) },
          { id: "findings", label: "Findings", glyph: "findings", href: paths.findings(visit.id) },
          { id: "letter", label: "Letter", glyph: "letter", href: paths.letter(visit.id) },
          { id: "team", label: "Team", glyph: "team", href: paths.team(visit.id) },
        ]}
        current={placeOf(route)}
        visitName={visit.isSample ? `${visit.host.name} (sample)` : visit.host.name}
        savedText={savedInWords(saved)}
        isSaveTrouble={saved.failed !== null}
        onSearch={() => setOpen("search")}
        isRailFolded={isFolded}
        onRailFold={setFolded}
      >
        <VisitScreens key={route.screen} route={route} records={records} />
        <StatusText isHidden>{said}</StatusText>
      </AppFrame>
      <CommandPalette
        isOpen={open === "search"}
        onClose={() => setOpen(null)}
        commands={commands}
        search={search}
      />
      <KeyboardHelp isOpen={open === "keys"} onClose={() => setOpen(null)} commands={commands} />
      <SecurityDialog isOpen={open === "security"} onClose={() => setOpen(null)} />
    </>
  );
}

function placeOf(route: VisitRoute): string {
  switch (route.screen) {
    case "details":
    case "bringIn":
      return "visit";
    case "session":
      return "sessions";
    default:
      return route.screen;
  }
}

function savedInWords({ failed, savedAt }: HistoryState): string {
  if (failed !== null)
    return `The last change is not saved (${failed}): make room on the disk, then change it again`;
  if (savedAt === null) return "Saved on this laptop";
  const time = savedAt.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return `Saved on this laptop ${time}`;
}
