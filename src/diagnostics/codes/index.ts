/**
 * The one registry of diagnostic codes: every code, and the facts that come with it.
 *
 * Why apart from the words: the program deals in codes and facts alone, so a second language is one more table of
 * words. Severity is not a fact of the code: some codes are an error or a warning depending on where they are found.
 */
import type { DossierFacts } from './dossier.ts';
import type { FileFacts } from './file.ts';
import type { HouseStyleFacts } from './house-style.ts';
import type { LookFacts } from './look.ts';
import type { MeaningFacts } from './meaning.ts';
import type { PrivacyFacts } from './privacy.ts';
import type { RegisterFacts } from './register.ts';
import type { ReviewFacts } from './review.ts';
import type { SchemaFacts } from './schema.ts';
import type { TemplateFacts } from './template.ts';
import type { YamlFacts } from './yaml.ts';

/** Code → its facts; undefined when it has none. */
export interface Facts
  extends
    FileFacts,
    YamlFacts,
    SchemaFacts,
    MeaningFacts,
    LookFacts,
    DossierFacts,
    RegisterFacts,
    TemplateFacts,
    HouseStyleFacts,
    ReviewFacts,
    PrivacyFacts {}
