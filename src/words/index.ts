import type { Refusal, RefusalCode } from '../app/outcome.ts';
import type { RefusalFacts } from '../app/refusals.ts';
import { accessibilityWords } from './accessibility/refusals.ts';
import { documentWords } from './documents.ts';
import { dossierWords } from './dossiers.ts';
import { fillWords } from './fill.ts';
import { privacyWords } from './privacy.ts';
import type { RefusalWords } from './refusal-words.ts';
import { returnedWords } from './returned.ts';
import { profileWords, reviewWords } from './review.ts';
import { savedWords } from './saved.ts';
import { validateWords } from './validate.ts';
import { setupWords } from './setup.ts';
import { templateWords } from './templates.ts';
import { workspaceWords } from './workspaces.ts';

const words: RefusalWords<RefusalFacts> = {
  ...accessibilityWords,
  ...workspaceWords,
  ...documentWords,
  ...dossierWords,
  ...fillWords,
  ...privacyWords,
  ...profileWords,
  ...returnedWords,
  ...reviewWords,
  ...savedWords,
  ...validateWords,
  ...templateWords,
  ...setupWords,
};

/** The wording of a refusal, for somebody at a terminal. */
export function describeRefusal(refusal: Refusal): string {
  // The facts belong to the code: the type of a refusal says so, but a lookup by code loses that.
  const describe = words[refusal.code] as (facts: RefusalFacts[RefusalCode]) => string;
  return describe(refusal);
}
