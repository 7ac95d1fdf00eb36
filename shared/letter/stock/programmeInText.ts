import shipped from "../../../assets/programmes/wording-of-0.1.0.json" with { type: "json" };
import type { Visit } from "../../visit/kinds/visit.ts";

/**
 * What the programme is called within a sentence: as its data says, else by its name with the
 * capitals it has, for nobody but its people knows which of them "LSCB Diagnostic", "SEND" and
 * "Ofsted" can lose.
 */
export function programmeInText({ programme, letterStyle }: Visit): string {
  const name = programme.trim();
  const own = letterStyle.programmeInText.trim();
  return own || (Object.hasOwn(inText, name) ? (inText[name] ?? name) : name);
}

const inText: Readonly<Record<string, string>> = shipped.programmesInText;
