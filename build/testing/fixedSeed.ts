import * as fc from "fast-check";

// The same cases are drawn and the same mutants killed in every run; `npm run test:soak` draws anew.
fc.configureGlobal({ seed: 1 });
