import { useState, type ReactElement } from "react";
import { certificateParts } from "../../../shared/visit/retention/destructionCertificate.ts";
import type { DestructionCertificate } from "../../../shared/visit/kinds/destruction.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { FactList } from "../../ui/text/FactList.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { type CertificateSaved, saveCertificate } from "./certificates.ts";
import { ClosePage } from "./ClosePage.tsx";

/** What was destroyed, to be saved or printed. */
export function CertificatePage({
  certificate,
}: {
  readonly certificate: DestructionCertificate;
}): ReactElement {
  const [outcome, setOutcome] = useState<CertificateSaved | null>(null);
  const isKept = certificate.reduction !== undefined;
  return (
    <ClosePage
      above={certificate.visit.host}
      title="Certificate of destruction"
      back={
        isKept
          ? { label: "To what is kept", href: paths.visit(certificate.visit.id) }
          : { label: "All visits", href: paths.start }
      }
    >
      {certificate.left.length > 0 && <LeftNotice left={certificate.left} />}
      <div className="cf-close-actions">
        <Button
          variant="primary"
          onPress={() => void saveCertificate(certificate).then(setOutcome)}
        >
          Save the certificate…
        </Button>
        <Button onPress={askToPrint}>Print it</Button>
        <StatusText>
          {outcome?.type === "saved"
            ? `Saved as ${outcome.fileName}.`
            : isKept
              ? "It stays with what is kept of the visit, under Retention."
              : "It stays on this laptop until you save it."}
        </StatusText>
      </div>
      {outcome?.type === "notSaved" && (
        <Notice tone="problem" title="The certificate was not saved" isAnnounced>
          {outcome.why}
        </Notice>
      )}
      {certificateParts(certificate).map(({ title, facts, sentences }) => (
        <section key={title} aria-labelledby={headingId(title)}>
          <h2 id={headingId(title)}>{title}</h2>
          {facts.length > 0 && <FactList facts={facts} />}
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </section>
      ))}
    </ClosePage>
  );
}

function LeftNotice({ left }: Pick<DestructionCertificate, "left">): ReactElement {
  return left.includes("keys") ? (
    <Notice tone="problem" title="Keys of the visit are still on this laptop" isAnnounced>
      The visit may still be readable here. Restart Critical Friend, and remove the visit again.
    </Notice>
  ) : (
    <Notice tone="warning" title="Not everything could be removed yet" isAnnounced>
      The keys are gone, so what is left cannot be read here. Critical Friend removes it when it
      next starts.
    </Notice>
  );
}

const headingId = (title: string): string => `certificate-${title.replaceAll(" ", "-")}`;
