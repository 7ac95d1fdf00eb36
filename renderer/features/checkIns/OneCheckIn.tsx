import { useState, type ReactElement } from "react";
import type { CheckIn } from "../../../shared/visit/kinds/checkIn.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { readTime } from "../../../shared/words/readTime.ts";
import { showHistory } from "../../places/showHistory.ts";
import { PeersField } from "../../ui/forms/PeersField.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { SavedTextField } from "../../ui/forms/SavedField.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Flags } from "../../ui/text/Flags.tsx";
import { useKnownRegister } from "../../ui/text/registers.ts";
import { NewMark } from "../../ui/text/NewMark.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import { CheckInPoints } from "./CheckInPoints.tsx";
import { changeCheckIn, checkInText, removeCheckIn } from "./checkIns.ts";
import { SharedList } from "./SharedList.tsx";
import type { Shareable } from "./shareable.ts";
import { recordPlace } from "../../places/showRecord.ts";

/** One occasion: when, with whom and which peers, what was shared, and how the host took it. */
export function OneCheckIn({
  checkIn,
  records,
  all,
  isOpenAtFirst,
}: {
  readonly checkIn: CheckIn;
  readonly records: VisitRecords;
  readonly all: readonly Shareable[];
  readonly isOpenAtFirst: boolean;
}): ReactElement {
  const register = useKnownRegister(records);
  const when = [dayWithWeekday(checkIn.day), checkIn.at].filter(Boolean).join(", ");
  const shared = Object.keys(checkIn.heard).length + checkIn.points.length;
  return (
    <article
      className="cf-check-in"
      aria-label={`Check-in of ${when}`}
      {...recordPlace(checkIn.id)}
    >
      <Disclosure
        isOpenAtFirst={isOpenAtFirst}
        title={
          <span>
            {when}
            <span className="cf-soft">
              {" "}
              · {checkIn.withWhom === "" ? "with nobody named" : checkIn.withWhom} ·{" "}
              {shared === 0 ? "nothing shared yet" : `${shared} shared`}
            </span>
          </span>
        }
      >
        <div className="cf-check-in-head">
          <SavedTextField
            label="With"
            hint="A role, not a name"
            draft={checkInText(checkIn, "withWhom")}
            maxLength={500}
          />
          <DayField
            label="Day"
            value={checkIn.day}
            onChange={(day) => {
              if (day !== null) void changeCheckIn(checkIn, { day });
            }}
          />
          <TimeField checkIn={checkIn} />
          <NewMark of={checkIn.id} />
          <TwoVersions of={checkIn.id} />
          <MenuButton
            label={`More for the check-in of ${when}`}
            isGlyphOnly
            choices={[
              {
                id: "history",
                label: "History",
                run: () => showHistory({ table: "checkIns", row: checkIn.id }),
              },
              {
                id: "remove",
                label: "Remove this check-in",
                run: () => void removeCheckIn(checkIn),
              },
            ]}
          />
        </div>
        <Flags text={checkIn.withWhom} register={register} withAdvice={false} />
        <div className="cf-check-in-peers">
          <PeersField
            label="Peers who were there"
            peers={records.peers}
            value={checkIn.peerIds}
            onChange={(peerIds) => void changeCheckIn(checkIn, { peerIds })}
          />
        </div>
        <SharedList checkIn={checkIn} all={all} records={records} when={when} />
        <CheckInPoints checkIn={checkIn} records={records} />
        <Flags
          text={checkIn.points.flatMap(({ shared: said, response }) => [said, response]).join("\n")}
          register={register}
          withAdvice={false}
        />
      </Disclosure>
    </article>
  );
}

/** Saves a time once it is one, and says what it cannot read when it is left. */
function TimeField({ checkIn }: { readonly checkIn: CheckIn }): ReactElement {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string>();
  return (
    <TextField
      label="Time"
      hint="Such as 17:00"
      width="number"
      isOptional
      error={problem}
      value={typed ?? checkIn.at ?? ""}
      onChange={(text) => {
        setTyped(text);
        const at = readTime(text);
        if (at !== undefined && at !== checkIn.at && (at === null || text.trim().length > 3))
          void changeCheckIn(checkIn, { at });
      }}
      onBlur={() => {
        const at = readTime(typed ?? checkIn.at ?? "");
        setProblem(at === undefined ? "Enter a time such as 17:00" : undefined);
        if (at === undefined) return;
        if (typed !== null && at !== checkIn.at) void changeCheckIn(checkIn, { at });
        setTyped(null);
      }}
    />
  );
}
