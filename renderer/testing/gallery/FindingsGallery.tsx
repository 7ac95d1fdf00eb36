import { useState, type ReactElement } from "react";
import { EvidenceMeter } from "../../ui/evidence/EvidenceMeter.tsx";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { PageGauge } from "../../ui/evidence/PageGauge.tsx";
import { PositionInitials, type PeerPosition } from "../../ui/evidence/PositionInitials.tsx";
import { Button } from "../../ui/forms/Button.tsx";
import { SearchField } from "../../ui/forms/SearchField.tsx";
import { ListRow, RowList } from "../../ui/lists/RowList.tsx";
import { Drawer } from "../../ui/overlays/Drawer.tsx";
import { Stack } from "../../ui/text/Stack.tsx";

const positions: readonly PeerPosition[] = [
  { peerId: "1", name: "Amara Obi", initials: "AO", stance: "agrees" },
  { peerId: "2", name: "Jon Leigh", initials: "JL", stance: "queries" },
  { peerId: "3", name: "Priya Shah", initials: "PS", stance: "dissents" },
  { peerId: "4", name: "Tom Reid", initials: "TR", stance: null },
];

const evidence = [
  { id: "a", text: "Thresholds are understood by schools since the new guide", mark: "strength" },
  { id: "b", text: "“We find out at the door”, on placements over the weekend", mark: "quote" },
  { id: "c", text: "Plans rarely say by when", mark: "area" },
] as const;

const enough = { sessions: 3, groups: 2, kinds: 2 };

/** Findings with their evidence, positions, gauges and the drawer of unlinked evidence. */
export function FindingsGallery(): ReactElement {
  const [isOpen, setOpen] = useState(true);
  const [typed, setTyped] = useState("");
  return (
    <Drawer
      isOpen={isOpen}
      onClose={() => {
        setOpen(false);
      }}
      title="Unlinked evidence"
      drawer={
        <>
          <SearchField label="Find evidence" value={typed} onChange={setTyped} />
          <RowList aria-label="Unlinked evidence" selectionMode="single" items={[...evidence]}>
            {(note) => (
              <ListRow textValue={note.text}>
                <Mark mark={note.mark} isWordHidden />
                <span>{note.text}</span>
              </ListRow>
            )}
          </RowList>
        </>
      }
    >
      <Stack gap={6}>
        <Button
          onPress={() => {
            setOpen(true);
          }}
        >
          Show unlinked evidence
        </Button>
        <h2>Planning and review</h2>
        <article>
          <Stack gap={2}>
            <h3>Staff know their children well and can say what life is like for them</h3>
            <Stack gap={4} isRow>
              <EvidenceMeter sessions={4} groups={3} kinds={2} enough={enough} />
              <PositionInitials positions={positions} />
            </Stack>
          </Stack>
        </article>
        <article>
          <Stack gap={2}>
            <h3>Plans do not always say by when something will be different for the child</h3>
            <Stack gap={4} isRow>
              <EvidenceMeter sessions={1} groups={1} kinds={1} enough={enough} against={2} />
              <PositionInitials positions={positions} />
            </Stack>
          </Stack>
        </article>
        <Stack gap={6} isRow>
          <PageGauge filled={0} />
          <PageGauge filled={3.6} />
          <PageGauge filled={4.32} />
        </Stack>
      </Stack>
    </Drawer>
  );
}
