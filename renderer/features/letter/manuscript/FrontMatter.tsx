import type { ReactElement } from "react";
import type { Letter } from "../../../../shared/visit/kinds/letter.ts";
import { dayInWords } from "../../../../shared/words/inWords.ts";
import { DayField } from "../../../ui/forms/DayField.tsx";
import { setDate } from "../letterCommands.ts";
import type { FrontField } from "../letterField.ts";
import { dateControlId } from "../placeOfProblem.ts";
import { useFrontOpen } from "../rememberedHere.ts";
import { useLetterDeskContext } from "../useLetterDesk.ts";
import { ManuscriptText } from "./ManuscriptText.tsx";

/**
 * Who writes to whom, when and about what: everything above the first section. Folded until somebody
 * wants it open, so that the text starts at the top; what is missing is said while it is folded too.
 */
export function FrontMatter({ letter }: { readonly letter: Letter }): ReactElement {
  const [isOpen, setOpen] = useFrontOpen();
  return (
    <details
      className="cf-front"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="cf-front-name">Letterhead, date and addressee</span>
        <span className="cf-soft">{inShort(letter)}</span>
      </summary>
      <FrontFields letter={letter} />
    </details>
  );
}

/** To whom, when, and what is still missing. */
function inShort({ addressee, date, salutation, reference }: Letter): string {
  return [
    addressee.name.trim() === "" ? "nobody addressed yet" : addressee.name,
    date === null ? "no date yet" : dayInWords(date),
    ...(salutation.trim() === "" ? ["no salutation yet"] : []),
    ...(reference.trim() === "" ? [] : [reference]),
  ].join(" · ");
}

function FrontFields({ letter }: { readonly letter: Letter }): ReactElement {
  const { run } = useLetterDeskContext();
  return (
    <section className="cf-manuscript-front" aria-label="Letterhead, date and addressee">
      <Front part="organisation" label="From" placeholder="The lead’s council" isLine />
      <Front
        part="letterheadLines"
        label="Letterhead"
        placeholder="Office and address, one line each"
      />
      <Front
        part="reference"
        label="Reference"
        placeholder="Your reference, if you use one"
        isLine
      />
      <div className="cf-manuscript-row">
        <span className="cf-manuscript-label" aria-hidden="true">
          Date
        </span>
        <DayField
          id={dateControlId}
          label="Date of the letter"
          isLabelHidden
          hint={undefined}
          value={letter.date}
          onChange={(day) => void run(setDate(day))}
        />
      </div>
      <Front part="addressee" label="To" placeholder="The office it goes to" isLine />
      <Front part="addresseeLines" label="Address" placeholder="One line each" />
      <Front part="salutation" label="Salutation" placeholder="Dear Director" isLine />
      <Front part="title" label="Title" placeholder="What the letter is about" isLine />
    </section>
  );
}

/** Who signs, and for whom. */
export function SignOff(): ReactElement {
  return (
    <section className="cf-manuscript-front" aria-label="Sign-off">
      <Front part="closing" label="Closing" placeholder="Yours sincerely" isLine />
      <Front
        part="signatory"
        label="Signed by"
        placeholder="The lead peer’s name or office"
        isLine
      />
      <Front part="signatoryLines" label="For" placeholder="Organisation and team, one line each" />
    </section>
  );
}

interface FrontProps {
  readonly part: FrontField;
  readonly label: string;
  readonly placeholder: string;
  readonly isLine?: boolean;
}

function Front({ part, ...words }: FrontProps): ReactElement {
  return <ManuscriptText field={{ of: "front", part }} isLabelShown isQuiet {...words} />;
}
