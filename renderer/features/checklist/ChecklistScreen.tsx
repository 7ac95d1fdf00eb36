import type { ReactElement } from "react";
import {
  checklist,
  checklistInWords,
  type DueArrangement,
  suggestedArrangements,
} from "../../../shared/checklist/checklist.ts";
import type { VisitRecords } from "../../../shared/visit/records.ts";
import { paths } from "../../places/paths.ts";
import { showHistory } from "../../places/showHistory.ts";
import { recordPlace } from "../../places/showRecord.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Checkbox } from "../../ui/forms/Checkbox.tsx";
import { DayField } from "../../ui/forms/DayField.tsx";
import { SavedTextArea, SavedTextField } from "../../ui/forms/SavedField.tsx";
import { TextField } from "../../ui/forms/TextField.tsx";
import { useTextToAdd } from "../../ui/forms/useTextToAdd.ts";
import { Page } from "../../ui/frame/Page.tsx";
import { MenuButton } from "../../ui/overlays/MenuButton.tsx";
import { askToPrint } from "../../ui/paper/askToPrint.ts";
import { EmptyState } from "../../ui/text/EmptyState.tsx";
import { PageHeading } from "../../ui/text/PageHeading.tsx";
import { TextLink } from "../../ui/text/TextLink.tsx";
import { TwoVersions } from "../../ui/text/TwoVersions.tsx";
import {
  addArrangement,
  addSuggested,
  arrangementText,
  changeArrangement,
  newArrangementText,
  removeArrangement,
} from "./checklistCommands.ts";
import { ChecklistPaper } from "./ChecklistPaper.tsx";
import "./Checklist.css";

/** What the visit coordinator sees to before the team comes, by the day by which it is due. */
export function ChecklistScreen({
  records,
  today,
}: {
  readonly records: VisitRecords;
  /** ISO day. */
  readonly today: string;
}): ReactElement {
  const { visit } = records;
  const list = checklist(records, today);
  const isMore = suggestedArrangements(records).length > 0;
  const take = (
    <Button
      {...(list.length === 0 ? { variant: "primary" as const } : {})}
      onPress={() => void addSuggested(visit.id)}
    >
      Take on what is suggested
    </Button>
  );
  return (
    <Page width="wide">
      {list.length > 0 && <ChecklistPaper list={list} visit={visit} />}
      <PageHeading
        title="Coordinator’s checklist"
        below={
          [visit.coordinator, checklistInWords(list)].filter(Boolean).join(" \u00B7 ") || undefined
        }
        actions={
          list.length > 0 && (
            <Button glyph="print" onPress={askToPrint}>
              Print
            </Button>
          )
        }
      />
      {visit.daysOnSite.length === 0 && list.length > 0 && (
        <p className="cf-soft">
          Its days follow from the first day on site.{" "}
          <TextLink href={paths.details(visit.id)}>Set the days on site</TextLink>
        </p>
      )}
      {list.length === 0 && (
        <EmptyState title="Nothing is on the list yet" action={take}>
          Rooms, passes, people, papers: what has to be seen to, by whom and by when. The suggested
          list is there to be changed.
        </EmptyState>
      )}
      {list.length > 0 && (
        // Each field has its own label.
        <div className="cf-arrangement cf-checklist-heads" aria-hidden="true">
          <span />
          <span>What is to be seen to</span>
          <span>Who</span>
          <span>By</span>
        </div>
      )}
      <ul className="cf-checklist" aria-label="Checklist">
        {list.map((due) => (
          <ArrangementRow key={due.arrangement.id} {...due} />
        ))}
      </ul>
      <AddArrangement records={records} />
      {list.length > 0 && isMore && <p>{take}</p>}
    </Page>
  );
}

function ArrangementRow({ arrangement, due, standing }: DueArrangement): ReactElement {
  const { text, isDone } = arrangement;
  return (
    <li className="cf-arrangement" data-standing={standing} {...recordPlace(arrangement.id)}>
      <div className="cf-arrangement-done">
        <Checkbox
          isSelected={isDone}
          onChange={(done) => void changeArrangement(arrangement, { isDone: done })}
        >
          Done<span className="cf-visually-hidden">{` ${text}`}</span>
        </Checkbox>
        <span className="cf-arrangement-standing">{standingWords[standing]}</span>
        <TwoVersions of={arrangement.id} />
      </div>
      <SavedTextArea
        label="What is to be seen to"
        isLabelHidden
        rows={1}
        draft={arrangementText(arrangement, "text")}
      />
      <SavedTextField
        label="Who"
        isLabelHidden
        width="name"
        isOptional
        draft={arrangementText(arrangement, "who")}
      />
      <DayField
        label="By"
        isLabelHidden
        hint={undefined}
        isOptional
        value={due}
        onChange={(day) => {
          // Without a day of its own it follows the days on site again.
          if (day !== due) void changeArrangement(arrangement, { dueOn: day });
        }}
      />
      <MenuButton
        label={`More for: ${text.slice(0, 60)}`}
        isGlyphOnly
        choices={[
          {
            id: "history",
            label: "History",
            run: () => showHistory({ table: "arrangements", row: arrangement.id }),
          },
          {
            id: "remove",
            label: "Take it off the list",
            run: () => void removeArrangement(arrangement),
          },
        ]}
      />
    </li>
  );
}

const standingWords = { done: "", late: "Late", today: "Due today", open: "" } as const;

function AddArrangement({ records }: { readonly records: VisitRecords }): ReactElement {
  const { id } = records.visit;
  const { field, tried, empty } = useTextToAdd("arrangements", "text", {
    missing: "Say what is to be seen to",
    draft: newArrangementText(id),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const text = tried();
        if (text !== null) void addArrangement(id, text).then(empty);
      }}
    >
      <TextField label="Something else" hint="Enter adds it" {...field} width="full" />
    </form>
  );
}
