import { createRoot } from "react-dom/client";
import { Gallery } from "./Gallery.tsx";
import { galleryTabs } from "./galleryTabs.ts";

// `npm run gallery`: every piece in each state, beside no app. The address says which part, `#forms`.
const asked = window.location.hash.slice(1);
const first = galleryTabs.find((tab) => tab === asked) ?? "words";
const root = document.querySelector("#root");
if (root === null) throw new Error("the page has no place for it");
createRoot(root).render(<Gallery first={first} />);
