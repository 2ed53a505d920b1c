import { EN } from './en.ts'
import type { Catalogue } from './say.ts'

export const AZ: Catalogue = EN
