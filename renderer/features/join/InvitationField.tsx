import { useState, type ReactElement } from "react";
import { FileDrop } from "../../ui/forms/FileDrop.tsx";
import { StatusText } from "../../ui/text/StatusText.tsx";
import { type ChosenInvitation, chooseInvitation } from "./chooseInvitation.ts";

/** Takes the invitation as a file or as a picture of its QR code, and says at once whether it is one. */
export function InvitationField({
  id,
  chosen,
  error,
  onChosen,
}: {
  readonly id: string;
  readonly chosen: ChosenInvitation | null;
  readonly error: string | undefined;
  /** Null for a file that is none. */
  readonly onChosen: (chosen: ChosenInvitation | null) => void;
}): ReactElement {
  const [isReading, setReading] = useState(false);
  // Said here and at once; the summary on top is for when the form is sent.
  const [refused, setRefused] = useState<string>();
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    setRefused(undefined);
    const read = await chooseInvitation(file);
    setReading(false);
    onChosen(read.ok ? read.value : null);
    if (!read.ok) setRefused(read.error);
  };
  const said = refused ?? error;
  return (
    <div className="cf-field cf-join-file" data-invalid={said === undefined ? undefined : true}>
      {said !== undefined && (
        <p className="cf-error" role="alert">
          <span className="cf-visually-hidden">Error: </span>
          {said}
        </p>
      )}
      <FileDrop
        id={id}
        label="The invitation"
        hint="The file that ends in .cfinvite, or a picture (PNG or JPEG) of its QR code. Choose it, or drop it here."
        chooseLabel={chosen === null ? "Choose the file or picture" : "Choose another"}
        accept={[".cfinvite", ".png", ".jpg", ".jpeg"]}
        allowsMultiple={false}
        onFiles={([file]) => void take(file)}
      />
      <StatusText>{saidOf(chosen, isReading)}</StatusText>
    </div>
  );
}

function saidOf(chosen: ChosenInvitation | null, isReading: boolean): string {
  if (isReading) return "Reading";
  return chosen === null ? "" : `Invitation read from ${chosen.fileName}`;
}
