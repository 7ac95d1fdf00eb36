import { useEffect, useState, type ReactElement } from "react";
import type { AppInfo } from "../../shared/bridge/bridge.ts";
import { bridge } from "../bridge/bridge.ts";

/** "Critical Friend 0.2.0", and what it runs in where that is no Electron. */
export function AppVersion(): ReactElement {
  const [info, setInfo] = useState<AppInfo>();
  useEffect(() => void bridge.appInfo().then(setInfo), []);
  return (
    <>
      Critical Friend {info?.version}
      {info?.runtime === "browserWindow" && ", in a browser window"}
    </>
  );
}
