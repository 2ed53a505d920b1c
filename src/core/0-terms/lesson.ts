import type { PartyId } from './party.ts'
import type { PlaceKind } from './place.ts'

/** A name as somebody writes it down: its language may be left to the letters it is written in. */
export interface TaughtName {
  readonly text: string
  readonly lang: string | null
  /** Who uses this form; empty when it is nobody's in particular. */
  readonly usedBy: readonly PartyId[]
}

/** Another name of something the pack knows. An actor's alias has neither language nor users. */
export interface NameLesson extends TaughtName {
  readonly does: 'name'
  readonly of: 'place' | 'actor'
  readonly id: string
}

/** A place the pack does not know. */
export interface PlaceLesson {
  readonly does: 'place'
  readonly id: string
  readonly kind: PlaceKind
  readonly names: readonly TaughtName[]
  /** Null where it is not located: then it is somewhere within `district`. */
  readonly at: { readonly lat: number; readonly lon: number } | null
  readonly district: string | null
}

/** What an editor teaches the pack. */
export type Lesson = NameLesson | PlaceLesson
