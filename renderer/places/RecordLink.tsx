import type { ReactElement, ReactNode } from "react";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { TextLink } from "../ui/text/TextLink.tsx";
import { pathOfRecord } from "./pathOfRecord.ts";
import { type RecordTarget, seekRecord } from "./showRecord.ts";

/** A link to where a record is worked on, in which it is lit and focused there. */
export function RecordLink({
  records,
  target,
  onGo,
  children,
}: {
  readonly records: VisitRecords;
  readonly target: RecordTarget;
  /** Called as it is followed. */
  readonly onGo?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <TextLink
      href={pathOfRecord(records, target)}
      onPress={() => {
        onGo?.();
        seekRecord(records, target);
      }}
    >
      {children}
    </TextLink>
  );
}
