import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { photographErrorInWords } from "../../shared/pictures/photographErrorInWords.ts";
import type { Picture } from "../../shared/visit/kinds/picture.ts";
import { showPicture } from "../places/showPicture.ts";
import { Button } from "../ui/forms/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Notice } from "../ui/text/Notice.tsx";
import { StatusText } from "../ui/text/StatusText.tsx";
import { keepPicture } from "./keepPicture.ts";
import { deletePicture, replacePicture, turnPicture } from "./pictureCommands.ts";
import { pictureEndings } from "./pictureFilesIn.ts";
import { standingInWords } from "./PictureThumbnails.tsx";
import { preparePicture } from "./preparePicture.ts";
import { TurnedPicture } from "./TurnedPicture.tsx";
import { usePicture } from "./usePicture.ts";
import "./pictures.css";

/** A picture as large as the window has room for: zoomed and moved by keyboard, turned, replaced, deleted. */
export function PictureViewer({
  picture,
  caption,
}: {
  readonly picture: Picture;
  /** What it shows, which is the words of its note. */
  readonly caption: string;
}): ReactElement {
  const shown = usePicture(picture);
  const [zoom, setZoom] = useState(1);
  const [status, setStatus] = useState("");
  const [problem, setProblem] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const room = useRoom(box);
  const close = () => showPicture(null);
  const step = (by: 1 | -1 | 0) => {
    const to = by === 0 ? 1 : Math.min(8, Math.max(1, by === 1 ? zoom * 1.5 : zoom / 1.5));
    setZoom(to);
    setStatus(to === 1 ? "Whole picture" : `${Math.round(to * 100).toString()}%`);
  };
  const turn = () => {
    setStatus("Turned a quarter to the right");
    void turnPicture(picture);
  };
  const remove = () => {
    close();
    void deletePicture(picture);
  };
  const replace = async (file: File): Promise<void> => {
    setProblem("");
    setStatus("Reading the picture");
    const made = await preparePicture(file, new AbortController().signal);
    const kept = made.ok ? await keepPicture(picture.visitId, made.value) : made;
    if (kept.ok) {
      await replacePicture(picture, kept.value, file.name);
      setStatus("Replaced");
      return;
    }
    setStatus("");
    setProblem(typeof kept.error === "string" ? kept.error : photographErrorInWords(kept.error));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const run = {
      "+": () => step(1),
      "=": () => step(1),
      "-": () => step(-1),
      "0": () => step(0),
      r: turn,
      R: turn,
      Delete: remove,
    }[event.key];
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      isDismissable
      size="wide"
      title={caption}
      actions={
        <>
          <Button variant="primary" onPress={close}>
            Close
          </Button>
          <Button aria-keyshortcuts="+" isDisabled={zoom >= 8} onPress={() => step(1)}>
            Larger
          </Button>
          <Button aria-keyshortcuts="-" isDisabled={zoom <= 1} onPress={() => step(-1)}>
            Smaller
          </Button>
          <Button aria-keyshortcuts="R" onPress={turn}>
            Turn
          </Button>
          <FileTrigger
            acceptedFileTypes={pictureEndings}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) void replace(file);
            }}
          >
            <Button>Replace</Button>
          </FileTrigger>
          <Button aria-keyshortcuts="Delete" glyph="remove" onPress={remove}>
            Delete picture
          </Button>
          <StatusText>{status}</StatusText>
        </>
      }
    >
      {problem !== "" && (
        <Notice tone="problem" isAnnounced title="The picture was not replaced">
          {problem}
        </Notice>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys are those of the buttons below */}
      <div
        ref={box}
        className="cf-picture-large"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a box that scrolls
        role="group"
        aria-label="The picture. Plus and minus zoom, arrows move, R turns."
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrows once the picture is larger than its box
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        {shown.type === "shown" ? (
          <TurnedPicture url={shown.url} picture={picture} alt={caption} box={room} zoom={zoom} />
        ) : (
          <p className="cf-soft">{standingInWords[shown.type]}</p>
        )}
      </div>
      <p className="cf-soft">
        Seen by the team. The picture is in no letter and no slides; its words are the evidence.
      </p>
    </Dialog>
  );
}

/** The room of a box in pixels, live. */
function useRoom(box: React.RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState({ width: 640, height: 400 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    element.focus();
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return room;
}
