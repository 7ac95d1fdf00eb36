import { useEffect, useState, type ReactElement } from "react";
import type licencesFile from "../../../assets/help/licences.json";
import { Disclosure } from "../../ui/lists/Disclosure.tsx";
import { Notice } from "../../ui/text/Notice.tsx";
import { AppVersion } from "../AppVersion.tsx";

type Licences = typeof licencesFile;

/** Which version this is, what it keeps where, and the licences of what it is made of. */
export function About(): ReactElement {
  return (
    <div className="cf-help">
      <h3>
        <AppVersion />
      </h3>
      <p>
        For the people who carry out peer reviews of English councils’ children’s services: from
        what the team saw, heard and read to a letter of four pages. It is no inspection tool and
        gives no grades.
      </p>
      <p>
        Everything is kept on this laptop, sealed. Nothing is sent anywhere but where the team
        syncs, and there it is sealed too. The app asks nothing of the internet.
      </p>
      <Disclosure title="What it is made of, and under which licences">
        <LicenceList />
      </Disclosure>
    </div>
  );
}

function LicenceList(): ReactElement {
  const [licences, setLicences] = useState<Licences | "failed">();
  useEffect(() => {
    import("../../../assets/help/licences.json").then(
      (read) => setLicences(read.default),
      () => setLicences("failed"),
    );
  }, []);
  if (licences === undefined) return <p>Reading…</p>;
  if (licences === "failed")
    return (
      <Notice tone="problem" title="The licences could not be read">
        Close the app and open it again. If it stays so, it is not whole: install it anew.
      </Notice>
    );
  const { packages, texts } = licences;
  return (
    <>
      <p>
        Electron brings Chromium and Node, whose licences lie beside the app as{" "}
        <em>LICENSES.chromium.html</em>. The identifier scan’s lists of words and names are made
        from packages that are among these {packages.length}.
      </p>
      <ul className="cf-licences">
        {packages.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            {text === null ? (
              `${name} ${version}: ${licence}`
            ) : (
              <Disclosure title={`${name} ${version}: ${licence}`}>
                <pre className="cf-licence">{texts[text]}</pre>
              </Disclosure>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
