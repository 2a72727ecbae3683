/** An existing day, as `2026-07-07`. */
export function date(text: string): boolean;

/** A web address. */
export function uri(text: string): boolean;

/** A mail address. */
export function email(text: string): boolean;
