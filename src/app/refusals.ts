import type { AccessibilityRefusals } from './accessibility/refusals.ts';
import type { DocumentRefusals } from './documents/refusals.ts';
import type { DossierRefusals } from './dossiers/refusals.ts';
import type { FillRefusals } from './fill/refusals.ts';
import type { WorkspaceRefusals } from './open/refusals.ts';
import type { ProfileRefusals } from './profile-edit/refusals.ts';
import type { PrivacyRefusals } from './privacy/refusals.ts';
import type { ReturnedRefusals } from './returned/refusals.ts';
import type { SavedRefusals } from './saved/refusals.ts';
import type { ReviewRefusals } from './review/refusals.ts';
import type { ValidateRefusals } from './validate/refusals.ts';
import type { SetupRefusals } from './setup/refusals.ts';
import type { TemplateRefusals } from './templates/refusals.ts';

/**
 * Every refusal code of the use cases, with its facts. Each area declares its own; a face has a table of wordings with
 * one entry for each.
 */
export interface RefusalFacts
  extends
    AccessibilityRefusals,
    WorkspaceRefusals,
    DocumentRefusals,
    DossierRefusals,
    FillRefusals,
    PrivacyRefusals,
    ProfileRefusals,
    ReturnedRefusals,
    ReviewRefusals,
    SavedRefusals,
    SetupRefusals,
    TemplateRefusals,
    ValidateRefusals {}
