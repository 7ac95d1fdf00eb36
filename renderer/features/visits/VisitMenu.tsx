import type { ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { goTo, pathInVisit, paths } from "../../places/paths.ts";
import type { PlaceId } from "../../places/places.ts";
import { MenuButton, type MenuChoice } from "../../ui/overlays/MenuButton.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { saveVisitFile, type Trouble } from "./visits.ts";

/** What else there is of a visit: what was agreed, what the team works with, what comes after, and the visit as a whole. */
export function VisitMenu({
  records,
  onTrouble,
}: {
  readonly records: VisitRecords;
  /** Why the visit could not be saved as a file; null when it was. */
  readonly onTrouble: (trouble: Trouble | null) => void;
}): ReactElement {
  const place = (id: PlaceId, label: string): MenuChoice => ({
    id,
    label,
    run: () => goTo(pathInVisit(id, records.visit.id)),
  });
  const apart = (choice: MenuChoice): MenuChoice => ({ ...choice, isApart: true });
  return (
    <MenuButton
      label="More"
      choices={[
        place("details", "Change visit details"),
        place("scope", "Scope"),
        place("groundRules", "Ground rules"),
        place("retention", "Retention"),
        place("checklist", "Coordinator’s checklist"),
        place("briefing", "Briefing sheet"),
        apart(place("concerns", "Concerns")),
        place("waiting", "Waiting for me"),
        place("preReading", "Pre-reading"),
        place("profile", "Data profile"),
        place("statements", "Hypotheses and claims"),
        place("voices", "Voices side by side"),
        ...(records.baselines.length === 0 ? [] : [place("baseline", "Baseline and now")]),
        apart(place("register", "After the visit")),
        place("questionnaires", "Questionnaires"),
        apart(place("deleted", "See what was deleted")),
        {
          id: "save",
          label: "Save a visit file",
          run: () => void saveVisitFile(records).then(onTrouble),
        },
        { id: "print", label: "Print this page", run: askToPrint },
        { id: "start", label: "All visits", run: () => goTo(paths.start) },
        apart(place("closeVisit", "Close this visit")),
      ]}
    />
  );
}
