import { fileURLToPath } from 'node:url'
import { loadPack } from '../../src/pack/load-pack.ts'

/** The pack of invented parties. Arden and Corvin; Hale is Hael to Corvin, Tarn is Tarnu, Merrow is Quessa. */
export const PACK = loadPack(fileURLToPath(new URL('../packs/corvin-arden', import.meta.url)))
