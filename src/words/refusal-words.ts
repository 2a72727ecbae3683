/**
 * The terminal's wording for the refusals of an area: what was refused, why, and which command or option would work.
 */
export type RefusalWords<Facts> = { readonly [C in keyof Facts]: (facts: Facts[C]) => string };
