import type { ReactElement } from "react";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { londonDay, londonTime } from "../../../../shared/words/londonTime.ts";
import { paths } from "../../../places/paths.ts";
import { TextLink } from "../../../ui/text/TextLink.tsx";

/** Certificates of what this laptop has destroyed of the visit, where it has. */
export function CertificatesPart({
  records,
}: {
  readonly records: VisitRecords;
}): ReactElement | null {
  const own = records.destructions.filter(({ certificate }) => certificate !== null);
  const last = own.at(-1);
  if (last === undefined) return null;
  return (
    <section aria-labelledby="retention-certificates" className="cf-retention">
      <h2 id="retention-certificates">Certificate</h2>
      <p>
        Of {londonDay(last.at)}, {londonTime(last.at)}
        {own.length > 1 && `, the last of ${own.length.toString()}`}: what was destroyed on this
        laptop, what is kept, and what the app could not reach.
      </p>
      <TextLink href={paths.certificate(records.visit.id)}>Show the certificate</TextLink>
    </section>
  );
}
