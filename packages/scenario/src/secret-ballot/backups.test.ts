import { makeIdentity } from '@phieu/server'
import { describe, expect, test } from 'vitest'
import { answersIn, byRank, judge, NO_CHANCE, rowsOf } from './attack.ts'
import { idText } from './evidence.ts'
import { findBackup, type FoundBackup } from './backups.ts'
import { atServer, placeKinds } from './places.ts'
import { attack, openCounts, type Count } from './stage.ts'
import { holdVote } from './town.ts'
import type { Vote } from './voting.ts'

const PEOPLE = Number(process.env.PEOPLE ?? 40)
const SEED = process.env.SEED ?? '5ec2e7ba11070003'

describe.each(placeKinds())('the finder of backups of an office on %s', (kind) => {
  test('reads nothing without the recipient’s key, and with it finds no more than chance', async () => {
    await atServer(kind, async (server, place) => {
      const holder = await makeIdentity()
      const town = await holdVote(server, { people: PEOPLE, seed: SEED })
      const open = await findBackup(place, 'phieu-backup_open.zip', holder)
      await town.close()
      const closed = await findBackup(place, 'phieu-backup_closed.zip', holder)
      const { votes } = town
      const counts = openCounts(open.copy, closed.copy, votes)

      // Closed: not an id, a digest, a right or a rater of anybody.
      expect(votes.filter((vote) => isNamedIn(vote, open.file))).toEqual([])
      expect(votes.filter((vote) => isNamedIn(vote, closed.file))).toEqual([])
      // Opened: two of them compared, by their rows, their order, their text and their sizes.
      expect(counts.flatMap(({ votes: own }) => own).length).toBeGreaterThan(PEOPLE / 2)
      const seen = { votes, counts, last: closed.copy, pages: [closed.text], log: closed.text }
      const { rows, files, raters } = attack(seen)
      const tried = [...rows, ...files, raters, bySize(open, closed, votes, counts)]
      expect(tried.filter(({ chance }) => chance < NO_CHANCE)).toEqual([])
      expect(tried.length).toBeGreaterThan(20)
      // The envelopes of a cell are padded to one length.
      for (const { votes: own } of counts) {
        expect(new Set(own.map((vote) => sizeOf(open, vote))).size).toBe(1)
      }
    })
  })
})

function isNamedIn({ envelope, digest, right, rater }: Vote, file: Buffer): boolean {
  const bytes = [envelope.replaceAll('-', ''), digest].map((hex) => Buffer.from(hex, 'hex'))
  const texts = [envelope, digest, right, rater].filter((text) => text !== undefined)
  return [...bytes, ...texts].some((each) => file.includes(each))
}

/** Long envelopes, and ballots in which much was written. */
function bySize(
  open: FoundBackup,
  closed: FoundBackup,
  votes: readonly Vote[],
  counts: readonly Count[],
) {
  const answers = answersIn(closed.copy)
  const texts = new Map(
    rowsOf(closed.copy, 'ballots').map(({ values }) => [String(values.id), String(values.extra)]),
  )
  const lengthOf = (ballot: string) => texts.get(ballot)?.length ?? 0
  const guesses = counts.flatMap(({ votes: own, ballots }) =>
    byRank(
      own.toSorted((a, b) => sizeOf(open, a) - sizeOf(open, b)),
      ballots.toSorted((a, b) => lengthOf(a) - lengthOf(b)),
    ),
  )
  const cells = counts.map(({ ballots }) => ballots.length)
  return judge('by size', new Map(guesses), votes, answers, cells)
}

function sizeOf({ copy }: FoundBackup, { envelope }: Vote): number {
  const row = rowsOf(copy, 'envelopes').find(({ values }) => idText(values.id) === envelope)
  const sealed = row?.values.sealed
  return sealed instanceof Uint8Array ? sealed.length : 0
}
