import type { ReactElement } from "react";
import { Mark } from "../../ui/evidence/Mark.tsx";
import { Button } from "../../ui/forms/Button.tsx";
import { Chip } from "../../ui/lists/Chip.tsx";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Pick, PickList } from "../../ui/lists/PickList.tsx";
import { Table } from "../../ui/lists/Table.tsx";
import { Toolbar } from "../../ui/lists/Toolbar.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { Stack } from "../../ui/text/Stack.tsx";

const sessions = [
  { id: "1", at: "09:30", who: "Social workers, assessment", lines: 42, people: 6 },
  { id: "2", at: "11:00", who: "Head teachers", lines: 118, people: 11 },
  { id: "3", at: "14:00", who: "Health visitors and school nurses", lines: 7, people: 3 },
] as const;

/** Lists, tables and small parts of rows. */
export function ListGallery(): ReactElement {
  return (
    <Stack gap={6}>
      <Toolbar label="Sessions">
        <Button glyph="add">New session</Button>
        <Button glyph="print">Print the timetable</Button>
        <MenuButton
          label="More for sessions"
          isGlyphOnly
          choices={[{ id: "import", label: "Bring in notes", run: () => undefined }]}
        />
      </Toolbar>
      <Table
        caption="Sessions on Tuesday"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { id: "at", heading: "Time", cell: ({ at }) => at },
          { id: "who", heading: "Who", cell: ({ who }) => who, isRowHeading: true },
          { id: "people", heading: "People", cell: ({ people }) => people, isNumeric: true },
          { id: "lines", heading: "Lines", cell: ({ lines }) => lines, isNumeric: true },
        ]}
      />
      <PickList
        aria-label="Sessions"
        selectionMode="single"
        defaultSelectedKeys={["2"]}
        items={[...sessions]}
      >
        {({ at, who }) => (
          <Pick textValue={who}>
            {at} {who}
          </Pick>
        )}
      </PickList>
      <Stack gap={2} isRow>
        <Mark mark="area" isWordHidden />
        <span>Plans rarely say by when</span>
        <Chip label="Planning" />
        <Chip label="Voice of the child" onRemove={() => undefined} />
      </Stack>
      <Disclosure title="How this was counted" level={2} isOpenAtFirst>
        <p>Two sessions with the same group on the same day count once.</p>
      </Disclosure>
    </Stack>
  );
}
