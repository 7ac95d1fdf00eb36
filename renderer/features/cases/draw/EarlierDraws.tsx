import { whenInWords } from "../../../../shared/words/whenInWords.ts";
import { type ReactElement, useState } from "react";
import type { Draw } from "../../../../shared/visit/kinds/draw.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { CertificatePage } from "./CertificatePage.tsx";
import type { ListView } from "./listView.ts";
import { drawnOf } from "./replacementRate.ts";
import { standingInWords } from "./standingInWords.ts";

/** The draws that do not count, in sight for ever. */
export function EarlierDraws({
  view,
  records,
}: {
  readonly view: ListView;
  readonly records: VisitRecords;
}): ReactElement | null {
  const [shown, setShown] = useState<Draw | null>(null);
  const others = view.draws.filter(({ id }) => id !== view.draw?.id);
  if (others.length === 0) return null;
  return (
    <section className="cf-draw-earlier" aria-label="Draws that do not count">
      <h4>Other draws of this list</h4>
      <ul>
        {others.map((draw) => (
          <li key={draw.id}>
            {`${drawnOf(draw).toString()} of ${draw.drawable.toLocaleString("en-GB")}, ${whenInWords(draw.drawnAt)}, seeds ${draw.host.text} and ${draw.team.text}. ${standingInWords(draw, view)} `}
            <Button
              variant="plain"
              aria-label={`Certificate of the draw of ${whenInWords(draw.drawnAt)}`}
              onPress={() => setShown(shown?.id === draw.id ? null : draw)}
            >
              Certificate
            </Button>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <CertificatePage
          view={view}
          records={records}
          draw={shown}
          onClose={() => setShown(null)}
        />
      )}
    </section>
  );
}
