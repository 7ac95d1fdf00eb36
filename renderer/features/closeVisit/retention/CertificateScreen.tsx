import type { ReactElement } from "react";
import type { VisitId } from "../../../../shared/visit/ids.ts";
import { paths } from "../../../places/paths.ts";
import { CertificatePage } from "../CertificatePage.tsx";
import { ClosePage } from "../ClosePage.tsx";
import { useVisitToClose } from "../closing.ts";

/** The last certificate of a visit whose notes are destroyed, to be read, saved or printed again. */
export function CertificateScreen({ visitId }: { readonly visitId: VisitId }): ReactElement | null {
  const records = useVisitToClose(visitId);
  if (records === undefined) return null;
  const last = records?.destructions.findLast(({ certificate }) => certificate !== null);
  return last?.certificate ? (
    <CertificatePage certificate={last.certificate} />
  ) : (
    <ClosePage
      above="Certificate of destruction"
      title="There is no certificate here"
      back={{ label: "All visits", href: paths.start }}
    >
      <p>The notes of this visit were not destroyed on this laptop.</p>
    </ClosePage>
  );
}
