/**
 * The message of every diagnostic code, in Dutch.
 *
 * Why: prose in one place can be read, tested and improved as a whole; the rest of the program knows only codes.
 */
import type { Facts } from '../codes/index.ts';
import { dossierMessages } from './dossier.ts';
import { fileMessages } from './file.ts';
import { lookMessages } from './look.ts';
import { houseStyleMessages } from './house-style.ts';
import { meaningMessages } from './meaning.ts';
import type { Messages } from './message.ts';
import { privacyMessages } from './privacy.ts';
import { registerMessages } from './register.ts';
import { reviewMessages } from './review.ts';
import { schemaMessages } from './schema.ts';
import { templateMessages } from './template.ts';
import { yamlMessages } from './yaml.ts';

/** Code → function from its facts to its message. */
export const messages: Messages<Facts> = {
  ...fileMessages,
  ...yamlMessages,
  ...schemaMessages,
  ...meaningMessages,
  ...lookMessages,
  ...dossierMessages,
  ...registerMessages,
  ...templateMessages,
  ...houseStyleMessages,
  ...reviewMessages,
  ...privacyMessages,
};
