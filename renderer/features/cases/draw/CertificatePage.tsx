import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";
import { certificateOf } from "../../../../shared/sampling/certificate.ts";
import type { Draw } from "../../../../shared/visit/kinds/draw.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { askToPrint } from "../../../ui/paper/askToPrint.ts";
import { useSavedElsewhere } from "../../../ui/paper/savedElsewhere.ts";
import { FactList } from "../../../ui/text/FactList.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { casesOfDraw, type ListView, orderOf } from "./listView.ts";
import { standingInWords } from "./standingInWords.ts";
import { saveCertificatePdf, saveCertificateText, saveListForRecipe } from "./saveCertificate.ts";

export interface CertificatePageProps {
  readonly view: ListView;
  readonly records: VisitRecords;
  readonly draw: Draw;
  readonly onClose: () => void;
}

/** The certificate of a draw: to look at, print and hand over. */
export function CertificatePage({
  view,
  records,
  draw,
  onClose,
}: CertificatePageProps): ReactElement {
  const [said, setSaid] = useState("");
  useSavedElsewhere("The certificate is saved as a PDF with its own button.");
  const page = useRef<HTMLElement>(null);
  // The button that opened it stands where its end is now.
  useEffect(() => {
    page.current?.focus({ preventScroll: true });
    page.current?.scrollIntoView();
  }, []);
  const hostName = records.visit.host.name;
  const made = useMemo(() => {
    const order = draw.id === view.draw?.id ? view.order : orderOf(draw, view.rows);
    return {
      order,
      certificate: certificateOf({
        draw,
        order,
        cases: casesOfDraw(draw, view.list, records.cases),
        hostName,
        fingerprintNow: view.fingerprint,
        standing: standingInWords(draw, view),
      }),
    };
  }, [draw, view, records.cases, hostName]);
  const { certificate, order } = made;
  const save = (saving: Promise<string>): void => void saving.then(setSaid);
  return (
    <section
      ref={page}
      className="cf-certificate"
      aria-label="Certificate of the draw"
      tabIndex={-1}
    >
      <div className="cf-certificate-actions">
        <Stack gap={3} isRow>
          <Button
            variant="primary"
            onPress={() => save(saveCertificatePdf(certificate, { hostName, at: draw.drawnAt }))}
          >
            Save as PDF
          </Button>
          <Button onPress={() => save(saveCertificateText(certificate, { hostName, order }))}>
            Save as text
          </Button>
          <Button onPress={() => save(saveListForRecipe(draw, { order }))}>
            Save the references
          </Button>
          <Button glyph="print" onPress={askToPrint}>
            Print
          </Button>
          <Button onPress={onClose}>Close</Button>
        </Stack>
        <StatusText>{said}</StatusText>
      </div>
      <article className="cf-certificate-sheet">
        <h3>{certificate.title}</h3>
        <FactList
          facts={certificate.facts.map(({ term, detail }) => ({
            term,
            detail: /^[0-9a-f]{64}$/.test(detail) ? (
              <span className="cf-draw-hash">{detail}</span>
            ) : (
              detail
            ),
          }))}
        />
        {certificate.parts.map(({ heading, lines }) => (
          <div key={heading}>
            <h4>{heading}</h4>
            {lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ))}
        <pre className="cf-certificate-command">{certificate.command}</pre>
      </article>
    </section>
  );
}
