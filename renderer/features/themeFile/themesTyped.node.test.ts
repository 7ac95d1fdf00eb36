import { expect, test } from "vitest";
import { themesTyped } from "./themesTyped.ts";

test("a theme that is called otherwise keeps what it is known by, and a new one gets its own", () => {
  const before = [
    { key: "frontDoor", label: "Front door", words: ["mash"] },
    { key: "voice", label: "Voice", words: [] },
  ];
  expect(themesTyped("Front door and MASH\nVoice", before)).toEqual([
    { key: "frontDoor", label: "Front door and MASH", words: ["mash"] },
    { key: "voice", label: "Voice", words: [] },
  ]);
  expect(themesTyped("Voice\n\n Kinship care \nVoice\n2nd chances\nÉcole", before)).toEqual([
    { key: "voice", label: "Voice", words: [] },
    { key: "kinship-care", label: "Kinship care", words: [] },
    { key: "nd-chances", label: "2nd chances", words: [] },
    { key: "ecole", label: "École", words: [] },
  ]);
});
