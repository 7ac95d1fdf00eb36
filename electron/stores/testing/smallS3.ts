import type { ServerResponse } from "node:http";
import { say, type Seen, webServer } from "./webServer.ts";

interface Choices {
  readonly perPage?: number;
  /** Keys that a listing does not know yet. */
  readonly unlisted?: (key: string) => boolean;
  readonly fault?: (request: Seen, response: ServerResponse) => unknown;
}

/**
 * A small S3 in memory that keeps to `If-None-Match: *`, which Swift refuses, and whose listings can lag
 * behind. It does not check signatures; Swift does.
 */
export async function smallS3({ perPage = 1000, unlisted, fault }: Choices = {}) {
  const objects = new Map<string, Buffer>();
  const { url, seen } = await webServer((request, response) => {
    if (fault?.(request, response) === true) return;
    const key = decodeURIComponent(request.url.pathname).replace(/^\/visits\/?/, "");
    if (request.method === "PUT") {
      if (request.headers["if-none-match"] === "*" && objects.has(key))
        return error(response, 412, "PreconditionFailed");
      objects.set(key, request.body);
      return say(response, 200, { etag: '"1"' });
    }
    if (key !== "") {
      const object = objects.get(key);
      return object === undefined
        ? error(response, 404, "NoSuchKey")
        : say(response, 200, { etag: '"1"' }, object);
    }
    const query = request.url.searchParams;
    const from = Number(query.get("continuation-token") ?? 0);
    const keys = [...objects.keys()]
      .filter((each) => each.startsWith(query.get("prefix") ?? "") && unlisted?.(each) !== true)
      .sort();
    const page = keys.slice(from, from + perPage);
    const more = from + perPage < keys.length;
    const contents = page.map(
      (each) =>
        `<Contents><Key>${encodeURIComponent(each)}</Key><Size>${objects.get(each)?.length}</Size></Contents>`,
    );
    return say(
      response,
      200,
      { "content-type": "application/xml" },
      `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><EncodingType>url</EncodingType><IsTruncated>${more}</IsTruncated>${contents.join("")}${more ? `<NextContinuationToken>${from + perPage}</NextContinuationToken>` : ""}</ListBucketResult>`,
    );
  });
  const place = {
    endpoint: url,
    region: "eu-west-2",
    bucket: "visits",
    prefix: "",
    accessKeyId: "laptop",
    secretAccessKey: "secret",
  };
  return { place, objects, seen };
}

export const error = (response: ServerResponse, status: number, code: string): void =>
  say(
    response,
    status,
    { "content-type": "application/xml" },
    `<Error><Code>${code}</Code></Error>`,
  );
