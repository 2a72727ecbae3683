import { documentRoutes } from './documents/routes.ts';
import { dossierRoutes } from './dossiers/routes.ts';
import { endRoutes } from './end.ts';
import { faultRoutes } from './faults/faults-page.ts';
import { fillRoutes } from './fill/routes.ts';
import { overviewRoutes } from './overview.ts';
import { returnedRoutes } from './returned/routes.ts';
import { savedRoutes } from './saved/routes.ts';
import type { Route } from './visit.ts';

/** Every address of the site, by area. */
export const routes: readonly Route[] = [
  ...overviewRoutes,
  ...dossierRoutes,
  ...returnedRoutes,
  ...savedRoutes,
  ...fillRoutes,
  ...faultRoutes,
  ...documentRoutes,
  ...endRoutes,
];
