import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { gazetteerOf } from '../../src/core/2-document/mentions.ts'
import { captureReport } from '../../src/flows/capture-report.ts'
import { civilTimeOrNull } from '../../src/flows/civil-time.ts'
import { loadPack } from '../../src/pack/load-pack.ts'
import { CORVIN_ARDEN } from '../pack/pack-folder.ts'

const gazetteer = gazetteerOf(loadPack(CORVIN_ARDEN))
const capture = (name: string, text: string) => captureReport({ name, bytes: Buffer.from(text) }, gazetteer)

describe('a report captured', () => {
  test('has the hash of its bytes and its clean words', () => {
    const text = '---\ntitle: T\n---\nHale\u00a0was quiet.\r\n'
    const { report, source } = capture('a.txt', text)
    assert.equal(report.id, createHash('sha256').update(text).digest('hex'))
    assert.equal(report.text, 'Hale was quiet.\n')
    assert.equal(source, text)
  })
  test('takes the publisher for the actor it names, whole', () => {
    const voice = (publisher: string): unknown[] => {
      const { report } = capture('a.txt', `---\npublisher: ${publisher}\n---\nHale.`)
      return [report.publisherActor, report.publisherParty]
    }
    assert.deepEqual(voice('Corvin Ministry of Defence'), ['corvin-mod', 'corvin'])
    assert.deepEqual(voice('The Arden Foreign Ministry'), ['arden-mfa', 'arden'])
    assert.deepEqual(voice('Ardenpress'), ['ardenpress', 'outlet'], "a party's press is press")
    assert.deepEqual(voice('Meridian Foreign Ministry'), ['meridia-mfa', 'third'])
    assert.deepEqual(voice('Corvin Ministry of Defence fan club'), [null, 'outlet'])
    assert.deepEqual(voice('Sample desk'), [null, 'outlet'])
  })
  test('is said at a civil time of the pack', () => {
    const said = (published: string): string | null => capture('a.txt', `---\npublished: ${published}\n---\nHale.`).report.said
    assert.equal(said('2031-03-04T23:30:00Z'), '2031-03-05T02:30')
    assert.equal(said('"2031-03-04 10:05"'), '2031-03-04T10:05')
    assert.equal(said('2031-03-04'), '2031-03-04')
  })
  test('takes from a page what it says of itself, and notes a time it cannot read', () => {
    const page = (time: string): string =>
      `<html lang="en"><head><title>Of Hale</title><meta property="article:published_time" content="${time}"></head><body><p>Hale.</p></body></html>`
    const { report, notes } = capture('a.html', page('2031-03-04T10:00:00+03:00'))
    assert.deepEqual([report.title, report.language, report.said, notes.length], ['Of Hale', 'en', '2031-03-04T10:00', 0])
    const unclear = capture('a.html', page('last Tuesday'))
    assert.deepEqual([unclear.report.said, unclear.notes.length], [null, 1])
  })
  test('is known for a page by its beginning when its name does not tell', () => {
    assert.equal(capture('report', '<!DOCTYPE html><p>Hale.</p>').report.text, 'Hale.')
    assert.equal(capture('report', '<Hale> is no page.').report.text, '<Hale> is no page.')
  })
})

test('a time is a time of the zone, or none', () => {
  const rows: readonly (readonly [string, string | null])[] = [
    ['2020-11-04T16:00+04:00', '2020-11-04T16:00'],
    ['2020-11-04T12:00Z', '2020-11-04T16:00'],
    ['2020-11-04T16:00', '2020-11-04T16:00'],
    ['2020-11-04', '2020-11-04'],
    ['2020-11-31', null],
    ['2020-11-04T25:00', null],
    ['4 November', null],
    ['', null],
  ]
  for (const [written, civil] of rows) assert.equal(civilTimeOrNull(written, 'Asia/Yerevan'), civil, written)
})
