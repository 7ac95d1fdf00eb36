import { describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { PageGauge, pagesInWords } from "./PageGauge.tsx";

describe("the page gauge", () => {
  it("tells how many pages are filled", async () => {
    await render(<PageGauge filled={3.6} />);
    const gauge = page.getByRole("meter", { name: "Pages filled" });
    await expect.element(gauge).toHaveAttribute("aria-valuetext", "3.6 of 4 pages");
    await expect.element(gauge).toHaveAttribute("aria-valuenow", "3.6");
    await expect.element(gauge).toHaveAttribute("aria-valuemax", "4");
  });

  it("says by how much a letter runs over, and stays within its scale", async () => {
    await render(<PageGauge filled={4.32} />);
    const gauge = page.getByRole("meter");
    await expect.element(gauge).toHaveAttribute("aria-valuetext", "4.3 of 4 pages, 0.3 over");
    await expect.element(gauge).toHaveAttribute("aria-valuenow", "4");
  });

  it("never shows a letter that is just over as within its limit", () => {
    expect(pagesInWords(4.004, 4)).toBe("4.1 of 4 pages");
    expect(pagesInWords(4, 4)).toBe("4.0 of 4 pages");
  });

  it("shows no figure before the pages are measured", async () => {
    const { container } = await render(<PageGauge filled={null} />);
    const gauge = page.getByRole("meter", { name: "Pages filled" });
    await expect.element(gauge).toHaveAttribute("aria-valuetext", "Measuring the pages");
    expect(container.textContent).not.toMatch(/\d/u);
  });

  it("keeps its size however full it is", async () => {
    const { container } = await render(
      <>
        <PageGauge filled={0} />
        <PageGauge filled={3.6} />
        <PageGauge filled={4.9} />
      </>,
    );
    const sizes = [...container.querySelectorAll(".cf-gauge")].map((gauge) => {
      const { width, height } = gauge.getBoundingClientRect();
      return `${width.toString()} × ${height.toString()}`;
    });
    expect(sizes).toHaveLength(3);
    expect(new Set(sizes).size).toBe(1);
  });
});
