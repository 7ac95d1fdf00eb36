import { useEffect, useMemo, useState, type ReactElement } from "react";
import { beginLetter } from "../../../shared/letter/beginLetter.ts";
import { composeLetter } from "../../../shared/letter/composeLetter.ts";
import { draftLetter } from "../../../shared/letter/inLetter.ts";
import { composeSlides } from "../../../shared/slides/composeSlides.ts";
import { scanDeck, unfilledInDeck } from "../../../shared/slides/scanDeck.ts";
import type { SlideAudience } from "../../../shared/visit/deck.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { Page } from "../../ui/frame/Page.tsx";
import { ScrollBox } from "../../ui/lists/ScrollBox.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { PresentClock } from "./PresentClock.tsx";
import { RecordDialog } from "./RecordDialog.tsx";
import { SlideSheet } from "./SlideSheet.tsx";
import "./Present.css";

const audiences = [
  { id: "leaders", label: "Leaders" },
  { id: "staff", label: "Staff" },
] as const;

/** The verbal feedback without PowerPoint: this slide, the next, what is said to it, and the time. */
export function PresentScreen({ records }: { readonly records: VisitRecords }): ReactElement {
  const [audience, setAudience] = useState<SlideAudience>("leaders");
  const [index, setIndex] = useState(0);
  const [isAlone, setAlone] = useState(false);
  const [isEnding, setEnding] = useState(false);
  const [said, setSaid] = useState("");
  const deck = useMemo(() => {
    const model = composeLetter(records, draftLetter(records) ?? beginLetter(records));
    return composeSlides(records, model, audience);
  }, [records, audience]);
  const tells = useMemo(() => scanDeck(deck, records), [deck, records]);
  const unfilled = useMemo(() => unfilledInDeck(deck), [deck]);
  const last = deck.slides.length - 1;
  // What a colleague changes may leave fewer slides than there were.
  const at = Math.min(index, last);
  const slide = deck.slides[at];
  const next = deck.slides[at + 1];
  const step = (by: number) => setIndex(Math.max(0, Math.min(last, at + by)));
  useKeys({
    on: () => step(1),
    back: () => step(-1),
    out: () => setAlone(false),
    isAway: isEnding,
  });

  if (tells.length > 0 || unfilled.length > 0 || slide === undefined)
    return (
      <Page>
        <PageHeading title="Present the feedback" />
        {unfilled.length > 0 && (
          <Notice tone="problem" title="Something on these slides was never filled in">
            Write what belongs there in Findings or in the Letter; then they can be presented.{" "}
            {unfilled.join(" ")}
          </Notice>
        )}
        {tells.length > 0 ? (
          <Notice tone="problem" title="These slides tell who somebody is">
            Mend the words in Findings or in the Letter; then they can be presented.{" "}
            {tells.join(" ")}
          </Notice>
        ) : unfilled.length > 0 ? null : (
          <p>The programme puts no slide into this feedback.</p>
        )}
      </Page>
    );
  return (
    <>
      <div className="cf-present" data-alone={isAlone}>
        <div className="cf-present-head">
          <PageHeading
            title="Present the feedback"
            actions={
              <>
                <Button onPress={() => setAlone(true)}>Show the slide alone</Button>
                <Button variant="primary" onPress={() => setEnding(true)}>
                  Record that it was given
                </Button>
              </>
            }
          />
          <RadioGroup
            label="For"
            layout="segments"
            options={audiences}
            value={audience}
            onChange={(id) => {
              setAudience(id);
              setIndex(0);
            }}
          />
          <StatusText>{said}</StatusText>
        </div>
        <div className="cf-present-slide">
          <SlideSheet slide={slide} />
        </div>
        <aside className="cf-present-side" aria-label="For who speaks">
          <div className="cf-present-steps">
            <Button onPress={() => step(-1)}>Back</Button>
            <Button onPress={() => step(1)}>Next</Button>
            <span aria-live="polite">
              Slide {at + 1} of {last + 1}
            </span>
            <PresentClock />
          </div>
          <h2>Next</h2>
          <p className="cf-soft">{next?.title ?? "This is the last slide."}</p>
          <h2>To say</h2>
          <ScrollBox className="cf-present-notes" label="Notes">
            {slide.notes.length === 0 && <p className="cf-soft">The slide says it all.</p>}
            {slide.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </ScrollBox>
          <p className="cf-soft">
            Arrow keys and Page Up, Page Down turn the slides. Alone, the slide fills the window;
            Esc brings the notes back.
          </p>
        </aside>
      </div>
      {isEnding && (
        <RecordDialog
          deck={deck}
          records={records}
          onClose={() => setEnding(false)}
          onRecorded={(words) => {
            setEnding(false);
            setSaid(words);
          }}
        />
      )}
    </>
  );
}

/** The keys of a presenter, and of the remote control that sends them. */
function useKeys({
  on,
  back,
  out,
  isAway,
}: {
  readonly on: () => void;
  readonly back: () => void;
  readonly out: () => void;
  readonly isAway: boolean;
}): void {
  useEffect(() => {
    if (isAway) return;
    const pressed = (event: KeyboardEvent) => {
      const isInField =
        event.target instanceof Element &&
        event.target.closest("input, [role=radiogroup]") !== null;
      if (isInField || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "ArrowRight" || event.key === "PageDown") on();
      else if (event.key === "ArrowLeft" || event.key === "PageUp") back();
      else if (event.key === "Escape") out();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  });
}
