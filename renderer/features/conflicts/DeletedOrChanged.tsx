import type { ReactElement } from "react";
import { capital } from "../../../shared/words/capital.ts";
import { whenInWords } from "../../../shared/words/whenInWords.ts";
import { Button } from "../../ui/forms/Button.tsx";
import { Stack } from "../../ui/text/Stack.tsx";

export interface DeletedOrChangedProps {
  readonly changedBy: string;
  /** ISO instants by each one’s clock. */
  readonly changedAt: string;
  readonly deletedBy: string;
  readonly deletedAt: string;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

/** One deleted what another changed at the same time: it stays until the team has said. */
export function DeletedOrChanged(props: DeletedOrChangedProps): ReactElement {
  const { changedBy, changedAt, deletedBy, deletedAt, onKeep, onDelete } = props;
  return (
    <>
      <p>
        {capital(deletedBy)} deleted this ({whenInWords(deletedAt)}), {changedBy} changed it (
        {whenInWords(changedAt)}). It stays until you say.
      </p>
      <Stack isRow gap={2}>
        <Button onPress={onKeep}>Keep it</Button>
        <Button onPress={onDelete}>Delete it</Button>
      </Stack>
    </>
  );
}
