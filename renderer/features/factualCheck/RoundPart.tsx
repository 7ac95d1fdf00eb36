import { useState, type ReactElement } from "react";
import { commentsOf } from "../../../shared/letter/factualCheck/beginRound.ts";
import type { BroughtIn } from "../../../shared/letter/factualCheck/bringInReply.ts";
import { isBeyondBankHolidays } from "../../../shared/letter/workingDays.ts";
import { isUndecided } from "../../../shared/visit/kinds/factualComment.ts";
import { capital } from "../../../shared/words/capital.ts";
import { counted, dayWithWeekday } from "../../../shared/words/inWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { FilePick } from "../../ui/forms/FilePick.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { SavedTextField } from "../../ui/forms/SavedField.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { AddComment } from "./AddComment.tsx";
import { CommentCard } from "./CommentCard.tsx";
import { bringIn, changeRound, deleteRound, roundText } from "./factualCommands.ts";
import type { RoundPartProps } from "./factualProps.ts";
import { type FactualFileId, saveFactual } from "./saveFactual.ts";

/** One draft that was sent: when and to whom, its papers, and the council's comments with what was decided. */
export function RoundPart({
  round,
  records,
  draft,
  model,
  me,
  today,
  openReturned,
}: RoundPartProps): ReactElement {
  const [said, setSaid] = useState("");
  const comments = commentsOf(round, records);
  const open = comments.filter(isUndecided).length;
  const unmatched = comments.filter(({ paragraphs }) => paragraphs.length === 0).length;
  const save = (id: FactualFileId) =>
    void saveFactual(id, records, { round, model, now: new Date() }).then(setSaid);
  const forms = (doc: FactualFileId, pdf: FactualFileId) => [
    { id: "docx", label: "Word document", run: () => save(doc) },
    { id: "pdf", label: "PDF", run: () => save(pdf) },
  ];
  const take = async (file: File) => {
    const read = await openReturned(file);
    setSaid(read.ok ? cameInWords(await bringIn(read.value, round)) : read.error);
  };
  return (
    <section className="cf-factual-round" aria-label={`Sent ${dayWithWeekday(round.sentOn)}`}>
      <p>
        {capital(counted(round.paragraphs.length, "paragraph"))} numbered on{" "}
        {dayWithWeekday(round.sentOn)}; the answer is due by{" "}
        <strong>{dayWithWeekday(round.dueOn)}</strong>
        {round.answeredOn === null && today > round.dueOn ? ", which is past" : ""}.
        {isBeyondBankHolidays(round.dueOn) &&
          " Bank holidays of that time are not known yet: check the day."}
      </p>
      <div className="cf-factual-fields">
        <SavedTextField
          label="To whom it goes"
          hint="A role, not a name"
          isOptional
          draft={roundText(round)}
        />
        <DayField
          label="Answer due by"
          value={round.dueOn}
          onChange={(dueOn) => {
            if (dueOn !== null) void changeRound(round, { dueOn });
          }}
        />
        <DayField
          label="All answered on"
          isOptional
          value={round.answeredOn}
          onChange={(answeredOn) => void changeRound(round, { answeredOn })}
        />
        <MenuButton
          label="More for this check"
          isGlyphOnly
          choices={[
            {
              id: "delete",
              label: "Delete it with its comments",
              run: () => void deleteRound(round),
            },
          ]}
        />
      </div>
      <div className="cf-factual-actions">
        <MenuButton
          label="Save for the council"
          choices={forms("factualCheckDocx", "factualCheckPdf")}
        />
        <FilePick
          label="Bring in the returned document"
          accept={[".docx"]}
          onFile={(file) => void take(file)}
        />
        {comments.length > 0 && (
          <MenuButton
            label="Save the answer"
            choices={forms("factualReplyDocx", "factualReplyPdf")}
          />
        )}
        {round.answeredOn === null && (
          <Button variant="plain" onPress={() => void changeRound(round, { answeredOn: today })}>
            The council has said all
          </Button>
        )}
      </div>
      <StatusText>{said}</StatusText>
      <h2>The council’s comments</h2>
      <p className="cf-soft">
        {comments.length === 0
          ? "None yet. Bring in the returned document, or type what the council said."
          : [
              `${capital(counted(comments.length, "comment"))}.`,
              open === 0 ? "All are decided." : `${open} to decide.`,
              unmatched === 0 ? "" : `${unmatched} without a paragraph: say below which is meant.`,
            ]
              .filter(Boolean)
              .join(" ")}
      </p>
      {comments.map((comment) => (
        <CommentCard
          key={comment.id}
          {...{ comment, round, records, draft, model, today }}
          by={me?.id ?? null}
        />
      ))}
      <AddComment round={round} />
    </section>
  );
}

function cameInWords({ added, known, unmatched }: BroughtIn): string {
  if (added.length === 0)
    return known === 0
      ? "Nothing was found in it: no row of its table is filled in, and no numbered paragraph was changed."
      : "Nothing new in it: all of it had come before.";
  return [
    `${capital(counted(added.length, "comment"))} brought in.`,
    known === 0 ? "" : `${known} had come before.`,
    unmatched === 0 ? "" : `${unmatched} could not be matched to a paragraph.`,
  ]
    .filter(Boolean)
    .join(" ");
}
