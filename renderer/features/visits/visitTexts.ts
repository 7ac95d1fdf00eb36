import type { RecordOf } from "../../../shared/visit/records.ts";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { type FieldOf, plainDraft } from "../../db/textDraft.ts";

const label = "Change visit details";

/** A text of the visit's details, to be typed in. */
export const visitText = ({ id }: Visit, field: FieldOf<"visits">) =>
  plainDraft("visits", { id, visitId: id }, field, label);

/** A list of the visit's details, one on each line. */
export const visitLines = ({ id }: Visit, field: "audiences" | "feedback") =>
  plainDraft("visits", { id, visitId: id }, field, label, (typed) =>
    typed
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );

/** A text of a line of enquiry. */
export const enquiryText = (enquiry: RecordOf<"enquiries">, field: "shortName" | "question") =>
  plainDraft("enquiries", enquiry, field, "Change line of enquiry", (typed) =>
    field === "question" ? typed.replace(/\s+/gu, " ") : typed,
  );
