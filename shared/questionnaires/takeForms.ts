import { contentHash } from "../visit/issued/letterHash.ts";
import { QuestionnaireReturnId } from "../visit/ids.ts";
import type { QuestionnaireReturn, QuestionnaireSide } from "../visit/kinds/questionnaireReturn.ts";
import type { QuestionnaireRound } from "../visit/kinds/questionnaireRound.ts";
import type { Mint } from "../visit/programme/programme.ts";
import type { FormReading } from "./readForm.ts";

/** A returned form as it was read, with where it belongs. */
export interface ReadForm extends FormReading {
  /** The file, and the row where several stand in it. */
  readonly source: string;
  readonly round: QuestionnaireRound;
  readonly side: QuestionnaireSide;
  /**
   * Where it stands in a table of many: rows that say the same are different people, and the same table
   * brought in again has come before. Null for a file of its own.
   */
  readonly row: number | null;
}

/** A form with what is known of it before anything is taken in. */
export interface ArrivedForm extends ReadForm {
  readonly cameAs: string;
  /** The very same answers are there already, or are in this lot: the same form again, or another person’s. */
  readonly cameBefore: boolean;
}

/** Which forms say what has come before. */
export function arrivedForms(
  forms: readonly ReadForm[],
  returns: readonly QuestionnaireReturn[],
): readonly ArrivedForm[] {
  const known = new Set(returns.map((one) => `${one.roundId} ${one.cameAs}`));
  const seen = new Map<string, number>();
  return forms.map((form) => {
    const said = contentHash([form.round.id, form.side, form.answers, form.remarks]);
    const nth = (seen.get(`${said} ${form.row === null}`) ?? 0) + 1;
    seen.set(`${said} ${form.row === null}`, nth);
    // Rows of one table are people each; a file that says the same as another may be that one again.
    const cameAs = form.row === null || nth === 1 ? said : `${said} ${nth}`;
    const cameBefore = known.has(`${form.round.id} ${cameAs}`) || (form.row === null && nth > 1);
    return { ...form, cameAs, cameBefore };
  });
}

/** The records of forms that are taken in. One that came before and is taken all the same is another person’s. Nothing is saved. */
export function returnsOfForms(
  forms: readonly ArrivedForm[],
  returns: readonly QuestionnaireReturn[],
  mint: Mint,
): readonly QuestionnaireReturn[] {
  const taken = new Set(returns.map((one) => `${one.roundId} ${one.cameAs}`));
  return forms.map(({ round, side, answers, remarks, cameAs: said }) => {
    let cameAs = said;
    for (let nth = 2; taken.has(`${round.id} ${cameAs}`); nth += 1)
      cameAs = `${said.split(" ")[0] ?? said} ${nth}`;
    taken.add(`${round.id} ${cameAs}`);
    return {
      id: QuestionnaireReturnId.parse(mint.newId()),
      visitId: round.visitId,
      roundId: round.id,
      side,
      peerId: null,
      answers,
      remarks,
      cameAs,
    };
  });
}
