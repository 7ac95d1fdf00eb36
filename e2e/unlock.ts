import type { Page } from "playwright-core";
import type { VaultBridge } from "../shared/bridge/vault.ts";

/** What opens the vaults of these tests. */
export const passphrase = "seven herons over the weir";

/** Types the passphrase into the lock, and waits until the app is open. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Unlock" }).click();
  await page.locator("#passphrase").waitFor({ state: "detached" });
  await page.locator("#root > *").first().waitFor();
}

/** Makes the vault of a new profile. Through the bridge as the screens do, and quicker; e2e/lock.test.ts goes through the screens. */
export async function provideVault(page: Page): Promise<void> {
  const isNew = await page.evaluate(async (secret) => {
    const { bridge } = globalThis as unknown as { bridge: VaultBridge };
    if ((await bridge.vaultState()).type !== "New") return false;
    await bridge.createVault({ passphrase: secret });
    await bridge.confirmRecovery();
    return true;
  }, passphrase);
  // The page asked what to show before there was a vault.
  if (isNew) await page.reload();
}
