import type { ReactElement } from "react";
import type { Visit } from "../../../shared/visit/kinds/visit.ts";
import { dayWithWeekday } from "../../../shared/words/inWords.ts";
import { paths } from "../../places/paths.ts";
import { TextLink } from "../../ui/text/TextLink.tsx";

/** Until when the notes are kept, and where that is set. */
export const UntilWhen = ({
  visit: { id, destroyOn },
}: {
  readonly visit: Pick<Visit, "id" | "destroyOn">;
}): ReactElement => (
  <TextLink href={paths.retention(id)}>
    {destroyOn === null
      ? "No day is agreed for destroying them"
      : `Kept until ${dayWithWeekday(destroyOn)}`}
  </TextLink>
);
