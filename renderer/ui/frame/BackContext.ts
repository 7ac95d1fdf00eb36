import { createContext } from "react";

/** The place that the screen shown is within, where it is none of the rail; its `Page` leads back there. */
export const BackContext = createContext<{
  /** "Back to the visit" */
  readonly label: string;
  readonly href: string;
} | null>(null);
