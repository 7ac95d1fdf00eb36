import type { App } from "electron";

/**
 * Nothing of this computer's is offered to a server unasked: no client certificate, no sign-in to a
 * proxy or page, and a certificate that is not trusted stays refused.
 */
export function refuseCredentials(app: Pick<App, "on">): void {
  app.on("certificate-error", (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault();
    answer(false);
  });
  app.on("select-client-certificate", (event, _contents, _url, _list, answer) => {
    // Electron would take the first of them.
    event.preventDefault();
    answer();
  });
  app.on("login", (event, _contents, _details, _who, answer) => {
    event.preventDefault();
    answer();
  });
}
