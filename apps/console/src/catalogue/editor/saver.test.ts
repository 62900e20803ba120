import { emptyWorkingDefinition, type WorkingDefinition } from '@phieu/survey'
import { describe, expect, test } from 'vitest'
import { openSaver, type SaveAnswer, type SaveState } from './saver.ts'

const at = '2026-11-22T12:00:00.000Z'
const noted = (note: string): WorkingDefinition => ({ ...emptyWorkingDefinition('x'), note })

describe('a working copy that is edited', () => {
  test('is saved after a pause, and called saved only when the server has said so', async () => {
    const desk = openDesk()

    desk.saver.change(noted('a'))
    desk.saver.change(noted('ab'))
    expect(desk.sent).toEqual([])
    desk.pause()
    expect(desk.state()).toEqual({ kind: 'saving' })
    await desk.answer({ revision: 2, at })

    expect(desk.sent).toEqual([[1, 'ab']])
    expect(desk.state()).toEqual({ kind: 'saved', at })
    expect(desk.saver.revision()).toBe(2)
  })

  test('goes on while a save is under way, one save at a time', async () => {
    const desk = openDesk()
    desk.saver.change(noted('a'))
    desk.pause()
    desk.saver.change(noted('b'))
    desk.pause()
    expect(desk.sent).toEqual([[1, 'a']])

    await desk.answer({ revision: 2, at })
    expect(desk.state()).toEqual({ kind: 'waiting' })
    desk.pause()
    await desk.answer({ revision: 3, at })

    expect(desk.sent).toEqual([
      [1, 'a'],
      [2, 'b'],
    ])
    expect(desk.state()).toEqual({ kind: 'saved', at })
  })

  test('repeats a save whose answer was lost before it sends anything newer', async () => {
    const desk = openDesk()
    desk.saver.change(noted('a'))
    desk.pause()
    desk.saver.change(noted('b'))
    await desk.answer({ trouble: 'offline' })
    expect(desk.state()).toEqual({ kind: 'failed', trouble: 'offline' })

    desk.pause()
    await desk.answer({ revision: 2, at })
    desk.pause()
    await desk.answer({ revision: 3, at })

    expect(desk.sent).toEqual([
      [1, 'a'],
      [1, 'a'],
      [2, 'b'],
    ])
  })

  test('sends nothing more when another window was faster', async () => {
    const desk = openDesk()
    desk.saver.change(noted('a'))
    desk.saver.flush()
    await desk.answer({ trouble: 'conflict' })

    desk.saver.change(noted('b'))
    desk.saver.flush()
    desk.pause()

    expect(desk.state()).toEqual({ kind: 'overtaken' })
    expect(desk.sent).toEqual([[1, 'a']])
  })

  test('that nobody changed is not sent', () => {
    const desk = openDesk()

    desk.saver.flush()

    expect(desk.sent).toEqual([])
  })
})

/** A desk whose pauses and answers come when the test says so. */
function openDesk() {
  const sent: [number, string][] = []
  const states: SaveState[] = []
  const planned: (() => void)[] = []
  const answers: ((answer: SaveAnswer) => void)[] = []
  const saver = openSaver({
    opened: { revision: 1, at },
    send: (revision, { note }) => {
      sent.push([revision, note])
      return new Promise((resolve) => answers.push(resolve))
    },
    later: (_ms, work) => {
      planned.push(work)
      return () => void planned.splice(0, planned.length, ...planned.filter((own) => own !== work))
    },
    onState: (state) => states.push(state),
  })
  return {
    saver,
    sent,
    state: () => states.at(-1),
    pause: () => planned.shift()?.(),
    async answer(answer: SaveAnswer) {
      answers.shift()?.(answer)
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}
