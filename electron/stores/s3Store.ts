import { createHash } from "node:crypto";
import { AwsV4Signer } from "aws4fetch";
import type { StoreError } from "../../shared/bridge/stores.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { largestSegment } from "../../shared/segments/header.ts";
import { answerError } from "./answerError.ts";
import { createOnlyPut, type PutAnswer } from "./createOnlyPut.ts";
import { type HttpAnswer, type HttpOptions, isWebPage, send } from "./http.ts";
import { encodePath } from "./multistatus.ts";
import {
  type Asked,
  type AskedForList,
  type Listed,
  mayBeSegment,
  mostFiles,
  type Store,
} from "./store.ts";
import { childrenOf, readXml, textOf } from "./xml.ts";

export interface S3Place {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  /** Part of every key, without slashes at its ends; may be empty. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * A bucket of an S3-compatible service, addressed by path. The bucket is never made. Services differ in
 * how soon a listing knows a new object, so it is taken as a hint.
 */
export function s3Store(place: S3Place, http: HttpOptions): Store {
  const bucket = new URL(`${place.endpoint.replace(/\/$/, "")}/${place.bucket}/`);
  const trimmed = place.prefix.replace(/^\/+|\/+$/g, "");
  const keyPrefix = trimmed === "" ? "" : `${trimmed}/`;

  const ask = async (method: string, url: URL, asked: Asked, more: Extra = {}) => {
    const body = more.body ?? new Uint8Array(0);
    const signed = await new AwsV4Signer({
      method,
      url: url.href,
      headers: {
        ...more.headers,
        "X-Amz-Content-Sha256": createHash("sha256").update(body).digest("hex"),
      },
      accessKeyId: place.accessKeyId,
      secretAccessKey: place.secretAccessKey,
      region: place.region === "" ? "us-east-1" : place.region,
      service: "s3",
    }).sign();
    return send(
      {
        method,
        url: signed.url.href,
        headers: Object.fromEntries(signed.headers),
        atMost: more.atMost ?? 64 * 1024,
        signal: asked.signal,
        ...(more.body === undefined ? {} : { body: more.body }),
      },
      http,
    );
  };
  const addressOf = (name: string): URL => new URL(encodePath(`${keyPrefix}${name}`), bucket);

  const page = async (
    prefix: string,
    token: string | null,
    asked: Asked,
    atMost = "1000",
  ): Promise<Result<Page, StoreError>> => {
    const url = new URL(bucket.href.replace(/\/$/, ""));
    url.search = new URLSearchParams({
      "list-type": "2",
      prefix: `${keyPrefix}${prefix}`,
      "max-keys": atMost,
      "encoding-type": "url",
      ...(token === null ? {} : { "continuation-token": token }),
    }).toString();
    const answered = await ask("GET", url, asked, { atMost: longestPage });
    if (!answered.ok) return answered;
    if (answered.value.status !== 200 || isWebPage(answered.value))
      return err(s3Error(answered.value));
    const read = readPage(answered.value);
    return read === null ? err({ type: "Refused", code: "BadListing" }) : ok(read);
  };

  const list = async (
    prefix: string,
    { isOurs = mayBeSegment, ...asked }: AskedForList,
  ): Promise<Result<readonly Listed[], StoreError>> => {
    const files: Listed[] = [];
    let token: string | null = null;
    let pages = 0;
    do {
      pages += 1;
      if (pages > mostPages || files.length > mostFiles) return err({ type: "TooManyFiles" });
      const got: Result<Page, StoreError> = await page(prefix, token, asked);
      if (!got.ok) return got;
      for (const { key, size } of got.value.files) {
        const name = key.slice(keyPrefix.length);
        const depth = name.slice(prefix.length).split("/").length;
        if (key.startsWith(`${keyPrefix}${prefix}`) && depth <= 2 && isOurs(name))
          files.push({ name, size });
      }
      // A service that gives the same token again would never end.
      token = got.value.next === token ? null : got.value.next;
    } while (token !== null);
    return ok(files);
  };

  const get: Store["get"] = async (name, asked = {}) => {
    const answered = await ask("GET", addressOf(name), asked, { atMost: largestSegment });
    if (!answered.ok) return answered;
    const { status, bytes } = answered.value;
    if (status === 404 && codeIn(answered.value) !== "NoSuchBucket")
      return err({ type: "NotFound" });
    if (status !== 200) return err(s3Error(answered.value));
    if (bytes === null) return err({ type: "TooLarge" });
    return isWebPage(answered.value) && !isFromS3(answered.value)
      ? err({ type: "NetworkNeedsSignIn" })
      : ok(bytes);
  };

  const put = async (
    name: string,
    bytes: Uint8Array,
    asked: Asked,
    headers: Readonly<Record<string, string>>,
  ): Promise<PutAnswer> => {
    const answered = await ask("PUT", addressOf(name), asked, {
      headers: { "Content-Type": "application/octet-stream", ...headers },
      body: new Uint8Array(bytes),
    });
    if (!answered.ok) return answered;
    const { status } = answered.value;
    if (status === 412) return ok("Exists");
    if (status === 501) return ok("ConditionUnknown");
    if (status === 200 && (!isWebPage(answered.value) || isFromS3(answered.value)))
      return ok("Created");
    const error = s3Error(answered.value);
    // Reading came first and was allowed.
    return err(codeIn(answered.value) === "AccessDenied" ? { type: "ReadOnly" } : error);
  };

  return {
    isListingComplete: false,
    list: (prefix, asked = {}) => list(prefix, asked),
    get,
    putIfAbsent: createOnlyPut({ put, get }),
    probe: async (asked = {}) => {
      const got = await page("", null, asked, "1");
      return got.ok ? ok(null) : got;
    },
  };
}

interface Extra {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly atMost?: number;
}

interface Page {
  readonly files: readonly { readonly key: string; readonly size: number | null }[];
  readonly next: string | null;
}

const longestPage = 8 * 1024 * 1024;

/** A page has up to a thousand names; one that is all but empty and goes on is no honest answer. */
const mostPages = (2 * mostFiles) / 1000;

/** A page shown by a network has neither. */
const isFromS3 = ({ headers }: HttpAnswer): boolean =>
  headers.has("etag") || headers.has("x-amz-request-id");

function readPage({ bytes }: HttpAnswer): Page | null {
  const root = bytes === null ? null : readXml(Buffer.from(bytes).toString("utf8"));
  if (root === null || root.name !== "ListBucketResult") return null;
  const isEncoded = textOf(root, "EncodingType") === "url";
  const files = childrenOf(root, "Contents").flatMap((entry) => {
    const key = keyOf(textOf(entry, "Key") ?? "", isEncoded);
    const size = textOf(entry, "Size") ?? "";
    return key === null ? [] : [{ key, size: /^\d+$/.test(size) ? Number(size) : null }];
  });
  const isCut = textOf(root, "IsTruncated") === "true";
  return { files, next: isCut ? textOf(root, "NextContinuationToken") : null };
}

function keyOf(text: string, isEncoded: boolean): string | null {
  try {
    return isEncoded ? decodeURIComponent(text.replaceAll("+", " ")) : text;
  } catch {
    return null;
  }
}

function codeIn({ bytes }: HttpAnswer): string | null {
  const root = bytes === null ? null : readXml(Buffer.from(bytes).toString("utf8"));
  return root?.name === "Error" ? textOf(root, "Code") : null;
}

/** The service's own code says more than the status: a wrong clock is no wrong password. */
function s3Error(answer: HttpAnswer): StoreError {
  const code = codeIn(answer);
  switch (code) {
    case "NoSuchBucket":
      return { type: "FolderMissing" };
    case "RequestTimeTooSkewed":
    case "PermanentRedirect":
    case "AuthorizationHeaderMalformed":
    case "IllegalLocationConstraintException":
      return { type: "Refused", code };
    case "SlowDown":
    case "ConditionalRequestConflict":
    case "OperationAborted":
      return { type: "Busy", retryAfterMs: 10_000 };
    case "QuotaExceeded":
    case "XMinioStorageFull":
    case "EntityTooLarge":
      return { type: "StoreFull" };
    default:
      return answer.status < 300 && isWebPage(answer)
        ? { type: "NetworkNeedsSignIn" }
        : answerError(answer);
  }
}
