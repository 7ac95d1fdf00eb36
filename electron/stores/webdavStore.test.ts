import tls from "node:tls";
import { describe, expect, test } from "vitest";
import { err, ok } from "../../shared/result.ts";
import { storeAcceptance } from "./testing/acceptance.ts";
import { hasApache, startApache } from "./testing/apache.ts";
import { hasOpenssl, makeCertificate } from "./testing/certificate.ts";
import { hasNginx, startNginx } from "./testing/nginx.ts";
import { password, user } from "./testing/server.ts";
import { webdavStore } from "./webdavStore.ts";

const premises = ({ url, plant }: Awaited<ReturnType<typeof startNginx>>) => ({
  store: webdavStore({ url, user, password }, { fetch }),
  plant,
  barred: {
    store: webdavStore({ url, user, password: "wrong" }, { fetch }),
    error: "SignInNeeded",
  },
});

describe.skipIf(!hasApache)("Apache with mod_dav (skipped where it is not installed)", () => {
  storeAcceptance(async () => premises(await startApache()));
});

describe.skipIf(!hasApache || !hasOpenssl)(
  "Apache with mod_dav behind TLS (skipped where Apache or openssl is not installed)",
  () => {
    storeAcceptance(async () => {
      const certificate = makeCertificate();
      tls.setDefaultCACertificates([...tls.rootCertificates, certificate.authority]);
      return premises(await startApache({ certificate }));
    });
  },
);

describe.skipIf(!hasNginx)("nginx's WebDAV (skipped where it is not installed)", () => {
  storeAcceptance(async () => premises(await startNginx()));
});

test.skipIf(!hasApache)(
  "a store's own folder is made on Apache when the first file comes (skipped where it is not installed)",
  async () => {
    const { url } = await startApache();
    const deep = webdavStore({ url: `${url}none/2026`, user, password }, { fetch });
    const missing = err({ type: "FolderMissing" });
    expect(await deep.putIfAbsent("v1/a/1.prs", new Uint8Array([1]))).toEqual(missing);
    const store = webdavStore({ url: `${url}Größe%20%231`, user, password }, { fetch });
    expect(await store.probe()).toEqual(ok(null));
    expect(await store.list("v1/")).toEqual(ok([]));
    expect(await store.putIfAbsent("v1/a/1.prs", new Uint8Array([1]))).toEqual(ok("Created"));
    expect(await store.list("v1/")).toEqual(ok([{ name: "v1/a/1.prs", size: 1 }]));
    expect(await store.get("v1/a/2.prs")).toEqual(err({ type: "NotFound" }));
  },
);
