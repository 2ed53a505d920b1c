import type { ClaimId } from '../../../../core/0-terms/claim.ts'
import type { Overview } from '../../../../core/0-terms/overview.ts'
import { cellPlace, placesOf, type DraftEdits, type DraftLine, type DraftPlaceName } from '../../../../core/5-overview/draft.ts'

/** The lines of a place as they stand with the edits; what was compiled since the edits were made comes last. */
export function linesAt(overview: Overview, edits: DraftEdits, place: DraftPlaceName): readonly DraftLine[] {
  const compiled = placesOf(overview).get(place) ?? []
  const edited = edits.places.find((p) => p.place === place)
  const named = new Set([...(edited?.dropped ?? []), ...(edited?.lines ?? []).flatMap((line) => line.of ?? [])])
  return [...(edited?.lines ?? []), ...compiled.filter((s) => !named.has(s.text)).map((s): DraftLine => ({ does: 'keep', of: s.text }))]
}

/** What was left out of a place. */
export function droppedAt(edits: DraftEdits, place: DraftPlaceName): readonly string[] {
  return edits.places.find((p) => p.place === place)?.dropped ?? []
}

type Lines = readonly DraftLine[]

function withPlace(overview: Overview, edits: DraftEdits, place: DraftPlaceName, lines: Lines, dropped: readonly string[]): DraftEdits {
  const compiled = placesOf(overview).get(place) ?? []
  const untouched =
    dropped.length === 0 &&
    lines.length === compiled.length &&
    lines.every((line, i) => line.does === 'keep' && line.of === compiled[i].text)
  const others = edits.places.filter((p) => p.place !== place)
  return { ...edits, places: untouched ? others : [...others, { place, lines, dropped }] }
}

function change(overview: Overview, edits: DraftEdits, place: DraftPlaceName, to: (lines: Lines) => Lines): DraftEdits {
  return withPlace(overview, edits, place, to(linesAt(overview, edits, place)), droppedAt(edits, place))
}

/** Gives a line other words: own words stay own, a compiled sentence becomes a rewording, or itself again when the words are its own. */
export function setWords(
  overview: Overview,
  edits: DraftEdits,
  place: DraftPlaceName,
  at: number,
  text: string,
  cites: readonly ClaimId[],
): DraftEdits {
  const compiled = placesOf(overview).get(place) ?? []
  return change(overview, edits, place, (lines) =>
    lines.map((line, i): DraftLine => {
      if (i !== at) return line
      if (line.does === 'own') return { ...line, text, cites }
      const was = compiled.find((s) => s.text === line.of)
      const same = was?.text === text && was.cites.length === cites.length && was.cites.every((id) => cites.includes(id))
      return same ? { does: 'keep', of: line.of } : { does: 'reword', of: line.of, text, cites }
    }),
  )
}

/** Marks a line as the editor's own words, or, where it stands for a compiled sentence, lets it prove itself again. */
export function toggleOwn(overview: Overview, edits: DraftEdits, place: DraftPlaceName, at: number): DraftEdits {
  const compiled = placesOf(overview).get(place) ?? []
  const next = (line: DraftLine): DraftLine => {
    const was = compiled.find((s) => s.text === line.of)
    if (line.does !== 'own')
      return { does: 'own', of: line.of, text: line.does === 'keep' ? line.of : line.text, cites: cites(line, was?.cites) }
    if (line.of === null || !was) return line
    return line.text === was.text ? { does: 'keep', of: line.of } : { does: 'reword', of: line.of, text: line.text, cites: line.cites }
  }
  return change(overview, edits, place, (lines) => lines.map((line, i) => (i === at ? next(line) : line)))
}

function cites(line: DraftLine, compiled: readonly ClaimId[] | undefined): readonly ClaimId[] {
  return line.does === 'keep' ? (compiled ?? []) : line.cites
}

/** Gives a line the words it was compiled with. */
export function restoreWords(overview: Overview, edits: DraftEdits, place: DraftPlaceName, at: number): DraftEdits {
  return change(overview, edits, place, (lines) =>
    lines.map((line, i): DraftLine => (i === at && line.of !== null ? { does: 'keep', of: line.of } : line)),
  )
}

/** Moves a line from one position to another. */
export function moveLine(overview: Overview, edits: DraftEdits, place: DraftPlaceName, from: number, to: number): DraftEdits {
  return change(overview, edits, place, (lines) => moved(lines, from, to))
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  if (from === to || from < 0 || to < 0 || from >= list.length || to >= list.length) return list
  const without = list.filter((_, i) => i !== from)
  return [...without.slice(0, to), list[from], ...without.slice(to)]
}

/** Leaves a line out. Own words that stand for nothing are gone; a compiled sentence can be put back. */
export function dropLine(overview: Overview, edits: DraftEdits, place: DraftPlaceName, at: number): DraftEdits {
  const lines = linesAt(overview, edits, place)
  const of = lines[at]?.of
  const dropped = droppedAt(edits, place)
  return withPlace(
    overview,
    edits,
    place,
    lines.filter((_, i) => i !== at),
    typeof of === 'string' ? [...dropped, of] : dropped,
  )
}

/** Puts a sentence that was left out back, at the end of its place; one that is not compiled so any more is forgotten. */
export function putBack(overview: Overview, edits: DraftEdits, place: DraftPlaceName, of: string): DraftEdits {
  const there =
    placesOf(overview)
      .get(place)
      ?.some((s) => s.text === of) ?? false
  const lines = linesAt(overview, edits, place)
  const dropped = droppedAt(edits, place).filter((one) => one !== of)
  return withPlace(overview, edits, place, there ? [...lines, { does: 'keep', of }] : lines, dropped)
}

/** Adds a line of the editor's own words, still empty, at the end of a place. */
export function addOwn(overview: Overview, edits: DraftEdits, place: DraftPlaceName): DraftEdits {
  return change(overview, edits, place, (lines) => [...lines, { does: 'own', of: null, text: '', cites: [] }])
}

/** Takes lines away that were added and never written. */
export function withoutEmpty(overview: Overview, edits: DraftEdits, place: DraftPlaceName): DraftEdits {
  return change(overview, edits, place, (lines) =>
    lines.filter((line) => !(line.does === 'own' && line.of === null && line.text.trim() === '')),
  )
}

/** Rows in the order of the edits. */
export function mattersIn(overview: Overview, edits: DraftEdits): Overview['matters'] {
  const rank = new Map(edits.matters.map((id, i) => [id, i]))
  return [...overview.matters].sort((a, b) => (rank.get(a.id) ?? edits.matters.length) - (rank.get(b.id) ?? edits.matters.length))
}

/** Moves a row by one. */
export function moveMatter(overview: Overview, edits: DraftEdits, id: string, by: 1 | -1): DraftEdits {
  const order = mattersIn(overview, edits).map((m) => m.id)
  const at = order.indexOf(id)
  const next = moved(order, at, at + by)
  const same = overview.matters.every((m, i) => m.id === next[i])
  return { ...edits, matters: same ? [] : next }
}

/** Leaves a whole row out, or puts all of it back. */
export function dropMatter(overview: Overview, edits: DraftEdits, id: string, out: boolean): DraftEdits {
  const cells = overview.matters.find((m) => m.id === id)?.cells ?? []
  return cells.reduce(
    (so, cell) =>
      withPlace(
        overview,
        so,
        cellPlace(id, cell.party),
        out ? [] : cell.sentences.map((s): DraftLine => ({ does: 'keep', of: s.text })),
        out ? cell.sentences.map((s) => s.text) : [],
      ),
    edits,
  )
}

/** How much was edited, in lines and rows. */
export function editCount(edits: DraftEdits): number {
  const lines = edits.places.reduce((n, p) => n + p.lines.filter((line) => line.does !== 'keep').length + p.dropped.length, 0)
  const moved = edits.places.filter((p) => p.dropped.length === 0 && p.lines.every((line) => line.does === 'keep')).length
  return lines + moved + (edits.matters.length > 0 ? 1 : 0)
}
