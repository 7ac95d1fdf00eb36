import type { ReactElement } from "react";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { Notice } from "../../ui/text/Notice.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { ownEntriesHere } from "./closing.ts";

/** A journal of whoever works here is in no archive and never kept: it goes unless they keep it themselves. */
export function PrivateEntries({
  records,
}: {
  readonly records: VisitRecords;
}): ReactElement | null {
  const count = ownEntriesHere(records);
  if (count === 0) return null;
  return (
    <Notice
      tone="warning"
      title={
        count === 1
          ? "One entry of your private journal is destroyed too"
          : `${count.toString()} entries of your private journal are destroyed too`
      }
    >
      <p>
        {count === 1 ? "It is" : "They are"} in no archive, and nobody else has{" "}
        {count === 1 ? "it" : "them"}. Save {count === 1 ? "it" : "them"} as a CPD note first:{" "}
        <TextLink href={paths.journal(records.visit.id)}>My journal</TextLink>.
      </p>
    </Notice>
  );
}
