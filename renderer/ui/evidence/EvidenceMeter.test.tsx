import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "../testing/render.tsx";
import { EvidenceMeter } from "./EvidenceMeter.tsx";

const enough = { sessions: 3, groups: 2, kinds: 2 };

it("says what a thin finding is short of", async () => {
  await render(<EvidenceMeter sessions={1} groups={2} kinds={1} enough={enough} against={1} />);
  await expect
    .element(
      page.getByText(
        "Evidence: 1 session, 2 groups, 1 kind. Thin: needs 2 more sessions, 1 more kind. 1 against.",
      ),
    )
    .toBeInTheDocument();
});

it("says that enough is enough, and draws no more strokes than are needed", async () => {
  const { container } = await render(
    <EvidenceMeter sessions={9} groups={2} kinds={2} enough={enough} />,
  );
  await expect
    .element(page.getByText("Evidence: 9 sessions, 2 groups, 2 kinds. Enough."))
    .toBeInTheDocument();
  expect(container.querySelectorAll(".cf-stroke-full")).toHaveLength(7);
  expect(container.querySelectorAll(".cf-stroke")).toHaveLength(7);
});
