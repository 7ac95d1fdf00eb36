import { useEffect, useState } from "react";
import {
  certificateName,
  certificateText,
} from "../../../shared/visit/retention/destructionCertificate.ts";
import type { DestructionCertificate } from "../../../shared/visit/kinds/destruction.ts";
import type { VisitId } from "../../../shared/visit/ids.ts";
import { bridge } from "../../bridge/bridge.ts";
import { saveErrorInWords } from "../../bridge/saveErrorInWords.ts";
import { currentLaptop } from "../../db/currentLaptop.ts";
import { certificateKey } from "../../db/unsavedCertificates.ts";

/** Keeps a certificate on this laptop, sealed, until it is saved: the visit is gone and it cannot be made again. */
export const keepCertificate = (certificate: DestructionCertificate): Promise<void> =>
  currentLaptop().writeFact("", certificateKey(certificate.visit.id), certificate);

/** The certificate of a closed visit that was not saved yet; undefined while it is looked for, null when there is none. */
export function useUnsavedCertificate(visitId: VisitId): DestructionCertificate | null | undefined {
  const [found, setFound] = useState<DestructionCertificate | null>();
  useEffect(() => {
    let isCurrent = true;
    void findCertificate(visitId).then((kept) => isCurrent && setFound(kept));
    return () => void (isCurrent = false);
  }, [visitId]);
  return found;
}

async function findCertificate(visitId: VisitId): Promise<DestructionCertificate | null> {
  const laptop = currentLaptop();
  // Opened anew from a file since: what is asked for is closing it again.
  if (laptop.keys.of(visitId) !== undefined) return null;
  const kept = await laptop.readFact("", certificateKey(visitId));
  // Sealed by this laptop, in `keepCertificate`.
  return (kept as DestructionCertificate | undefined) ?? null;
}

/** What became of saving a certificate. */
export type CertificateSaved =
  | { readonly type: "saved"; readonly fileName: string }
  | { readonly type: "notSaved"; readonly why: string }
  | { readonly type: "calledOff" };

/** Asks where and saves the certificate as text; once it is saved the laptop keeps it no longer. */
export async function saveCertificate(
  certificate: DestructionCertificate,
): Promise<CertificateSaved> {
  const saved = await bridge.saveFile({
    what: "certificate",
    suggestedName: certificateName(certificate),
    bytes: new TextEncoder().encode(certificateText(certificate)),
  });
  if (!saved.ok) {
    const why = saveErrorInWords(saved.error);
    return why === null ? { type: "calledOff" } : { type: "notSaved", why };
  }
  await currentLaptop().writeFact("", certificateKey(certificate.visit.id), null);
  return { type: "saved", fileName: saved.value.fileName };
}
