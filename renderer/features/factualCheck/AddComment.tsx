import type { ReactElement } from "react";
import { useState } from "react";
import type { FactualRound } from "../../../shared/visit/kinds/factualRound.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { TextArea } from "../../ui/forms/TextArea.tsx";
import { useTextToAdd } from "../../ui/forms/useTextToAdd.ts";
import { addComment, newCommentText } from "./factualCommands.ts";
import { ParagraphField } from "./ParagraphField.tsx";

/** For what the council said by telephone or mail. */
export function AddComment({ round }: { readonly round: FactualRound }): ReactElement {
  const [paragraphs, setParagraphs] = useState<readonly number[]>([]);
  const { field, tried, empty } = useTextToAdd("factualComments", "notAccurate", {
    missing: "Say what is not accurate",
    draft: newCommentText(round),
  });
  return (
    <form
      className="cf-factual-add"
      aria-label="Add a comment of the council"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const notAccurate = tried();
        if (notAccurate === null) return;
        void addComment(round, { notAccurate, paragraphs: [...paragraphs] });
        empty();
        setParagraphs([]);
      }}
    >
      <TextArea
        label="Another comment: what is not accurate"
        hint="In the council’s words; roles, not names"
        {...field}
      />
      <ParagraphField round={round} value={paragraphs} onChange={setParagraphs} />
      <div>
        <Button type="submit" glyph="add">
          Add the comment
        </Button>
      </div>
    </form>
  );
}
