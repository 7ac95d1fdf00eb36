import type { VisitId } from "../../shared/visit/ids.ts";
import { currentLaptop } from "./currentLaptop.ts";

const start = "certificate:";

/** Where the certificate of a closed visit is kept until it is saved. */
export const certificateKey = (visitId: VisitId): string => `${start}${visitId}`;

/** A closed visit whose certificate was not saved yet. */
export interface UnsavedCertificate {
  readonly visitId: VisitId;
  readonly host: string;
}

/** Closed visits whose certificates were not saved yet. */
export async function unsavedCertificates(): Promise<readonly UnsavedCertificate[]> {
  const { facts } = currentLaptop().db;
  const rows = await facts
    .where("[v+key]")
    .between(["", start], ["", `${start}\uffff`])
    .toArray();
  return rows.map(({ value }) => {
    // Sealed by this laptop, as a certificate.
    const { visit } = value as { readonly visit: { readonly id: VisitId; readonly host: string } };
    return { visitId: visit.id, host: visit.host };
  });
}
