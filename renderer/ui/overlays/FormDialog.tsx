import { type ReactElement, type ReactNode, useId } from "react";
import { Button } from "../forms/Button.tsx";
import { Stack } from "../text/Stack.tsx";
import { Dialog, type DialogProps } from "./Dialog.tsx";

export interface FormDialogProps extends Pick<DialogProps, "onClose" | "title" | "size"> {
  /** What the button says that submits, as Enter does; null where there is nothing to submit. */
  readonly submit: string | null;
  readonly onSubmit: () => void;
  /** Buttons between it and Cancel. */
  readonly more?: ReactNode;
  /** Its fields. */
  readonly children: ReactNode;
}

/** A dialog to fill in: fields, a button that keeps them, and Cancel. */
export function FormDialog({
  submit,
  onSubmit,
  more,
  children,
  onClose,
  ...dialog
}: FormDialogProps): ReactElement {
  const form = useId();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      {...dialog}
      actions={
        <>
          {submit !== null && (
            <Button variant="primary" type="submit" form={form}>
              {submit}
            </Button>
          )}
          {more}
          <Button onPress={onClose}>Cancel</Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack gap={4}>{children}</Stack>
      </form>
    </Dialog>
  );
}
