import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { expectAccessible } from "./axe.ts";
import { launch } from "./launch.ts";
import { openSample } from "./openSample.ts";
import { readPrinted } from "./readPrinted.ts";
import { temporaryFolder } from "./teamSteps.ts";

const minutes = 60_000;

test(
  "the quality of the challenge is asked of the host by a form that comes back, and printed",
  async () => {
    const folder = temporaryFolder();
    const { app, page } = await launch();
    await openSample(page);
    await page.evaluate(() => {
      const [, visits, visit] = window.location.hash.split("/");
      window.location.hash = `#/${visits}/${visit}/questionnaires`;
    });
    await page.getByRole("button", { name: "Take on “Quality of the challenge”" }).click();
    await page.getByRole("button", { name: /^Begin a round/u }).click();
    await page.getByRole("menuitem", { name: "After the visit" }).click();
    for (const [choice, file] of [
      ["Word document, also to print", "form.questionnaire.docx"],
      ["Plain text, for a mail", "form.questionnaire.txt"],
    ] as const) {
      app.saveDialogAnswers.push(path.join(folder, file));
      await page.getByRole("button", { name: /^Form for the host/u }).click();
      await page.getByRole("menuitem", { name: choice }).click();
      await page.getByText(`Saved as ${file}.`).waitFor();
    }
    const form = readFileSync(path.join(folder, "form.questionnaire.txt"), "utf8");
    const files = ["Agree fully", "Agree in part", "Do not agree"].map((answer, at) => {
      const file = path.join(folder, `returned-${at}.txt`);
      writeFileSync(file, form.replaceAll(`[ ] ${answer}`, `[x] ${answer}`));
      return file;
    });
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Bring in returned forms" }).click();
    // The Word form as it went out: read, and nothing is answered in it.
    await (await chooser).setFiles([...files, path.join(folder, "form.questionnaire.docx")]);
    await page.getByText("Four forms read, nothing is kept yet").waitFor();
    await page.getByText(/Left out: question 1, 2, 3, 4, 5\./u).waitFor();
    await page.getByText("form.questionnaire.docx", { exact: true }).click();
    await page.getByRole("button", { name: "Keep three forms" }).click();
    await page.getByText("Hidden, as only 3 answered").first().waitFor();
    await expectAccessible(page);
    const printed = await readPrinted(await page.pdf({ preferCSSPageSize: true }));
    const words = printed.map(({ text }) => text).join(" ");
    expect(words).toContain("Hidden, as only 3 answered");
    expect(words).toContain("A change is put in words only where");
  },
  4 * minutes,
);
