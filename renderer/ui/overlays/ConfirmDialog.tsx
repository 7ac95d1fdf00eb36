import type { ReactElement, ReactNode } from "react";
import { Button } from "../forms/Button.tsx";
import { Dialog } from "./Dialog.tsx";

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The question, "Issue the letter?" */
  readonly title: string;
  /** What will happen and what stays safe. */
  readonly children: ReactNode;
  /** The verb again, "Issue the letter"; never "OK" or "Yes". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** Called when confirmed; the dialog then closes. */
  readonly onConfirm: () => void;
  readonly isDanger?: boolean;
}

/** Asks before what cannot be undone. What can be undone is simply done. */
export function ConfirmDialog({
  isOpen,
  onClose,
  title,
  children,
  confirmLabel,
  cancelLabel = "Cancel",
  onConfirm,
  isDanger = false,
}: ConfirmDialogProps): ReactElement {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      role="alertdialog"
      actions={
        <>
          <Button
            variant={isDanger ? "danger" : "primary"}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirmLabel}
          </Button>
          {/* Enter pressed in haste must do nothing. */}
          <Button autoFocus onPress={onClose}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
