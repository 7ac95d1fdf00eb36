import type { ReactElement } from "react";
import { issuedVersions } from "../../../../shared/letter/issuedVersions.ts";
import { textsOfSlide } from "../../../../shared/visit/deck.ts";
import { isAsIssued } from "../../../../shared/visit/issued/issuedLetter.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { retentionClock } from "../../../../shared/visit/retention/retentionClock.ts";
import { retentionInWords } from "../../../../shared/visit/retention/retentionInWords.ts";
import { capital } from "../../../../shared/words/capital.ts";
import { counted, dayInWords, daysInWords } from "../../../../shared/words/inWords.ts";
import { londonDay } from "../../../../shared/words/londonTime.ts";
import { paths } from "../../../places/paths.ts";
import { Page } from "../../../ui/frame/Page.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { PageHeading } from "../../../ui/text/PageHeading.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { RefusedNotes } from "./RefusedNotes.tsx";
import "./retention.css";

/** A visit whose notes are destroyed: what is kept of it, and where each part is read. */
export function KeptVisitScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day in England. */
  readonly today: string;
}): ReactElement {
  const { visit } = records;
  const { notesDestroyedAt, keeps } = visit;
  const next = retentionClock(records, today);
  return (
    <Page>
      <PageHeading
        title={visit.host.name}
        below={`The notes of this visit were destroyed on this laptop on ${londonDay(notesDestroyedAt ?? visit.createdAt)}. Here is what was agreed to be kept.`}
      />
      <RefusedNotes visitId={visit.id} />
      <Stack gap={6}>
        <section aria-labelledby="kept-facts" className="cf-retention">
          <h2 id="kept-facts">The visit</h2>
          <FactList
            facts={[
              { term: "Programme", detail: visit.programme },
              ...(visit.daysOnSite.length === 0
                ? []
                : [{ term: "On site", detail: daysInWords(visit.daysOnSite) }]),
            ]}
          />
        </section>
        {keeps.includes("letters") && <LettersPart records={records} />}
        {keeps.includes("register") && (
          <section aria-labelledby="kept-register" className="cf-retention">
            <h2 id="kept-register">After the visit</h2>
            <p>
              {capital(counted(records.recommendations.length, "recommendation"))},{" "}
              {counted(records.progressNotes.length, "progress note")},{" "}
              {counted(records.impacts.length, "change")} after the visit. The register goes on as
              before.
            </p>
            <TextLink href={paths.register(visit.id)}>Open the register</TextLink>
          </section>
        )}
        {keeps.includes("giftedDays") && (
          <section aria-labelledby="kept-days" className="cf-retention">
            <h2 id="kept-days">Gifted days</h2>
            <TextLink href={paths.giftedDays(visit.id)}>What each peer gave</TextLink>
          </section>
        )}
        {keeps.includes("presented") && <PresentedPart records={records} />}
        {records.concerns.length > 0 && (
          <section aria-labelledby="kept-concerns" className="cf-retention">
            <h2 id="kept-concerns">Concerns with a day of their own</h2>
            <p>
              {counted(records.concerns.length, "safeguarding concern")} kept until then.{" "}
              {retentionInWords(next).title}.
            </p>
            <TextLink href={paths.concerns(visit.id)}>Concerns</TextLink>
          </section>
        )}
        <section aria-labelledby="kept-proof" className="cf-retention">
          <h2 id="kept-proof">What was destroyed</h2>
          <TextLink href={paths.certificate(visit.id)}>Certificate of destruction</TextLink>
          <TextLink href={paths.retention(visit.id)}>Retention, and who else has done it</TextLink>
        </section>
      </Stack>
    </Page>
  );
}

function LettersPart({ records }: { readonly records: VisitRecords }): ReactElement {
  const versions = issuedVersions(records.letters);
  return (
    <section aria-labelledby="kept-letters" className="cf-retention">
      <h2 id="kept-letters">Letters</h2>
      {versions.length === 0 && <p className="cf-soft">None was issued.</p>}
      <ul>
        {versions.map((row) => (
          <li key={row.id}>
            Version {row.version}, issued {londonDay(row.issued.at)}.{" "}
            {isAsIssued(row)
              ? "Its words are those of its fingerprint, taken anew just now:"
              : "Its words are not those that were issued. Compare with the PDF that was sent. Its fingerprint:"}{" "}
            <span className="cf-retention-hash">{row.issued.contentHash}</span>
          </li>
        ))}
      </ul>
      {versions.length > 0 && (
        <TextLink href={paths.letter(records.visit.id)}>Read and save</TextLink>
      )}
    </section>
  );
}

function PresentedPart({ records }: { readonly records: VisitRecords }): ReactElement {
  return (
    <section aria-labelledby="kept-presented" className="cf-retention">
      <h2 id="kept-presented">What was presented</h2>
      {records.presentations.length === 0 && (
        <p className="cf-soft">No feedback was recorded as given.</p>
      )}
      {records.presentations.map(({ id, deck, day }) => (
        <Disclosure key={id} title={`${deck.name}, ${dayInWords(day)}`} level={3}>
          <ol>
            {deck.slides.map((slide) => (
              <li key={JSON.stringify(slide)}>
                {slide.title}
                {textsOfSlide(slide)
                  .slice(1)
                  .map((line) => (
                    <p key={line} className="cf-soft">
                      {line}
                    </p>
                  ))}
              </li>
            ))}
          </ol>
        </Disclosure>
      ))}
    </section>
  );
}
