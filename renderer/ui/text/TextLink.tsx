import type { ReactElement, ReactNode } from "react";
import { Link } from "react-aria-components";
import "./TextLink.css";

export interface TextLinkProps {
  readonly children: ReactNode;
  /** A place inside the app; `UiRoot`'s navigate follows it. */
  readonly href?: string;
  readonly onPress?: () => void;
  readonly "aria-label"?: string;
}

/** Goes somewhere. What does something is a `Button`. */
export function TextLink({ children, ...props }: TextLinkProps): ReactElement {
  return (
    <Link className="cf-link" {...props}>
      {children}
    </Link>
  );
}
