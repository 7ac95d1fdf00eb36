import { memo, type ReactElement } from "react";
import type { Picture } from "../../shared/visit/kinds/picture.ts";
import { recordPlace } from "../places/showRecord.ts";
import { showPicture } from "../places/showPicture.ts";
import { NewMark } from "../ui/text/NewMark.tsx";
import { TwoVersions } from "../ui/text/TwoVersions.tsx";
import { TurnedPicture } from "./TurnedPicture.tsx";
import { usePicture } from "./usePicture.ts";
import "./pictures.css";

/** The pictures of a note, small; each opens large. */
export const PictureThumbnails = memo(function PictureThumbnails({
  pictures,
  caption,
  isTabStop = true,
}: {
  readonly pictures: readonly Picture[];
  /** What they show, which is the words of their note. */
  readonly caption: string;
  readonly isTabStop?: boolean;
}): ReactElement {
  return (
    <span className="cf-pictures">
      {pictures.map((picture) => (
        <span key={picture.id} className="cf-picture" {...recordPlace(picture.id)}>
          <SmallPicture picture={picture} caption={caption} isTabStop={isTabStop} />
          <NewMark of={picture.id} />
          <TwoVersions of={picture.id} />
        </span>
      ))}
    </span>
  );
});

function SmallPicture({
  picture,
  caption,
  isTabStop,
}: {
  readonly picture: Picture;
  readonly caption: string;
  readonly isTabStop: boolean;
}): ReactElement {
  const shown = usePicture(picture);
  const standing = shown.type === "shown" ? "" : standingInWords[shown.type];
  return (
    <button
      type="button"
      className="cf-picture-small"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={[`Picture: ${caption}`, standing].filter((part) => part !== "").join(". ")}
      onClick={() => showPicture(picture.id)}
    >
      {shown.type === "shown" ? (
        <TurnedPicture url={shown.url} picture={picture} alt="" box={thumbnailBox} />
      ) : (
        <span className="cf-picture-none">{standing}</span>
      )}
    </button>
  );
}

/** Pixels that a small picture fills at most. */
const thumbnailBox = { width: 176, height: 112 };

/** What stands in the place of a picture that cannot be shown. */
export const standingInWords = {
  reading: "",
  notHere: "Not on this laptop yet",
  noPicture: "This picture cannot be shown",
} as const;
