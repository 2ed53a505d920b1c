import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isSide, OUTLET, THIRD, type PartyId } from '../../src/core/0-terms/party.ts'
import type { Actor, Pack } from '../../src/core/0-terms/pack.ts'
import type { Report } from '../../src/core/0-terms/report.ts'
import { readClaims, type Models, type Reading } from '../../src/core/3-claims/read-claims.ts'
import type { Gazetteer } from '../../src/core/1-lexicon/gazetteer.ts'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { loadModels } from '../../src/flows/load-models.ts'
import { loadPack, packFolder } from '../../src/pack/load-pack.ts'
import { INVENTED, parseCases, type Case } from './parse-cases.ts'

const HERE = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const packs = new Map<string, { readonly pack: Pack; readonly gazetteer: Gazetteer }>()
let models: Models | null = null

/** A pack by name with its names ready to be found; loaded once. The invented pack lies with the tests. */
export function packNamed(name: string): { readonly pack: Pack; readonly gazetteer: Gazetteer } {
  const known = packs.get(name)
  if (known) return known
  const pack = loadPack(name === INVENTED ? HERE('../packs/corvin-arden') : packFolder(name))
  const made = { pack, gazetteer: gazetteerOf(pack) }
  packs.set(name, made)
  return made
}

/** The committed weights; loaded once. */
export function committedModels(): Models {
  models ??= loadModels()
  return models
}

/** Reads the text of a case as a report of its source. */
export function readCase(given: Pick<Case, 'text' | 'source' | 'said' | 'pack'>): Reading {
  const { pack, gazetteer } = packNamed(given.pack)
  return readClaims(reportOf(given, pack), gazetteer, committedModels())
}

/** A report whose publisher is the actor of that name, if the pack knows one. */
export function reportOf({ text, source, said }: Pick<Case, 'text' | 'source' | 'said'>, pack: Pack): Report {
  const actor = pack.actors.find((a) => a.name === source || a.id === source) ?? null
  return {
    id: 'a-case',
    text,
    title: null,
    publisher: actor?.name ?? source,
    publisherActor: actor?.id ?? null,
    publisherParty: voiceOf(actor),
    url: null,
    published: said,
    said,
    captured: null,
    language: 'en',
    notice: null,
  }
}

/** Press speaks as an outlet; an institution for its party. */
function voiceOf(actor: Actor | null): PartyId {
  if (!actor || actor.role === 'outlet') return OUTLET
  return isSide(actor.party) ? actor.party : THIRD
}

/** The case files of a folder, by name. */
export function caseFiles(folder: 'cases' | 'cases/open'): readonly { readonly name: string; readonly cases: readonly Case[] }[] {
  const dir = HERE(`../${folder}`)
  return readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: name.replace(/\.txt$/, ''), cases: casesIn(`${dir}/${name}`) }))
}

/** A text of test/fixtures, for cases about a whole page. */
export function fixture(name: string): string {
  return readFileSync(HERE(`../fixtures/${name}`), 'utf8').trim()
}

function casesIn(path: string): readonly Case[] {
  try {
    return parseCases(readFileSync(path, 'utf8'), fixture)
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
