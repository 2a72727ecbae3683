/**
 * The one registry of diagnostic codes: every code, the facts it takes, and the words it is told in.
 *
 * Why: prose in one place can be read, tested and improved as a whole; the rest of the program knows only codes.
 */
import { dossierMessages } from './dossier.ts';
import { fileMessages } from './file.ts';
import { lookMessages } from './look.ts';
import { houseStyleMessages } from './house-style.ts';
import { meaningMessages } from './meaning.ts';
import { registerMessages } from './register.ts';
import { reviewMessages } from './review.ts';
import { schemaMessages } from './schema.ts';
import { templateMessages } from './template.ts';
import { yamlMessages } from './yaml.ts';

/** Code → function from its facts to its words. */
export const messages: typeof fileMessages &
  typeof yamlMessages &
  typeof schemaMessages &
  typeof meaningMessages &
  typeof lookMessages &
  typeof dossierMessages &
  typeof registerMessages &
  typeof templateMessages &
  typeof houseStyleMessages &
  typeof reviewMessages = {
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
};
