/* Generated from schemas/ by scripts/generate.ts. Do not edit. */
import type { ErrorObject } from 'ajv';

/** Checks a value against the schema; problems are left in `errors`. */
declare const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null };
export default validate;
