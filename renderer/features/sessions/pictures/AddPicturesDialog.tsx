import { type ReactElement, useId, useState } from "react";
import { announcedConcern } from "../../../../shared/import/signs/announcedConcern.ts";
import { inOneLine } from "../../../../shared/import/splitLines.ts";
import { tooMuchSaid } from "../../../../shared/visit/fieldLimits.ts";
import { enquiriesInTree } from "../../../../shared/visit/enquiries/enquiryTree.ts";
import { NoteMark } from "../../../../shared/visit/kinds/note.ts";
import type { Session } from "../../../../shared/visit/kinds/session.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { keepPicture } from "../../../pictures/keepPicture.ts";
import { wordsOfPicture } from "../../../pictures/wordsOfPicture.ts";
import { marks } from "../../../ui/evidence/marks.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { useDraftText } from "../../../ui/forms/useDraftText.ts";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Flags } from "../../../ui/text/Flags.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Progress } from "../../../ui/text/Progress.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { StatusText } from "../../../ui/text/StatusText.tsx";
import { useKnownRegister } from "../../../ui/text/registers.ts";
import { addPicture, nothingSaid, type PictureCaption } from "./addPicture.ts";
import { usePreparedPicture } from "./usePreparedPicture.ts";
import "../../../pictures/pictures.css";

export interface AddPicturesDialogProps {
  readonly records: VisitRecords;
  readonly session: Session;
  readonly files: readonly File[];
  /** With how many of them were added. */
  readonly onClose: (added: number) => void;
}

/**
 * Photographs that were dropped, pasted or chosen: each is shown, and added once somebody has said what it
 * shows. What they typed is kept however the dialog is left, and stands there for the next picture.
 */
export function AddPicturesDialog({
  records,
  session,
  files,
  onClose,
}: AddPicturesDialogProps): ReactElement {
  const form = useId();
  const [at, setAt] = useState(0);
  const [added, setAdded] = useState(0);
  const [chosen, choose] = useState<Omit<PictureCaption, "text">>(nothingSaid);
  const words = useDraftText(wordsOfPicture(session));
  const [wereLeft, setWereLeft] = useState(words.value !== "");
  const [isAsked, setAsked] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [problem, setProblem] = useState("");
  const [status, setStatus] = useState("");
  const register = useKnownRegister(records);
  const file = files[at];
  const prepared = usePreparedPicture(file, records.pictures.length);
  const left = files.length - at - 1;
  const close = () => onClose(added);
  const next = (said: string, isAdded = false) => {
    const soFar = added + (isAdded ? 1 : 0);
    setAdded(soFar);
    setStatus(said);
    if (left === 0) onClose(soFar);
    // The next of a wall is mostly under the same line of enquiry.
    else choose({ mark: "plain", enquiryId: chosen.enquiryId });
    setAsked(false);
    setProblem("");
    setAt(at + 1);
  };
  const leaveOut = () => {
    setWereLeft(words.value !== "");
    next("Left out");
  };
  const wrong =
    words.value.trim() === ""
      ? "Say what the picture shows"
      : tooMuchSaid("notes", "text", words.value);
  const add = async (): Promise<void> => {
    if (prepared.type !== "ready" || file === undefined || isAdding) return;
    if (wrong !== undefined) return setAsked(true);
    setAdding(true);
    try {
      const kept = await keepPicture(session.visitId, prepared.picture);
      if (!kept.ok) return setProblem(kept.error);
      const fileName = file.name;
      const caption = { ...chosen, text: words.value };
      const became = await addPicture(records, session, { caption, image: kept.value, fileName });
      words.onChange("");
      setWereLeft(false);
      if (became === "note") next("Added", true);
      else next("Kept as a safeguarding concern, apart from the notes. Its picture was not added.");
    } catch {
      setProblem("The picture could not be saved, and was not added. Try again.");
    } finally {
      setAdding(false);
    }
  };
  const isConcern = announcedConcern(words.value) !== "no";
  return (
    <Dialog
      isOpen
      onClose={close}
      size="wide"
      title={
        files.length === 1
          ? "Add a picture"
          : `Add picture ${(at + 1).toString()} of ${files.length.toString()}`
      }
      actions={
        <>
          {prepared.type !== "refused" && (
            <Button
              variant="primary"
              type="submit"
              form={form}
              isDisabled={prepared.type === "reading" || isAdding}
            >
              Add picture
            </Button>
          )}
          {left > 0 && <Button onPress={leaveOut}>Leave this one out</Button>}
          <Button onPress={close}>
            {prepared.type === "refused" && left === 0 ? "Close" : "Cancel"}
          </Button>
          <StatusText>{status}</StatusText>
        </>
      }
    >
      {problem !== "" && (
        <Notice tone="problem" isAnnounced title="This picture was not added">
          {problem}
        </Notice>
      )}
      {prepared.type === "refused" && (
        <Notice tone="warning" isAnnounced title={file?.name ?? "This picture"}>
          {prepared.message}
        </Notice>
      )}
      <div className={prepared.type === "refused" ? undefined : "cf-picture-asked"}>
        {prepared.type === "reading" && <Progress label="Reading the picture" />}
        {prepared.type === "ready" && (
          <div className="cf-picture-preview">
            <img src={prepared.url} alt={`${file?.name ?? ""}, not added yet`} />
          </div>
        )}
        {prepared.type !== "refused" && (
          <form
            id={form}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void add();
            }}
          >
            <Stack gap={4}>
              <Stack gap={1}>
                <TextArea
                  key={at}
                  autoFocus
                  label="What it shows"
                  hint={
                    wereLeft
                      ? "These words were typed for a picture that was not added. Change them to what this one shows."
                      : "In a sentence or two. These words are the evidence, and stand for the picture where it cannot be seen."
                  }
                  {...words}
                  error={isAsked ? wrong : undefined}
                  onChange={(text) => words.onChange(inOneLine(text))}
                  onKeyDown={(event) => {
                    // As in the line of a session; while a character is being composed, Enter belongs to it.
                    if (event.key !== "Enter" || event.nativeEvent.isComposing) {
                      event.continuePropagation(); // Esc is the dialog's
                      return;
                    }
                    event.preventDefault();
                    void add();
                  }}
                />
                <Flags text={words.value} register={register} />
              </Stack>
              <div className="cf-picture-choices">
                <Select
                  label="Mark"
                  options={NoteMark.options.map((id) => ({
                    id,
                    label: `${marks[id].glyph} ${marks[id].word}`,
                  }))}
                  value={chosen.mark}
                  onChange={(mark) => choose({ ...chosen, mark })}
                />
                <Select
                  label="Line of enquiry"
                  options={[
                    { id: "", label: "No line of enquiry" },
                    ...enquiriesInTree(records.enquiries).map(({ id, shortName, question }) => ({
                      id: id as string,
                      label: shortName || question,
                    })),
                  ]}
                  value={chosen.enquiryId ?? ""}
                  onChange={(id) =>
                    choose({
                      ...chosen,
                      enquiryId: records.enquiries.find((one) => one.id === id)?.id ?? null,
                    })
                  }
                />
              </div>
            </Stack>
          </form>
        )}
      </div>
      {isConcern && (
        <Notice tone="warning" title="This may be a safeguarding concern">
          A concern is kept apart from the notes, in words alone: its picture is not added.
        </Notice>
      )}
      <p className="cf-soft">
        Only the words are looked through for names. Faces, names and handwriting on the picture are
        not: leave out what shows a child, or photograph it again without. Place, time and camera
        are taken out of the file.
      </p>
    </Dialog>
  );
}
