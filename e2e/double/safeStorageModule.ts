import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DecryptStringAsyncReturnValue } from "electron";
import type { RunningApp } from "./runningApp.ts";
import { strict } from "./strict.ts";

/** Where the imitated key store keeps its key, in the data folder. A test that deletes it plays a lost key store. */
export const keyStoreFile = "electron-double-key-store.bin";

/** Imitates `electron.safeStorage`, the asynchronous half. Its key lies beside what it seals: no protection. */
export function safeStorageModule(running: RunningApp) {
  const file = path.join(running.userData, keyStoreFile);
  const isThere = running.options.keyStore !== "none";
  // A system makes a new key when the old one is lost; what was sealed before stays shut.
  const key = (): Buffer => {
    if (!isThere) throw new Error("Encryption is not available.");
    if (!existsSync(file)) writeFileSync(file, randomBytes(32));
    return readFileSync(file);
  };
  const whenReady = (): void => {
    if (!running.isReady) running.errors.push("safeStorage must be used after the app is ready");
  };
  return strict("safeStorage", {
    isAsyncEncryptionAvailable: async (): Promise<boolean> => {
      whenReady();
      return isThere;
    },
    getSelectedStorageBackend: () => (isThere ? "gnome_libsecret" : "basic_text"),
    encryptStringAsync: async (plainText: string): Promise<Buffer> => {
      whenReady();
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key(), nonce);
      const sealed = Buffer.concat([cipher.update(plainText, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    decryptStringAsync: async (encrypted: Buffer): Promise<DecryptStringAsyncReturnValue> => {
      whenReady();
      const decipher = createDecipheriv("aes-256-gcm", key(), encrypted.subarray(0, 12));
      decipher.setAuthTag(encrypted.subarray(12, 28));
      const opened = Buffer.concat([decipher.update(encrypted.subarray(28)), decipher.final()]);
      return { result: opened.toString("utf8"), shouldReEncrypt: false };
    },
  });
}
