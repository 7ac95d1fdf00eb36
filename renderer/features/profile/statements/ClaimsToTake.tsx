import { type ReactElement, useState } from "react";
import { evidencePoints } from "../../../../shared/visit/enquiries/evidencePoints.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { capital } from "../../../../shared/words/capital.ts";
import { counted } from "../../../../shared/words/inWords.ts";
import { paths } from "../../../places/paths.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { Disclosure } from "../../../ui/lists/Disclosure.tsx";
import { TextLink } from "../../../ui/text/TextLink.tsx";
import { addStatements, type BegunStatement } from "./statementCommands.ts";

/** Many claims at once: pasted, a line each, or taken from what was noted while a self-assessment was read. */
export function ClaimsToTake({
  records,
  onSaid,
}: {
  readonly records: VisitRecords;
  readonly onSaid: (words: string) => void;
}): ReactElement {
  const [pasted, setPasted] = useState("");
  const known = new Set(
    records.statements.filter(({ saidBy }) => saidBy === "host").map(({ text }) => text.trim()),
  );
  const take = (begun: readonly BegunStatement[]): void => {
    const fresh = new Set(begun.map(({ text }) => text.trim()).filter((text) => !known.has(text)));
    void addStatements(records.visit.id, "host", begun).then(() => {
      setPasted("");
      onSaid(`${capital(counted(fresh.size, "claim"))} added. Ctrl+Z takes them back.`);
    });
  };
  const titles = new Set(
    records.documents
      .filter(({ kind }) => kind === "selfAssessment")
      .map(({ title }) => title.trim().toLowerCase()),
  );
  const points = evidencePoints(records);
  const readings = records.sessions
    .filter(
      ({ kind, title }) => kind === "documentReading" && titles.has(title.trim().toLowerCase()),
    )
    .map((session) => ({
      session,
      fresh: points.filter(
        ({ sessionId, text }) => sessionId === session.id && !known.has(text.trim()),
      ),
    }))
    .filter(({ fresh }) => fresh.length > 0);
  return (
    <Disclosure title="Many at once" level={2}>
      <div className="cf-statement-more">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const lines = pasted
              .split(/\r?\n/u)
              .map((line) => line.replace(/^\s*(?:[-\u2013\u2022*\u00B7]|\d+[.)])\s+/u, "").trim())
              .filter((line) => /\p{L}/u.test(line));
            if (lines.length === 0) onSaid("Paste the claims first, a line each.");
            else take(lines.map((text) => ({ text: text.slice(0, 20_000) })));
          }}
        >
          <TextArea
            label="Paste claims"
            hint="A line each; bullets and numbers before them are left out"
            rows={3}
            value={pasted}
            onChange={setPasted}
          />
          <Button type="submit">Add these claims</Button>
        </form>
        {readings.map(({ session, fresh }) => (
          <div key={session.id}>
            <Button onPress={() => take(fresh.map(({ text, enquiryId }) => ({ text, enquiryId })))}>
              {`Take ${counted(fresh.length, "line")} noted from ${session.title}`}
            </Button>
          </div>
        ))}
        {readings.length === 0 && (
          <p className="cf-soft">
            A self-assessment that is brought in, or noted from under{" "}
            <TextLink href={paths.preReading(records.visit.id)}>Pre-reading</TextLink>, can be taken
            line by line from here.
          </p>
        )}
      </div>
    </Disclosure>
  );
}
