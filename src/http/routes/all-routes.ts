import type { RouteName } from '../../api/access.ts'
import type { Handlers, Visit } from '../desk.ts'
import { CLAIMS } from './claims.ts'
import { EDITIONS } from './editions.ts'
import { LESSONS } from './lessons.ts'
import { OVERVIEWS } from './overviews.ts'
import { PASSKEYS } from './passkeys.ts'
import { recordRoutes } from './record.ts'
import { REPORTS } from './reports.ts'
import { SIGN_IN } from './sign-in.ts'
import { TEAM } from './team.ts'
import { verifyRoutes } from './verify.ts'

/** Every route's handler: one that is missing is an error of the compiler. */
export function allRoutes(allowed: (visit: Visit) => boolean): Handlers<RouteName> {
  return {
    ...SIGN_IN,
    ...PASSKEYS,
    ...TEAM,
    ...REPORTS,
    ...CLAIMS,
    ...OVERVIEWS,
    ...LESSONS,
    ...EDITIONS,
    ...recordRoutes(allowed),
    ...verifyRoutes(),
  }
}
