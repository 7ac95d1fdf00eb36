import type { ReactElement } from "react";
import { type Comment, openComments } from "../../shared/visit/kinds/comment.ts";
import { numberInWords } from "../../shared/words/inWords.ts";
import { Button } from "../ui/forms/Button.tsx";
import { showComments } from "./showComments.ts";

/** Opens what the team says about a record, and says how much of it is open. */
export function CommentsButton({
  of,
  comments,
  name,
}: {
  readonly of: Comment["of"];
  readonly comments: readonly Comment[];
  /** Of what, for screen readers: "case 4". */
  readonly name: string;
}): ReactElement {
  const open = openComments(comments).get(of.id) ?? 0;
  const word = open === 0 ? "Comments" : `Comments, ${numberInWords(open)} open`;
  return (
    <Button variant="plain" aria-label={`${word}: ${name}`} onPress={() => showComments(of)}>
      {word}
    </Button>
  );
}
