import axe from "axe-core";
import { expect, test } from "vitest";
import { letterHtml } from "./letterHtml.ts";
import { letterWithAll } from "./testing/letterWithAll.ts";

test.each([true, false])(
  "the web page of the letter has no accessibility problem (draft: %s)",
  async (isDraft) => {
    const frame = document.createElement("iframe");
    frame.srcdoc = letterHtml(letterWithAll, { isDraft }).replace(
      /<meta http-equiv="Content-Security[^>]*>/u,
      "",
    );
    frame.title = "letter";
    document.body.append(frame);
    await new Promise((loaded) => frame.addEventListener("load", loaded, { once: true }));
    // Run from within: the page is judged as a page of its own.
    const script = Object.assign(document.createElement("script"), { textContent: axe.source });
    frame.contentDocument?.head.append(script);
    const inside = frame.contentWindow as unknown as { axe: typeof axe };
    const { violations } = await inside.axe.run();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    frame.remove();
  },
);
