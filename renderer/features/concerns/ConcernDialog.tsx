import type { ReactElement } from "react";
import { decidingRule } from "../../../shared/visit/agreed/bothSides.ts";
import type { Concern } from "../../../shared/visit/kinds/concern.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { goTo, paths } from "../../places/paths.ts";
import type { TeamSync } from "../../sync/teamSync.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { RuleHere } from "../../ui/text/RuleHere.tsx";
import { ConcernCard } from "./ConcernCard.tsx";
import { useMayRead } from "./useMayRead.ts";

/** A concern over the session it was recorded in; it was saved before, and everything here saves itself. */
export function ConcernDialog({
  records,
  concern,
  sync,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly concern: Concern;
  readonly sync: TeamSync | null;
  readonly onClose: () => void;
}): ReactElement {
  const mayRead = useMayRead(records.visit.id, sync);
  return (
    <Dialog
      isOpen
      isDismissable
      size="wide"
      onClose={onClose}
      title="Safeguarding concern"
      actions={
        <>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
          <Button
            variant="plain"
            onPress={() => {
              onClose();
              goTo(paths.concerns(records.visit.id, concern.id));
            }}
          >
            All concerns
          </Button>
        </>
      }
    >
      <p className="cf-soft">Kept apart from the notes; it never reaches the letter.</p>
      <RuleHere
        rule={decidingRule(records, "escalation")}
        none="No ground rule says what is done about a child at risk."
        href={paths.groundRules(records.visit.id)}
      />
      <ConcernCard records={records} concern={concern} mayRead={mayRead(concern)} />
    </Dialog>
  );
}
