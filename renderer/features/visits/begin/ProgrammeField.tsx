import { useState, type ReactElement } from "react";
import type { ProgrammeFile } from "../../../../shared/programmes/programmeFile.ts";
import { counted, listInWords } from "../../../../shared/words/inWords.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { FilePick } from "../../../ui/forms/FilePick.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { Notice } from "../../../ui/text/Notice.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { openProgramme, type ProgrammeOnOffer } from "../programmes.ts";

export interface ProgrammeFieldProps {
  readonly offered: readonly ProgrammeOnOffer[];
  readonly chosen: ProgrammeOnOffer | undefined;
  readonly onChoose: (id: string) => void;
  readonly onBroughtIn: (programme: ProgrammeFile) => void;
  readonly onLetGo: (programme: ProgrammeFile) => void;
}

/** What the visit begins with: one of the menu, of the team's own, or of a file. */
export function ProgrammeField({
  offered,
  chosen,
  onChoose,
  onBroughtIn,
  onLetGo,
}: ProgrammeFieldProps): ReactElement {
  const [refusal, setRefusal] = useState<string | null>(null);
  const bringIn = async (file: File) => {
    const read = await openProgramme(file);
    setRefusal(typeof read === "string" ? read : null);
    if (typeof read !== "string") onBroughtIn(read);
  };
  return (
    <Stack gap={2}>
      <div className="cf-programme-row">
        <Select
          id="programme"
          label="Programme"
          hint="Suggestions to begin with, none of them a standard"
          options={offered.map(({ id, programme, isOwn }) => ({
            id,
            label: isOwn ? `${programme.programme} (your own)` : programme.programme,
            hint: programme.about || undefined,
          }))}
          value={chosen?.id ?? null}
          onChange={onChoose}
        />
        <FilePick
          label="Bring in a programme"
          accept={[".json"]}
          onFile={(file) => void bringIn(file)}
        />
        {chosen?.isOwn === true && (
          <Button onPress={() => onLetGo(chosen.programme)}>Take it off this list</Button>
        )}
      </div>
      {chosen !== undefined && (
        <p className="cf-programme-about">
          {[chosen.programme.about, holdsInWords(chosen.programme)].join(" ")}
        </p>
      )}
      {refusal !== null && (
        <Notice tone="problem" title="The programme was not brought in" isAnnounced>
          {refusal}
        </Notice>
      )}
    </Stack>
  );
}

/** "Begins with four lines of enquiry, 18 source groups and two practice forms." */
function holdsInWords({ enquiries, vocabulary, forms }: ProgrammeFile): string {
  const areas = vocabulary.practiceAreas.length;
  const parts = [
    enquiries.length === 0 ? "" : counted(enquiries.length, "line of enquiry", "lines of enquiry"),
    counted(vocabulary.sourceGroups.length, "source group"),
    forms.length + (areas > 0 ? 1 : 0) === 0
      ? ""
      : counted(forms.length + (areas > 0 ? 1 : 0), "practice form"),
  ].filter((part) => part !== "");
  return `Begins with ${listInWords(parts)}.`;
}
