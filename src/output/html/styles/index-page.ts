/** The page over all documents. */
export const indexRules = ``;
