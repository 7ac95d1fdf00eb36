import * as z from "zod";
import { VisitFileV2 } from "../shared/visit/visitFileV2.ts";

// `npm run visit-schema`: the JSON Schema of the portable visit file, for anyone who wants their data out.
console.log(JSON.stringify(z.toJSONSchema(VisitFileV2, { io: "input" }), null, 2));
