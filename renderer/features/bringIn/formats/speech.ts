const question =
  /\?\s*$|^(?:so,?\s|and\s|ok(?:ay)?,?\s)*(?:tell (?:us|me)|can you|could you|would you|what|how|why|who|when|where|which|do you|does|did|is|are|have you|talk us through|describe)\b/i;

/** Whether words spoken by whoever leads a talk ask something. */
export const asks = (said: string): boolean => question.test(said);

const filler =
  /^(?:(?:yeah|yes|yep|yup|no|nope|ok(?:ay)?|right|sure|great|thanks|thank you|cheers|mm+|mhm|mm-?hmm?|uh-?huh|hmm+|um+|er+m?|ah|oh|exactly|absolutely|definitely|lovely|brilliant|cool|so|well|hi|hello|bye)(?:[\s,.!…-]+|$))+$/i;

/** Whether what somebody said says nothing: "Yeah.", "Mm-hmm." */
export const fills = (said: string): boolean => said.length <= 60 && filler.test(said);
