import { expect, test } from "vitest";
import { TestVisit } from "../../shared/letter/testing/testVisit.ts";
import { Laptop, visitId } from "../../shared/ops/testing/laptop.ts";
import { put, set } from "../../shared/visit/change.ts";
import { missingPictures } from "./missingPictures.ts";

test("pictures that have not come are named by their words, their session and whoever added that very photograph", () => {
  const visit = new TestVisit();
  const session = { ...visit.add("sessions", { title: "Flip charts and walls" }), visitId };
  const note = {
    ...visit.add("notes", { sessionId: session.id, text: "Post-its on waiting" }),
    visitId,
  };
  const first = { ...visit.add("pictures", { noteId: note.id }), visitId };
  const image = { ...first.image, file: "cd".repeat(32) };
  const [one, other] = [new Laptop(1), new Laptop(2)];
  const shared = one.write([
    put("visits", { ...visit.records.visit, id: visitId }),
    put("sessions", session),
    put("notes", note),
    put("pictures", first),
  ]);
  other.take(shared);
  const standing = (laptop: Laptop, missing: readonly string[]) =>
    missingPictures({ missing, notThere: missing }, laptop.state, (device) =>
      device.endsWith("1") ? "AB" : undefined,
    ).map(({ words, session: title, addedByName, isNotThere }) => [
      words,
      title,
      addedByName,
      isNotThere,
    ]);
  expect(standing(other, [first.image.file])).toEqual([
    ["Post-its on waiting", "Flip charts and walls", "AB", true],
  ]);
  expect(standing(other, [])).toEqual([]);
  // Turned elsewhere it is still the photograph of whoever added it; replaced it is another's, here one unknown.
  one.take(other.write([set("pictures", first, { turned: 1 })]));
  expect(standing(one, [first.image.file])[0]?.[2]).toBe("AB");
  one.take(other.write([set("pictures", { ...first, turned: 1 }, { image })]));
  expect(standing(one, [image.file])[0]?.[2]).toBe("");
});
