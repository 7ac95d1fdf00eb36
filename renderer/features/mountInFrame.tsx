import type { ReactNode } from "react";
import { render } from "vitest-browser-react";
import { AppFrame } from "../ui/frame/AppFrame.tsx";
import { UiRoot } from "../ui/UiRoot.tsx";

/** For tests: a screen inside the frame, without a database. */
export const mountInFrame = (screen: ReactNode) =>
  render(
    <UiRoot navigate={(path) => void (window.location.hash = path)}>
      <AppFrame
        places={places}
        current="team"
        visitName="Midthorpe City Council"
        savedText="Saved on this laptop 14:02"
        sync={{ text: "3 to send", href: "#/sync" }}
        onSearch={() => undefined}
        isRailFolded={false}
        onRailFold={() => undefined}
      >
        {screen}
      </AppFrame>
    </UiRoot>,
  );

/** For tests: a screen that fills the window, as those before a visit do. */
export const mountAlone = (screen: ReactNode) =>
  render(<UiRoot navigate={(path) => void (window.location.hash = path)}>{screen}</UiRoot>);

const places = [
  { id: "visit", label: "Visit", glyph: "visit", href: "#/" },
  { id: "sessions", label: "Sessions", glyph: "sessions", href: "#/" },
  { id: "cases", label: "Cases", glyph: "cases", href: "#/" },
  { id: "findings", label: "Findings", glyph: "findings", href: "#/" },
  { id: "letter", label: "Letter", glyph: "letter", href: "#/" },
  { id: "team", label: "Team", glyph: "team", href: "#/" },
] as const;
