import { ACCESS, roleReaches, type Access, type RouteName } from '../../api/access.ts'
import type { Answer } from '../../api/operations.ts'

export type Me = Answer<'me'>

let me = $state.raw<Me | null>(null)

/** Who works at this desk. `me` is null until the server has told; `me.user` is null for somebody who has not signed in. */
export const session = {
  get me(): Me | null {
    return me
  },
  set me(value: Me | null) {
    me = value
  },
}

/** May whoever works here call this route? Controls that would be refused are not offered. */
export function may(route: RouteName): boolean {
  const access: Access = ACCESS[route]
  return roleReaches(me?.user?.role ?? null, access.role) && (access.team !== true || me?.mode === 'team')
}
