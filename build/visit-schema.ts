import * as z from "zod";
import { VisitFileV1 } from "../shared/visit/visitFile.ts";

// `npm run visit-schema`: the JSON Schema of the portable visit file, for anyone who wants their data out.
console.log(JSON.stringify(z.toJSONSchema(VisitFileV1, { io: "input" }), null, 2));
