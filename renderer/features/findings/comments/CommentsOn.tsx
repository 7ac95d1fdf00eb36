import { useContext, useState, type ReactElement } from "react";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import { type Comment, commentsOn } from "../../../../shared/visit/kinds/comment.ts";
import type { IdentifierRegister } from "../../../../shared/identifiers/emptyRegister.ts";
import type { Peer } from "../../../../shared/visit/kinds/peer.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { whenInWords } from "../../../../shared/words/whenInWords.ts";
import { OwnPeerContext } from "../../../sync/OwnPeerContext.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { PeerField } from "../../../ui/forms/PeerField.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { useTextToAdd } from "../../../ui/forms/useTextToAdd.ts";
import { Flags } from "../../../ui/text/Flags.tsx";
import { useKnownRegister } from "../../../ui/text/registers.ts";
import { NewMark } from "../../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../../ui/text/TwoVersions.tsx";
import { newText } from "../findingTexts.ts";
import { addComment, deleteComment, setResolved } from "./commentCommands.ts";
import { recordPlace } from "../../../places/showRecord.ts";
import "./CommentsOn.css";

export interface CommentsOnProps {
  /** The record that is talked about. Give it a `key` of that record. */
  readonly of: Comment["of"];
  /** "this finding", "recommendation 2". */
  readonly name: string;
  readonly records: VisitRecords;
}

/** What the team says to one another about a record, and one field to say more. Nothing of it leaves the team. */
export function CommentsOn({ of, name, records }: CommentsOnProps): ReactElement {
  const register = useKnownRegister(records);
  return (
    <div className="cf-comments">
      <ol aria-label={`Comments on ${name}`}>
        {commentsOn(records.comments, of.id).map((comment) => (
          <OneComment
            key={comment.id}
            comment={comment}
            peers={records.peers}
            register={register}
          />
        ))}
      </ol>
      <AddComment of={of} name={name} records={records} register={register} />
    </div>
  );
}

function OneComment({
  comment,
  peers,
  register,
}: {
  readonly comment: Comment;
  readonly peers: readonly Peer[];
  readonly register: IdentifierRegister;
}): ReactElement {
  const me = useContext(OwnPeerContext);
  const said = `the comment: ${comment.text.slice(0, 60)}`;
  return (
    <li
      className="cf-comment"
      data-resolved={comment.resolved || undefined}
      {...recordPlace(comment.id)}
    >
      <p className="cf-comment-head">{headOf(comment, peers)}</p>
      <p className="cf-comment-text">{comment.text}</p>
      <Flags text={comment.text} register={register} />
      <NewMark of={comment.id} />
      <TwoVersions of={comment.id} />
      <div className="cf-linked-actions">
        <Button
          variant="plain"
          aria-label={`${comment.resolved ? "Open again" : "Resolve"}, ${said}`}
          onPress={() => void setResolved(comment, !comment.resolved)}
        >
          {comment.resolved ? "Open again" : "Resolve"}
        </Button>
        {(comment.by === null || comment.by === me?.id) && (
          <Button
            variant="plain"
            aria-label={`Delete ${said}`}
            onPress={() => void deleteComment(comment)}
          >
            Delete
          </Button>
        )}
      </div>
    </li>
  );
}

function AddComment({
  of,
  name,
  records,
  register,
}: CommentsOnProps & { readonly register: IdentifierRegister }): ReactElement {
  const me = useContext(OwnPeerContext);
  const [to, setTo] = useState<PeerId | null>(null);
  const draft = newText(records.visit.id, `comment ${of.id}`);
  const { field, tried, empty } = useTextToAdd("comments", "text", {
    missing: "Write the comment first",
    draft,
  });
  const others = records.peers.filter(({ id }) => id !== me?.id);
  return (
    <form
      className="cf-comment-add"
      aria-label={`Comment on ${name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = tried();
        if (text === null) return;
        addComment(records.visit.id, {
          of,
          text,
          // Not to one who left the team meanwhile.
          to: others.find(({ id }) => id === to)?.id ?? null,
          by: me?.id ?? null,
        }).catch(() => {
          // Refused by the disk, the words come back; the frame says why.
          if (draft.text() === "") field.onChange(text);
        });
        empty();
        setTo(null);
      }}
    >
      <TextArea label="Comment" hint="For the team alone" rows={1} {...field} />
      <Flags text={field.value} register={register} />
      <div className="cf-comment-send">
        <PeerField
          label="To"
          peers={others}
          value={to}
          onChange={setTo}
          nobody="Nobody in particular"
        />
        <Button type="submit" glyph="add">
          Add the comment
        </Button>
      </div>
    </form>
  );
}

/** "JP to SK · 18:05, 16 October 2024 · resolved". */
function headOf({ by, to, at, resolved }: Comment, peers: readonly Peer[]): string {
  const initialsOf = (id: string | null) => peers.find((peer) => peer.id === id)?.initials ?? "";
  const from = initialsOf(by) || "Somebody of the team";
  const asked = initialsOf(to);
  return [asked === "" ? from : `${from} to ${asked}`, whenInWords(at), resolved ? "resolved" : ""]
    .filter(Boolean)
    .join(" \u00B7 ");
}
