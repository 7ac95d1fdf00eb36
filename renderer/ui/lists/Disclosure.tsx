import type { ReactElement, ReactNode } from "react";
import {
  Button,
  Disclosure as AriaDisclosure,
  DisclosurePanel,
  Heading,
} from "react-aria-components";
import { Glyph } from "../text/Glyph.tsx";
import "./Disclosure.css";

export interface DisclosureProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly isOpenAtFirst?: boolean;
  /** Level of the heading that its button stands in. */
  readonly level?: 2 | 3 | 4;
}

/** Folds away what most people do not need most of the time. */
export function Disclosure({
  title,
  children,
  isOpenAtFirst = false,
  level = 3,
}: DisclosureProps): ReactElement {
  return (
    <AriaDisclosure className="cf-disclosure" defaultExpanded={isOpenAtFirst}>
      <Heading level={level}>
        <Button slot="trigger" className="cf-disclosure-button">
          <Glyph name="right" />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="cf-disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
