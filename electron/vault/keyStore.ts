import type { SafeStorage } from "electron";

/** The login's protected key store: what it seals opens only for the same person on the same laptop. */
export interface LoginKeyStore {
  readonly isThere: () => Promise<boolean>;
  readonly seal: (text: string) => Promise<Uint8Array>;
  /** Null when it is missing or has lost its key. `isStale`: seal it anew, its key has been changed. */
  readonly open: (
    sealed: Uint8Array,
  ) => Promise<{ readonly text: string; readonly isStale: boolean } | null>;
}

type AsyncSafeStorage = Pick<
  SafeStorage,
  | "isAsyncEncryptionAvailable"
  | "encryptStringAsync"
  | "decryptStringAsync"
  | "getSelectedStorageBackend"
>;

/** Electron's safeStorage. On Linux without a keyring it would seal under a key that everyone knows: that is none. */
export function loginKeyStore(
  safeStorage: AsyncSafeStorage,
  platform: NodeJS.Platform,
): LoginKeyStore {
  const isThere = async (): Promise<boolean> => {
    const isAvailable = await safeStorage.isAsyncEncryptionAvailable().catch(() => false);
    if (!isAvailable || platform !== "linux") return isAvailable;
    return !["basic_text", "unknown"].includes(safeStorage.getSelectedStorageBackend());
  };
  return {
    isThere,
    seal: async (text) => new Uint8Array(await safeStorage.encryptStringAsync(text)),
    open: async (sealed) => {
      if (!(await isThere())) return null;
      const opened = await safeStorage.decryptStringAsync(Buffer.from(sealed)).catch(() => null);
      return opened && { text: opened.result, isStale: opened.shouldReEncrypt };
    },
  };
}
