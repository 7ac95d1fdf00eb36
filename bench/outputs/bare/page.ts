import { createElement, StrictMode } from "react";
import { createRoot } from "react-dom/client";

// What the first window is compared with: React, and the words of the lock.
const element = document.querySelector("#root");
if (element === null) throw new Error("index.html has no #root");
createRoot(element).render(
  createElement(
    StrictMode,
    null,
    createElement("h1", null, "Critical Friend is locked"),
    createElement("label", { htmlFor: "passphrase" }, "Passphrase"),
    createElement("input", { id: "passphrase", type: "password" }),
    createElement("button", null, "Unlock"),
  ),
);
