import type { ReactElement } from "react";
import { Button } from "../forms/Button.tsx";
import { StatusText } from "./StatusText.tsx";
import "./SavedText.css";

/** What came of saving a file, in words, with the way to it where it was saved. */
export const SavedText = ({
  said,
  onShow,
}: {
  readonly said: string;
  /** Shows the file; null while there is none. */
  readonly onShow: (() => void) | null;
}): ReactElement => (
  <div className="cf-saved-text">
    <StatusText>{said}</StatusText>
    {onShow !== null && (
      <Button variant="plain" onPress={onShow}>
        Show the file
      </Button>
    )}
  </div>
);
