import type { ReactElement, ReactNode } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import "./theme/base.css";

export interface UiRootProps {
  /** Follows links of the app (`TextLink`, rail, menus) inside the window. */
  readonly navigate: (path: string) => void;
  readonly children: ReactNode;
}

/** Stands once around the whole app: fonts and tokens, en-GB, and links that stay inside the window. */
export function UiRoot({ navigate, children }: UiRootProps): ReactElement {
  return (
    <I18nProvider locale="en-GB">
      <RouterProvider navigate={navigate}>{children}</RouterProvider>
    </I18nProvider>
  );
}
