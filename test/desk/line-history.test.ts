import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Schema } from 'prosemirror-model'
import { EditorState, type Command, type Transaction } from 'prosemirror-state'
import { lineHistory, redo, undo } from '../../src/web/desk/views/editor/line-history.ts'
import { keyName } from '../../src/web/desk/views/editor/line-keys.ts'

const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } })

/** A line that is typed into by the clock of the test. */
class Line {
  state: EditorState
  constructor(text: string) {
    const doc = schema.nodes.doc.create(null, text === '' ? [] : [schema.text(text)])
    this.state = EditorState.create({ doc, plugins: [lineHistory()] })
  }
  type(text: string, at: number, time: number, meta?: unknown): void {
    const typed = this.state.tr.insertText(text, at).setTime(time)
    this.#take(meta === undefined ? typed : typed.setMeta('composition', meta))
  }
  cut(from: number, to: number, time: number): void {
    this.#take(this.state.tr.delete(from, to).setTime(time))
  }
  run(command: Command): boolean {
    return command(this.state, (transaction) => this.#take(transaction))
  }
  get words(): string {
    return this.state.doc.textContent
  }
  #take(transaction: Transaction): void {
    this.state = this.state.apply(transaction)
  }
}

describe('the steps of a line', () => {
  it('hold what is typed on without a rest, and no more', () => {
    const line = new Line('held')
    for (const [k, letter] of [...' fast'].entries()) line.type(letter, 4 + k, 1000 + k * 100)
    line.type('!', 9, 9000)
    assert.equal(line.words, 'held fast!')
    assert.ok(line.run(undo))
    assert.equal(line.words, 'held fast')
    assert.ok(line.run(undo))
    assert.equal(line.words, 'held')
    assert.equal(line.state.selection.head, 0)
    assert.ok(!line.run(undo))
  })

  it('are apart where another place is changed at once', () => {
    const line = new Line('one two three')
    line.cut(8, 13, 1000)
    line.cut(0, 4, 1010)
    line.run(undo)
    assert.equal(line.words, 'one two ')
  })

  it('keep what an input method puts together as one, however long it takes', () => {
    const line = new Line('')
    line.type('a', 0, 1000, 7)
    line.type('b', 1, 60_000, 7)
    line.run(undo)
    assert.equal(line.words, '')
  })

  it('cannot be made again once something else was written', () => {
    const line = new Line('a')
    line.type('b', 1, 1000)
    line.run(undo)
    line.type('c', 1, 5000)
    assert.ok(!line.run(redo))
    assert.equal(line.words, 'ac')
  })

  it('lead back to where the line began and forth to where it was, whatever was done', () => {
    const change = fc.record({ at: fc.nat(20), text: fc.string({ maxLength: 3 }), cut: fc.nat(4), rest: fc.integer({ min: 1, max: 900 }) })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
        const line = new Line('the front was quiet')
        let time = 1000
        for (const { at, text, cut, rest } of changes) {
          time += rest
          const from = Math.min(at, line.words.length)
          line.cut(from, Math.min(from + cut, line.words.length), time)
          if (text !== '') line.type(text, from, time)
        }
        const last = line.words
        while (line.run(undo));
        assert.equal(line.words, 'the front was quiet')
        while (line.run(redo));
        assert.equal(line.words, last)
      }),
    )
  })
})

describe('keys of a line', () => {
  const bare = { key: 'z', code: 'KeyZ', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }
  it('are called by what is held', () => {
    assert.equal(keyName({ ...bare, ctrlKey: true }, false), 'Mod-z')
    assert.equal(keyName({ ...bare, key: 'Z', ctrlKey: true, shiftKey: true }, false), 'Shift-Mod-z')
    assert.equal(keyName({ ...bare, key: 'ArrowUp', code: 'ArrowUp', altKey: true }, false), 'Alt-ArrowUp')
    assert.equal(keyName(bare, false), 'z')
  })
  it('are Command on a Mac, where Control is another', () => {
    assert.equal(keyName({ ...bare, metaKey: true }, true), 'Mod-z')
    assert.equal(keyName({ ...bare, ctrlKey: true }, true), 'Ctrl-z')
  })
  it('go by their place where letters are not Latin', () => {
    assert.equal(keyName({ ...bare, key: 'я', ctrlKey: true }, false), 'Mod-z')
    assert.equal(keyName({ ...bare, key: 'w', code: 'KeyZ', ctrlKey: true }, false), 'Mod-w')
  })
})
