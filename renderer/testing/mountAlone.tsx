import type { ReactNode } from "react";
import { render } from "../ui/testing/render.tsx";
import { goTo } from "../places/paths.ts";
import { UiRoot } from "../ui/UiRoot.tsx";

/** For tests: a screen that fills the window, as those before a visit do, or a part of one. */
export const mountAlone = (screen: ReactNode) => render(<UiRoot navigate={goTo}>{screen}</UiRoot>);
