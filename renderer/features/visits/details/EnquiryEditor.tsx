import { useState, type ReactElement } from "react";
import { inOrder } from "../../../../shared/visit/inOrder.ts";
import type { RecordOf, VisitRecords } from "../../../../shared/visit/records.ts";
import { showHistory } from "../../../places/showHistory.ts";
import { Button } from "../../../ui/forms/Button.tsx";
import { SavedTextArea, SavedTextField } from "../../../ui/forms/SavedField.tsx";
import { TextArea } from "../../../ui/forms/TextArea.tsx";
import { TextField } from "../../../ui/forms/TextField.tsx";
import { MenuButton } from "../../../ui/overlays/MenuButton.tsx";
import { Dialog } from "../../../ui/overlays/Dialog.tsx";
import { Stack } from "../../../ui/text/Stack.tsx";
import { today } from "../../../ui/today.ts";
import { addEnquiry, removeEnquiry, swapEnquiries } from "./detailsCommands.ts";
import { enquiryPrompts, enquiryText } from "./visitTexts.ts";
import { recordPlace } from "../../../places/showRecord.ts";

type Enquiry = RecordOf<"enquiries">;

/** Lines of enquiry: reword, add, move, remove; one added on site records why and who agreed. */
export function EnquiryEditor({ records }: { readonly records: VisitRecords }): ReactElement {
  const [isAddingOnSite, setAddingOnSite] = useState(false);
  const enquiries = inOrder(records.enquiries);
  return (
    <section aria-labelledby="details-enquiries">
      <h2 id="details-enquiries">Lines of enquiry</h2>
      <ol className="cf-details-lines">
        {enquiries.map((enquiry, i) => (
          <li key={enquiry.id} {...recordPlace(enquiry.id)}>
            <EnquiryFields
              enquiry={enquiry}
              menu={[
                ...move("up", enquiry, enquiries[i - 1]),
                ...move("down", enquiry, enquiries[i + 1]),
                {
                  id: "history",
                  label: "History",
                  run: () => showHistory({ table: "enquiries", row: enquiry.id }),
                },
                {
                  id: "remove",
                  label: "Remove this line",
                  run: () => void removeEnquiry(records, enquiry.id),
                },
              ]}
            />
          </li>
        ))}
      </ol>
      <Stack isRow gap={3}>
        <Button glyph="add" onPress={() => void addEnquiry(records)}>
          Add a line
        </Button>
        <Button onPress={() => setAddingOnSite(true)}>Add a line found on site</Button>
      </Stack>
      <AddOnSite records={records} isOpen={isAddingOnSite} onClose={() => setAddingOnSite(false)} />
    </section>
  );
}

function EnquiryFields({
  enquiry,
  menu,
}: {
  readonly enquiry: Enquiry;
  readonly menu: readonly {
    readonly id: string;
    readonly label: string;
    readonly run: () => void;
  }[];
}): ReactElement {
  return (
    <div className="cf-details-line">
      <SavedTextField label="Short name" width="name" draft={enquiryText(enquiry, "shortName")} />
      <SavedTextArea label="Question" rows={1} draft={enquiryText(enquiry, "question")} />
      <div className="cf-details-prompts">
        <SavedTextArea
          label="Prompts"
          hint="What to ask or look for, one on each line; shown while noting"
          isOptional
          rows={Math.max(1, enquiry.prompts.length)}
          draft={enquiryPrompts(enquiry)}
        />
      </div>
      <MenuButton
        label={`More for ${enquiry.shortName || "this line"}`}
        isGlyphOnly
        choices={menu}
      />
      {enquiry.addedOnSite !== null && (
        <p className="cf-soft cf-details-added">
          Added on site: {enquiry.addedOnSite.reason} Agreed with {enquiry.addedOnSite.agreedWith}.
        </p>
      )}
    </div>
  );
}

function AddOnSite({
  records,
  isOpen,
  onClose,
}: {
  readonly records: VisitRecords;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState("");
  const [agreedWith, setAgreedWith] = useState("");
  const [isTried, setTried] = useState(false);
  const missing = (text: string, message: string) =>
    isTried && text.trim() === "" ? message : undefined;
  const add = () => {
    setTried(true);
    if (reason.trim() === "" || agreedWith.trim() === "") return;
    const day = today();
    void addEnquiry(records, { day, reason: reason.trim(), agreedWith: agreedWith.trim() });
    setReason("");
    setAgreedWith("");
    setTried(false);
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title="A line found on site"
      actions={
        <>
          <Button variant="primary" onPress={add}>
            Add the line
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <Stack gap={4}>
        <p className="cf-soft">
          Following a new line is what peers are for; both sides agree to it first.
        </p>
        <TextArea
          label="Why it is worth following"
          value={reason}
          onChange={setReason}
          error={missing(reason, "Say why the line is worth following")}
        />
        <TextField
          label="Agreed with"
          hint="A role on the host’s side, not a name"
          value={agreedWith}
          onChange={setAgreedWith}
          error={missing(agreedWith, "Say who agreed for the host")}
        />
      </Stack>
    </Dialog>
  );
}

/** The menu's choice to change places with a neighbour; none where there is no neighbour. */
function move(way: "up" | "down", enquiry: Enquiry, neighbour: Enquiry | undefined) {
  if (!neighbour) return [];
  return [{ id: way, label: `Move ${way}`, run: () => void swapEnquiries(enquiry, neighbour) }];
}
