import { type ReactElement, type ReactNode, useState } from "react";
import { Seat, seatName } from "../../../../shared/visit/kinds/peer.ts";
import type { RecordOf, VisitRecords } from "../../../../shared/visit/records.ts";
import { recordPlace } from "../../../places/showRecord.ts";
import { SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { MenuButton, type MenuChoice } from "../../../ui/overlays/MenuButton.tsx";
import { Flags } from "../../../ui/text/Flags.tsx";
import { useBareRegister } from "../../../ui/text/registers.ts";
import { changePeer } from "../team.ts";
import { initialsIn, peerText } from "../teamTexts.ts";

/** The heading of each column; where the row is stacked it stands above its field. */
export const headings = ["Initials", "Seat", "Role", "Organisation", "Laptop"] as const;

/** A person of the team's list: everything about them is changed where it stands. */
export function PersonRow({
  peer,
  records,
  laptop,
  choices,
}: {
  readonly peer: RecordOf<"peers">;
  readonly records: VisitRecords;
  readonly laptop: ReactNode;
  /** Further things to do about them. */
  readonly choices: readonly MenuChoice[];
}): ReactElement {
  const register = useBareRegister(records);
  const draft = peerText(peer, "initials");
  const [problem, setProblem] = useState<string>();
  return (
    <Row label={peer.initials} record={peer.id}>
      {[
        <SavedTextField
          key="initials"
          label="Initials"
          isLabelHidden
          width="number"
          error={problem}
          draft={{
            ...draft,
            release: () => {
              const typed = initialsIn(draft.text());
              const isTaken = records.peers.some(
                ({ id, initials }) => id !== peer.id && initials === typed,
              );
              setProblem(problemOf(typed, isTaken, peer.initials));
              draft.release();
            },
          }}
        />,
        <Select
          key="seat"
          label="Seat"
          isLabelHidden
          options={Seat.options.map((id) => ({ id, label: seatName(records.visit, id) }))}
          value={peer.seat}
          onChange={(seat) => void changePeer(peer, { seat })}
        />,
        <Prose key="role" text={peer.role} register={register}>
          <SavedTextField label="Role" isLabelHidden width="full" draft={peerText(peer, "role")} />
        </Prose>,
        <Prose key="organisation" text={peer.organisation} register={register}>
          <SavedTextField
            label="Organisation"
            isLabelHidden
            width="full"
            draft={peerText(peer, "organisation")}
          />
        </Prose>,
        laptop,
        <MenuButton key="more" label={`More for ${peer.initials}`} isGlyphOnly choices={choices} />,
      ]}
    </Row>
  );
}

/** A row of the table. Chromium keeps its roles also where it is stacked on a narrow screen. */
export function Row({
  label,
  record,
  children,
}: {
  readonly label: string;
  readonly record?: string;
  readonly children: readonly ReactNode[];
}): ReactElement {
  return (
    <tr
      aria-label={label}
      className="cf-people-row"
      {...(record !== undefined && recordPlace(record))}
    >
      {children.map((cell, at) => (
        <td
          // oxlint-disable-next-line react/no-array-index-key -- the columns stand where they stand
          key={at}
          data-heading={headings[at]}
        >
          {cell}
        </td>
      ))}
    </tr>
  );
}

function Prose({
  text,
  register,
  children,
}: {
  readonly text: string;
  readonly register: ReturnType<typeof useBareRegister>;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <>
      {children}
      <Flags text={text} register={register} />
    </>
  );
}

function problemOf(typed: string | null, isTaken: boolean, kept: string): string | undefined {
  if (typed === null) return `One to four letters; ${kept} was kept`;
  return isTaken
    ? `${typed} stands here twice: choose others, by which notes and laptops are told apart`
    : undefined;
}
