import * as z from "zod";
import { recordsVersion } from "../../shared/visit/records.ts";
import { visitFileSchema } from "../../shared/visit/file/visitFileVersions.ts";

// `npm run visit-schema`: the JSON Schema of the portable visit file, for anyone who wants their data out.
console.log(
  JSON.stringify(z.toJSONSchema(visitFileSchema(recordsVersion), { io: "input" }), null, 2),
);
