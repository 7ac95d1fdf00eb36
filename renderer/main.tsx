import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { bootApp } from "./app/bootApp.ts";
import { App } from "./app/App.tsx";
import { CannotStart } from "./app/CannotStart.tsx";
import { UiRoot } from "./ui/UiRoot.tsx";
import { goTo } from "./paths.ts";

const element = document.querySelector("#root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);
// The database first: no screen may be shown that could not keep what is typed into it.
const boot = await bootApp();
root.render(
  <StrictMode>
    <UiRoot navigate={goTo}>{boot.ok ? <App /> : <CannotStart reason={boot.error} />}</UiRoot>
  </StrictMode>,
);
