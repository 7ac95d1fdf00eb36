import type { LetterLayout } from "../../shared/letter/letterLayout.ts";
import type { LetterModel } from "../../shared/letter/model.ts";
