import type { Route } from '../visit.ts';
import { confirmAll, confirmAllPath, takeAllBack, takeAllBackPath } from './confirm-all.ts';
import { answerAgain, leaveOverwritten, saveAnswer, takeBack } from './fill-acts.ts';
import { fillPage, partPage } from './fill-page.ts';
import { filledPage, searchedFilled } from './filled-page.ts';
import { memberPage, saveMember, takeMemberBack, takeMemberOut } from './member-page.ts';
import { personsPage, saveName } from './persons-page.ts';
import { personsPath, tryPath } from './question-row.ts';
import { triedPage, tryAnswer } from './try-acts.ts';

/** Filling in what is open. */
export const fillRoutes: readonly Route[] = [
  { method: 'GET', path: '/invullen', answer: fillPage },
  { method: 'POST', path: '/invullen', act: saveAnswer },
  { method: 'POST', path: confirmAllPath, act: confirmAll },
  { method: 'POST', path: takeAllBackPath, act: takeAllBack },
  { method: 'POST', path: '/invullen/terug', act: takeBack },
  { method: 'POST', path: '/invullen/opnieuw', act: answerAgain },
  { method: 'POST', path: '/invullen/laat', act: leaveOverwritten },
  { method: 'GET', path: '/invullen/ingevuld', answer: filledPage },
  { method: 'POST', path: '/invullen/ingevuld', act: searchedFilled },
  { method: 'POST', path: tryPath, act: tryAnswer },
  { method: 'GET', path: `${tryPath}/:nummer`, answer: triedPage },
  { method: 'GET', path: personsPath, answer: personsPage },
  { method: 'POST', path: personsPath, act: saveName },
  { method: 'GET', path: '/invullen/:part', answer: partPage },
  { method: 'GET', path: '/invullen/lijst/:path', answer: memberPage },
  { method: 'POST', path: '/invullen/lijst/:path', act: saveMember },
  { method: 'POST', path: '/invullen/lijst/:path/terug', act: takeMemberBack },
  { method: 'POST', path: '/invullen/lijst/:path/weg', act: takeMemberOut },
];
