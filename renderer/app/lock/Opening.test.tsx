import { expect, test } from "vitest";
import page from "../../index.html?raw";
import { render } from "../../ui/testing/render.tsx";
import { Opening } from "./Opening.tsx";

test("the window’s page holds what its script shows first, so that nothing moves when that has come", async () => {
  const { container } = await render(<Opening />);
  const root = new DOMParser().parseFromString(page, "text/html").querySelector("#root");
  const markup = (element: Element | null | undefined) =>
    element?.outerHTML.replaceAll(/>\s+|\s+</gu, (between) => between.trim());
  expect(markup(root?.firstElementChild)).toBe(markup(container.querySelector("main")));
});
