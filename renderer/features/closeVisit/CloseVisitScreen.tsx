import { useState, type ReactElement } from "react";
import type { DestructionCertificate } from "../../../shared/visit/kinds/destruction.ts";
import { holdsInForce } from "../../../shared/visit/kinds/hold.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import type { MemberView } from "../../sync/syncStatus.ts";
import { Progress } from "../../ui/text/Progress.tsx";
import { CertificatePage } from "./CertificatePage.tsx";
import { useUnsavedCertificate } from "./certificates.ts";
import { ClosePage } from "./ClosePage.tsx";
import { closeVisit, type Closing, useVisitToClose } from "./closing.ts";
import { ConfirmPage } from "./ConfirmPage.tsx";
import { KeepArchivePage } from "./KeepArchivePage.tsx";
import { OnHoldPage } from "./OnHoldPage.tsx";
import { VisitNotHere } from "./VisitNotHere.tsx";
import { WhatWillHappenPage } from "./WhatWillHappenPage.tsx";

export interface CloseVisitScreenProps {
  readonly visitId: VisitId;
  /** Actions of this laptop that are not in the team's store yet. */
  readonly unsent?: number;
  /** The team's laptops, this one included. */
  readonly members?: readonly MemberView[];
}

const nobody: readonly MemberView[] = [];

/** Closing a visit, page by page: what will happen, an archive, the host's name, then the certificate. */
export function CloseVisitScreen(props: CloseVisitScreenProps): ReactElement | null {
  const [made, setMade] = useState<DestructionCertificate | null>(null);
  const kept = useUnsavedCertificate(props.visitId);
  const certificate = made ?? kept;
  if (certificate === undefined) return null;
  // The other part is taken away with its records: they must not stay in memory beside the certificate.
  return certificate === null ? (
    <BeforeClosing {...props} onClosed={setMade} />
  ) : (
    <CertificatePage certificate={certificate} />
  );
}

function BeforeClosing({
  visitId,
  unsent = 0,
  members = nobody,
  onClosed,
}: CloseVisitScreenProps & {
  readonly onClosed: (certificate: DestructionCertificate) => void;
}): ReactElement | null {
  const records = useVisitToClose(visitId);
  const [page, setPage] = useState<"what" | "archive" | "confirm" | "closing">("what");
  const [archive, setArchive] = useState<Closing["archive"] | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (records === undefined) return null;
  if (records === null) return <VisitNotHere above="Close a visit" />;
  const holds = holdsInForce(records.holds);
  const close = async (kept: Closing["archive"]) => {
    setRefusal(null);
    setPage("closing");
    const closed = await closeVisit({ visitId, archive: kept, members });
    if (closed.ok) return onClosed(closed.value);
    setRefusal(closed.error);
    setPage("confirm");
  };
  if (page === "closing")
    return (
      <ClosePage above={records.visit.host.name} title="Destroying the visit">
        <Progress label="Destroying keys, records and files" delay={0} />
      </ClosePage>
    );
  if (holds.length > 0) return <OnHoldPage visit={records.visit} holds={holds} refusal={refusal} />;
  if (page === "archive")
    return (
      <KeepArchivePage
        records={records}
        unsent={unsent}
        archive={archive}
        onArchive={setArchive}
        onBack={() => setPage("what")}
        onDone={() => setPage("confirm")}
      />
    );
  if (page === "confirm" && archive !== null)
    return (
      <ConfirmPage
        records={records}
        archive={archive}
        refusal={refusal}
        onBack={() => setPage("archive")}
        onConfirm={() => void close(archive)}
      />
    );
  return (
    <WhatWillHappenPage
      records={records}
      unsent={unsent}
      members={members}
      onContinue={() => setPage("archive")}
    />
  );
}
