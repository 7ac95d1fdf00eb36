import { whenInWords } from "../../../../shared/words/whenInWords.ts";
import { type ReactElement, useState } from "react";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import type { SampledCase } from "../../../../shared/visit/kinds/sampledCase.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { FactList } from "../../../ui/text/FactList.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { useHasBegunDraw } from "./begunDraw.ts";
import { CertificatePage } from "./CertificatePage.tsx";
import { DrawForm } from "./DrawForm.tsx";
import { DrawnSample } from "./DrawnSample.tsx";
import { EarlierDraws } from "./EarlierDraws.tsx";
import { settleDraw } from "./drawCommands.ts";
import { type ListView, sampleLines } from "./listView.ts";
import { ReplaceDialog } from "./ReplaceDialog.tsx";
import { drawnOf, rateInWords, tooManyReplaced } from "./replacementRate.ts";
import "./DrawSection.css";

export interface DrawSectionProps {
  readonly view: ListView;
  readonly records: VisitRecords;
  readonly by: PeerId | null;
}

/** Drawing from a list, and what was drawn. */
export function DrawSection({ view, records, by }: DrawSectionProps): ReactElement {
  const isBegun = useHasBegunDraw(view);
  const [shown, setShown] = useState<"sample" | "form" | "certificate">(
    isBegun ? "form" : "sample",
  );
  const [replacing, setReplacing] = useState<SampledCase | null>(null);
  const [said, setSaid] = useState("");
  const { list, standing, draw, missing, drawable, fingerprint } = view;
  const done = (words = ""): void => {
    setSaid(words);
    setShown("sample");
  };

  if (missing > 0)
    return (
      <Notice title={`${missing.toLocaleString("en-GB")} rows of the list have not come yet`}>
        It is drawn from once all of it is here. Sync brings the rest.
      </Notice>
    );
  if (drawable.length === 0)
    return <Notice title="No case of this list can be drawn">Each row has a problem.</Notice>;
  if (shown === "certificate" && draw !== null)
    return <CertificatePage view={view} records={records} draw={draw} onClose={() => done()} />;
  const isUnsettled = standing.type === "unsettled";
  return (
    <section className="cf-draw" aria-label={`Draw from ${list.listName}`}>
      <h3>{draw === null && !isUnsettled ? "Draw the sample" : "The draw"}</h3>
      {isUnsettled && (
        <Notice
          tone="warning"
          title="Drawn on two laptops that did not know of each other: say which draw counts"
          actions={standing.draws.map((one) => (
            <Button
              key={one.id}
              onPress={() => void settleDraw(list, one.id).catch(() => undefined)}
            >
              {`The draw of ${whenInWords(one.drawnAt)}, seeds ${one.host.text} and ${one.team.text}`}
            </Button>
          ))}
        >
          Both stay in sight. Until then no case counts as drawn at random.
        </Notice>
      )}
      {draw !== null && draw.referencesFingerprint !== fingerprint && (
        <Notice tone="warning" title="The list has changed since it was drawn from">
          Its references are not those of the draw any more: the order below is that of the list as
          it is now. Draw again if the team decides so, and say why.
        </Notice>
      )}
      {shown === "form" || (draw === null && !isUnsettled) ? (
        <DrawForm
          view={view}
          by={by}
          onDone={done}
          onCancel={shown === "form" ? () => setShown("sample") : null}
        />
      ) : (
        draw !== null && (
          <Stack gap={4}>
            <Facts view={view} />
            <DrawnSample view={view} records={records} onReplace={setReplacing} />
            <Stack gap={3} isRow>
              <Button variant="primary" onPress={() => setShown("certificate")}>
                Certificate
              </Button>
              <Button onPress={() => setShown("form")}>Draw again</Button>
            </Stack>
          </Stack>
        )
      )}
      <StatusText>{said}</StatusText>
      <EarlierDraws view={view} records={records} />
      {replacing && (
        <ReplaceDialog
          view={view}
          sampled={replacing}
          onClose={(words) => {
            setReplacing(null);
            if (words !== undefined) setSaid(words);
          }}
        />
      )}
    </section>
  );
}

function Facts({ view }: { readonly view: ListView }): ReactElement | null {
  const { draw } = view;
  if (draw === null) return null;
  const { replaced } = sampleLines(view);
  return (
    <>
      <FactList
        facts={[
          {
            term: "Drawn",
            detail: `${drawnOf(draw).toString()} of ${draw.drawable.toLocaleString("en-GB")}, ${whenInWords(draw.drawnAt)}${draw.columns.length === 0 ? "" : `, by ${draw.columns.map(({ label }) => label.toLowerCase()).join(" and ")}`}`,
          },
          { term: "Seeds", detail: `Host’s ${draw.host.text}, team’s ${draw.team.text}` },
          ...(draw.reason === "" ? [] : [{ term: "Drawn again because", detail: draw.reason }]),
          { term: "Replaced", detail: replaced === 0 ? "None" : rateInWords(draw, replaced) },
        ]}
      />
      {tooManyReplaced(draw, replaced) && (
        <Notice
          tone="warning"
          title={`${rateInWords(draw, replaced)}: more than the team’s own limit of ${draw.mostReplaced.toString()} in a hundred`}
        />
      )}
    </>
  );
}
