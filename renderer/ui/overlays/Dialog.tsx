import type { ReactElement, ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import "./Dialog.css";

export interface DialogProps {
  readonly isOpen: boolean;
  /** Called by Esc and, where `isDismissable`, by a press outside. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Buttons, the one that does it first. */
  readonly actions?: ReactNode;
  /** `full`: all of the window but its edge, for a body that scrolls in itself. */
  readonly size?: "narrow" | "wide" | "full";
  /** A press outside closes it. Only where nothing typed can be lost. */
  readonly isDismissable?: boolean;
  /** alertdialog interrupts: something will be lost or cannot be undone. */
  readonly role?: "dialog" | "alertdialog";
}

/** A short errand that must end before work goes on. For what can stay beside the work, use `Drawer`. */
export function Dialog({
  isOpen,
  onClose,
  title,
  children,
  actions,
  size = "narrow",
  isDismissable = false,
  role = "dialog",
}: DialogProps): ReactElement {
  return (
    <ModalOverlay
      className="cf-overlay"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose();
      }}
    >
      <Modal className={`cf-modal cf-modal-${size}`}>
        <AriaDialog className="cf-dialog" role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className="cf-dialog-body">{children}</div>
          {actions !== undefined && <div className="cf-dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
