import { useState, type ReactElement } from "react";
import {
  wordsMeant,
  wordsOfParagraph,
} from "../../../shared/letter/factualCheck/wordsOfParagraph.ts";
import type { SentParagraph } from "../../../shared/visit/kinds/factualRound.ts";
import { paths } from "../../places/paths.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Select } from "../../ui/forms/Select.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { WordChanges } from "../../ui/text/WordChanges.tsx";
import { reword } from "./factualCommands.ts";
import type { CommentCardProps } from "./factualProps.ts";

/** Changes the words of a paragraph as the council asked, with what changes in sight before it is done. */
export function RewordPart({
  paragraph,
  comment,
  records,
  draft,
  by,
  today,
}: CommentCardProps & { readonly paragraph: SentParagraph }): ReactElement {
  const all = wordsOfParagraph(paragraph, records, draft);
  const meant = wordsMeant(all, comment.shouldSay || comment.notAccurate);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const words = all.find(({ key }) => key === chosen) ?? meant;
  const title = `Change paragraph ${paragraph.number} in the letter`;
  if (words === undefined)
    return (
      <p className="cf-soft">
        {paragraph.of === "computed"
          ? "This paragraph is counted from the visit: correct the sessions, people or cases, and it says so by itself."
          : "These words are no longer in the letter."}{" "}
        <TextLink href={paths.letter(records.visit.id, paragraph.sectionId)}>
          See the letter
        </TextLink>
      </p>
    );
  const text = typed ?? words.text;
  const isChanged = text.trim() !== "" && text !== words.text;
  const isAccepted = comment.decision === "accepted" || comment.decision === "partly";
  const change = async () => {
    await reword(comment, words, text, { by, today });
    setTyped(null);
  };
  return (
    <Disclosure title={title}>
      <div className="cf-factual-reword">
        {all.length > 1 && (
          <Select
            label="Which part of it"
            options={all.map(({ key, label }) => ({ id: key, label }))}
            value={words.key}
            onChange={(key) => {
              setChosen(key);
              setTyped(null);
            }}
          />
        )}
        <TextArea label="What the letter shall say" isSerif value={text} onChange={setTyped} />
        {isChanged && (
          <div className="cf-factual-sent">
            <span>
              <WordChanges before={words.text} after={text} />
            </span>
          </div>
        )}
        <div className="cf-factual-actions">
          <Button
            isDisabled={!isChanged}
            // A refused write is said in the frame.
            onPress={() => void change().catch(() => undefined)}
          >
            {isAccepted ? "Change the letter" : "Accept and change the letter"}
          </Button>
          {comment.shouldSay !== "" && text !== comment.shouldSay && (
            <Button variant="plain" onPress={() => setTyped(comment.shouldSay)}>
              Use the council’s words
            </Button>
          )}
        </div>
      </div>
    </Disclosure>
  );
}
