import { useState, type ReactElement } from "react";
import { tooMuchSaid } from "../../../../shared/visit/fieldLimits.ts";
import type { PeerId } from "../../../../shared/visit/ids.ts";
import { type Slot, slotWords } from "../../../../shared/visit/kinds/slot.ts";
import type { VisitRecords } from "../../../../shared/visit/records.ts";
import { readTime } from "../../../../shared/words/readTime.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { PeersField } from "../../../ui/forms/PeersField.tsx";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { Select } from "../../../ui/forms/Select.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { useOnce } from "../../../ui/forms/useOnce.ts";
import { FormDialog } from "../../../ui/overlays/FormDialog.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { deleteSlot, saveSlot } from "./timetableCommands.ts";

const kinds = (Object.keys(slotWords) as Slot["what"][]) // keys of a record over what it can be
  .map((id) => ({ id, label: slotWords[id] }));

/** A break, meeting or other slot: what, when, where, for whom. */
export function SlotDialog({
  records,
  slot,
  day: usualDay,
  onClose,
}: {
  readonly records: VisitRecords;
  /** Null for a new one. */
  readonly slot: Slot | null;
  readonly day: string;
  readonly onClose: () => void;
}): ReactElement {
  const [what, setWhat] = useState<Slot["what"]>(slot?.what ?? "break");
  const [title, setTitle] = useState(slot?.title ?? "");
  const [day, setDay] = useState<string | null>(slot?.day ?? usualDay);
  const [from, setFrom] = useState(slot?.startsAt ?? "");
  const [to, setTo] = useState(slot?.endsAt ?? "");
  const [room, setRoom] = useState(slot?.room ?? "");
  const [peerIds, setPeerIds] = useState<PeerId[]>(slot?.peerIds ?? []);
  const [isTried, setTried] = useState(false);
  const startsAt = readTime(from) ?? null;
  const endsAt = readTime(to) ?? null;
  const endError =
    endsAt === null
      ? "Enter a time such as 12:30"
      : startsAt !== null && endsAt <= startsAt
        ? "The end must be after the start"
        : undefined;
  const titleError = tooMuchSaid("slots", "title", title.trim());
  const roomError = tooMuchSaid("slots", "room", room.trim());
  const keep = useOnce(async (fields: Parameters<typeof saveSlot>[1]) => {
    await saveSlot(records, fields, slot);
    onClose();
  });
  const save = () => {
    setTried(true);
    if (day === null || startsAt === null || endsAt === null || endError !== undefined) return;
    if (titleError !== undefined || roomError !== undefined) return;
    const fields = {
      what,
      title: title.trim(),
      day,
      startsAt,
      endsAt,
      room: room.trim(),
      peerIds,
    };
    void keep(fields);
  };
  return (
    <FormDialog
      title={slot ? "Change the slot" : "Add to the timetable"}
      submit={slot ? "Keep changes" : "Add"}
      onSubmit={save}
      more={
        slot && (
          <Button variant="danger" onPress={() => void deleteSlot(slot).then(onClose)}>
            Take it out
          </Button>
        )
      }
      onClose={onClose}
    >
      <Select label="What it is" options={kinds} value={what} onChange={setWhat} />
      <TextField label="Title" isOptional value={title} onChange={setTitle} error={titleError} />
      <DayField
        label="Day"
        value={day}
        onChange={setDay}
        error={isTried && day === null ? "Enter a day such as 16 Oct" : undefined}
      />
      <Stack isRow gap={4}>
        <TextField
          label="From"
          width="number"
          value={from}
          onChange={setFrom}
          error={isTried && startsAt === null ? "Enter a time such as 12:30" : undefined}
        />
        <TextField
          label="To"
          width="number"
          value={to}
          onChange={setTo}
          error={isTried ? endError : undefined}
        />
        <TextField
          label="Room"
          width="day"
          isOptional
          value={room}
          onChange={setRoom}
          error={roomError}
        />
      </Stack>
      <PeersField
        label="Peers"
        hint="Nobody ticked: everybody"
        peers={records.peers}
        value={peerIds}
        onChange={setPeerIds}
      />
    </FormDialog>
  );
}
