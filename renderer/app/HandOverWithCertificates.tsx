import type { ReactElement } from "react";
import type { VisitRecords } from "../../shared/visit/records.ts";
import { certificatesOf } from "../features/cases/draw/certificatesOf.ts";
import { HandOverScreen } from "../features/handOver/HandOverScreen.tsx";

/** What the visit hands over, with the certificates of its draws. */
export const HandOverWithCertificates = ({
  records,
}: {
  readonly records: VisitRecords;
}): ReactElement => <HandOverScreen records={records} certificatesOf={certificatesOf} />;
