import type { ReactElement } from "react";
import { plainWords, wordsNow } from "../../../shared/letter/factualCheck/numberParagraphs.ts";
import {
  FactualDecision,
  factualDecisionWords,
  inParagraphs,
} from "../../../shared/visit/kinds/factualComment.ts";
import type { SentParagraph } from "../../../shared/visit/kinds/factualRound.ts";
import type { LetterModel } from "../../../shared/visit/issued/letterModel.ts";
import { dayInWords } from "../../../shared/words/inWords.ts";
import { showHistory } from "../../places/showHistory.ts";
import { RadioGroup } from "../../ui/forms/RadioGroup.tsx";
import { SavedTextArea } from "../../ui/forms/SavedField.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Flags } from "../../ui/text/Flags.tsx";
import { useKnownRegister } from "../../ui/text/registers.ts";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { changeComment, commentText, decide, deleteComment } from "./factualCommands.ts";
import type { CommentCardProps } from "./factualProps.ts";
import { ParagraphField } from "./ParagraphField.tsx";
import { RewordPart } from "./RewordPart.tsx";
import { recordPlace } from "../../places/showRecord.ts";

const decisions = FactualDecision.options.map((id) => ({ id, label: factualDecisionWords[id] }));

/** One comment of the council: the paragraph, what it says of it, what the team decided, what the letter says now. */
export function CommentCard(props: CommentCardProps): ReactElement {
  const { comment, round, records, model, by, today } = props;
  const register = useKnownRegister(records);
  const name = inParagraphs(comment);
  const sent = round.paragraphs.filter(({ number }) => comment.paragraphs.includes(number));
  const decider = records.peers.find(({ id }) => id === comment.decidedBy);
  const isAsSent =
    sent.length > 0 && sent.every((paragraph) => wordsNow(paragraph, model) === paragraph.text);
  const isNo = comment.decision === "partly" || comment.decision === "declined";
  const hasReason = isNo || comment.reason !== "";
  return (
    <article
      {...recordPlace(comment.id)}
      className="cf-factual-comment"
      aria-label={`${name}: ${comment.notAccurate.slice(0, 60)}`}
    >
      <header>
        <h3>
          {name}
          <span className="cf-soft"> {sent.map(({ reference }) => reference).join("; ")}</span>
        </h3>
        <TwoVersions of={comment.id} />
        <MenuButton
          label={`More for the comment on ${name.toLowerCase()}`}
          isGlyphOnly
          choices={[
            {
              id: "history",
              label: "History",
              run: () => showHistory({ table: "factualComments", row: comment.id }),
            },
            { id: "delete", label: "Delete", run: () => void deleteComment(comment) },
          ]}
        />
      </header>
      {sent.map((paragraph) => (
        <SentWords key={paragraph.number} paragraph={paragraph} model={model} />
      ))}
      <div className="cf-factual-columns">
        <div className="cf-factual-said">
          <ParagraphField
            round={round}
            value={comment.paragraphs}
            onChange={(paragraphs) => void changeComment(comment, { paragraphs: [...paragraphs] })}
          />
          <SavedTextArea
            label="What is not accurate"
            rows={1}
            draft={commentText(comment, "notAccurate")}
          />
          <SavedTextArea
            label="What it should say"
            isOptional
            rows={1}
            draft={commentText(comment, "shouldSay")}
          />
          <SavedTextArea
            label="Evidence"
            isOptional
            rows={1}
            draft={commentText(comment, "evidence")}
          />
          <Flags
            text={[comment.notAccurate, comment.shouldSay, comment.evidence].join("\n")}
            register={register}
            withAdvice={false}
          />
        </div>
        <div className="cf-factual-decided">
          <RadioGroup
            label="Decision"
            options={decisions}
            value={comment.decision}
            onChange={(decision) => void decide(comment, decision, { by, today })}
          />
          {comment.decidedOn !== null && (
            <p className="cf-soft">
              {[decider?.initials, dayInWords(comment.decidedOn)].filter(Boolean).join(", ")}
            </p>
          )}
          {comment.decision === "accepted" && isAsSent && (
            <p className="cf-soft">The letter still says what was sent.</p>
          )}
          {hasReason && (
            <SavedTextArea
              label="Reason"
              hint="The council reads it"
              isOptional={!isNo}
              rows={1}
              draft={commentText(comment, "reason")}
            />
          )}
          {comment.decision !== "declined" &&
            sent.map((paragraph) => (
              <RewordPart key={paragraph.number} {...props} paragraph={paragraph} />
            ))}
        </div>
      </div>
    </article>
  );
}

/** The words as they were sent, and what has become of them in the letter since. */
function SentWords({
  paragraph,
  model,
}: {
  readonly paragraph: SentParagraph;
  readonly model: LetterModel;
}): ReactElement {
  const now = wordsNow(paragraph, model);
  const isSame = now !== null && plainWords(now) === plainWords(paragraph.text);
  return (
    <blockquote className="cf-factual-sent">
      <span className="cf-factual-number">{paragraph.number}</span>
      <span>
        {now === null || isSame ? (
          paragraph.text
        ) : (
          <WordChanges before={paragraph.text} after={now} />
        )}
        {now === null && <span className="cf-soft"> It is no longer in the letter.</span>}
      </span>
    </blockquote>
  );
}
