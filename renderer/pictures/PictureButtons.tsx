import type { ReactElement } from "react";
import type { PictureId } from "../../shared/visit/ids.ts";
import { showPicture } from "../places/showPicture.ts";
import { Button } from "../ui/forms/Button.tsx";

/** Opens the pictures of a piece of evidence where they are named and not shown. */
export function PictureButtons({
  pictures,
  caption,
}: {
  readonly pictures: readonly PictureId[];
  /** What they show, which is the words of their note. */
  readonly caption: string;
}): ReactElement {
  return (
    <>
      {pictures.map((id, i) => {
        const word = pictures.length === 1 ? "Picture" : `Picture ${(i + 1).toString()}`;
        return (
          <Button
            key={id}
            variant="plain"
            aria-label={`${word}: ${caption}`}
            onPress={() => showPicture(id)}
          >
            {word}
          </Button>
        );
      })}
    </>
  );
}
