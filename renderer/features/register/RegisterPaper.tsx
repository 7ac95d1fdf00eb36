import type { ReactElement } from "react";
import type { Register } from "../../../shared/register/register.ts";
import { registerTable, sheetHeadings } from "../../../shared/register/registerTable.ts";
import { Paper } from "../../ui/paper/Paper.tsx";

/** The register on paper: a table of what anybody has filled in. */
export const RegisterPaper = ({ register }: { readonly register: Register }): ReactElement => (
  <Paper title="Register of recommendations" shape="wide">
    {() => <RegisterOnPaper register={register} />}
  </Paper>
);

function RegisterOnPaper({ register }: { readonly register: Register }): ReactElement {
  const rows = registerTable(register);
  // A column in which nobody wrote anything takes the room of those in which somebody did.
  const shown = sheetHeadings.flatMap((heading, at) =>
    at < 3 || rows.some((row) => row[at] !== "") ? [{ heading, at }] : [],
  );
  return (
    <table className="cf-paper-table">
      <thead>
        <tr>
          {shown.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row[0]}>
            {shown.map(({ heading, at }) => (
              <td key={heading}>{row[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
