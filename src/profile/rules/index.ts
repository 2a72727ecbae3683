/** The one registry of meaning rules on the profile, roles, meetings and persons. One rule per file. */
import { checkCollegeClock } from './college-clock.ts';
import { checkDates } from './dates.ts';
import { checkFirstDay } from './first-day.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkHierarchyCycle } from './hierarchy-cycle.ts';
import { checkHouseStyle } from './house-style.ts';
import { checkImages } from './images.ts';
import { checkLocoOrder } from './loco-order.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkOpenness } from './openness.ts';
import { checkPersons } from './persons.ts';
import { checkPfoClock } from './pfo-clock.ts';
import { checkPfoDurations } from './pfo-durations.ts';
import { checkPiket } from './piket.ts';
import { checkReferences } from './references.ts';
import { checkRegister } from './register.ts';
import { checkRetention } from './retention.ts';
import { checkReviewDate } from './review-date.ts';
import type { Rule } from './rule.ts';
import { checkTimeBlocks } from './time-blocks.ts';
import { checkUniqueIds } from './unique-ids.ts';

/** Rule name → rule. The name is for developers and tests; users see the codes of the diagnostics. */
export const rules: Readonly<Record<string, Rule>> = {
  collegeClock: checkCollegeClock,
  dates: checkDates,
  firstDay: checkFirstDay,
  footnotes: checkFootnotes,
  hierarchyCycle: checkHierarchyCycle,
  houseStyle: checkHouseStyle,
  images: checkImages,
  locoOrder: checkLocoOrder,
  names: checkNames,
  numbers: checkNumbers,
  openness: checkOpenness,
  persons: checkPersons,
  pfoClock: checkPfoClock,
  pfoDurations: checkPfoDurations,
  piket: checkPiket,
  references: checkReferences,
  register: checkRegister,
  retention: checkRetention,
  reviewDate: checkReviewDate,
  timeBlocks: checkTimeBlocks,
  uniqueIds: checkUniqueIds,
};
